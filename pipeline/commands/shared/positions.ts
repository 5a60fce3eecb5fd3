/** A line and a column, both counted from 1; a column is a byte. */
export interface Place {
  readonly line: number
  readonly column: number
}

const lineFeed = 0x0a

/** A function from an offset in bytes to its line and column. */
export function placesIn(bytes: Uint8Array): (offset: number) => Place {
  const starts = [0]
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) {
    starts.push(at + 1)
  }
  return (offset) => {
    const line = Math.max(1, starts.findLastIndex((start) => start <= offset) + 1)
    return {line, column: offset - (starts[line - 1] ?? 0) + 1}
  }
}
