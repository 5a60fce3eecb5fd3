const spaceless = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/

/**
 * A table in plain text: the first column to the left, the others to the right.
 *
 * @param head
 *   Names of the columns.
 * @param rows
 *   As many cells as there are columns.
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, i) => Math.max(...cells.map((row) => widthOf(row[i] ?? ''))))
  const lines = cells.map((row) =>
    row.map((cell, i) => pad(cell, widths[i] ?? 0, i === 0)).join('  '),
  )
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`
}

/** A share as a percentage with so many decimals; `–` of nothing. */
export function percent(part: number, whole: number, decimals = 1): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(decimals)
}

/** Write to the standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/**
 * The first eight words of a line, at most sixty characters; of scripts without spaces sixteen
 * characters: enough to know it by.
 */
export function openingOf(line: string): string {
  const words = line.trim().split(/\s+/u)
  const cut = words
    .slice(0, 8)
    .join(' ')
    .slice(0, spaceless.test(line) ? 16 : 60)
  return cut.length < words.join(' ').length ? `${cut}…` : cut
}

function pad(cell: string, width: number, left: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(cell)))
  return left ? cell + blanks : blanks + cell
}

function widthOf(cell: string): number {
  return [...cell].length
}
