/** Slips that a name may be away from a known one; more would suggest unrelated names. */
const mostSlips = 2

/**
 * The known name that an unknown one most likely stands for: equal but for case, or with at most two
 * letters wrong, missing, added or swapped.
 */
export function nearestOf(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase()
  const allowed = Math.min(mostSlips, Math.floor(name.length / 3))
  let best: string | undefined
  let least = allowed + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > allowed) continue
    const slips = slipsBetween(wanted, candidate.toLowerCase())
    if (slips < least) {
      best = candidate
      least = slips
    }
  }
  return best
}

/** Optimal string alignment distance: insertions, deletions, replacements, swaps of neighbours. */
function slipsBetween(a: string, b: string): number {
  let before: readonly number[] = []
  let above = Array.from({length: b.length + 1}, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min(
          cell(above, j) + 1,
          cell(row, j - 1) + 1,
          cell(above, j - 1) + (same ? 0 : 1),
          swapped ? cell(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = above
    above = row
  }
  return cell(above, b.length)
}

function cell(row: readonly number[], at: number): number {
  return row[at] ?? Number.POSITIVE_INFINITY
}
