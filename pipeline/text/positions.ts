/** A line and a column, both counted from 1. */
export interface Position {
  readonly line: number
  /** In code units of a text, or in bytes. */
  readonly column: number
}

const lineFeed = 0x0a

/**
 * A function from an offset to its line and column.
 *
 * @param content
 *   A text, whose offsets are UTF-16 code units, or bytes. Lines end at line feeds.
 */
export function positionsIn(content: string | Uint8Array): (offset: number) => Position {
  const starts = [0]
  for (let at = next(content, 0); at !== -1; at = next(content, at + 1)) starts.push(at + 1)
  return (offset) => {
    const line = Math.max(1, starts.findLastIndex((start) => start <= offset) + 1)
    return {line, column: offset - (starts[line - 1] ?? 0) + 1}
  }
}

function next(content: string | Uint8Array, from: number): number {
  return typeof content === 'string' ? content.indexOf('\n', from) : content.indexOf(lineFeed, from)
}
