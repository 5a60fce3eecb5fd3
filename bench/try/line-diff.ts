/**
 * The lines that one text has and the other has not, in order, by their longest common subsequence:
 * `- ` before those of the first text, `+ ` before those of the second.
 */
export function lineDiff(before: string, after: string): readonly string[] {
  const [left, right] = [before.split('\n'), after.split('\n')]
  const lengths = commonLengths(left, right)
  const lines: string[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const down = lengths[i + 1]?.[j] ?? -1
    const across = lengths[i]?.[j + 1] ?? -1
    if (i < left.length && left[i] === right[j]) {
      i += 1
      j += 1
    } else if (j >= right.length || (i < left.length && down >= across)) {
      lines.push(`- ${left[i]}`)
      i += 1
    } else {
      lines.push(`+ ${right[j]}`)
      j += 1
    }
  }
  return lines
}

/** For each pair of places, how many lines the rests of both texts have in common. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly Uint32Array[] {
  const rows: Uint32Array[] = [new Uint32Array(right.length + 1)]
  for (const line of left.toReversed()) rows.push(rowAbove(line, right, rows.at(-1) ?? []))
  return rows.toReversed()
}

function rowAbove(line: string, right: readonly string[], below: ArrayLike<number>): Uint32Array {
  const row = new Uint32Array(right.length + 1)
  for (let j = right.length - 1; j >= 0; j -= 1) {
    const same = line === right[j]
    row[j] = same ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
  }
  return row
}
