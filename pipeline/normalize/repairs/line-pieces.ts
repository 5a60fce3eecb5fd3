/** A piece of a text and where it starts in it, in UTF-16 code units. */
export interface LinePiece {
  readonly start: number
  readonly text: string
}

const longest = 2000
const firstHalf = /[\ud800-\udbff]/

/**
 * The lines of a text one after another, long ones in pieces that end after a space.
 *
 * For work whose time grows faster than the length of what it is given.
 */
export function* linePiecesOf(text: string): Generator<LinePiece> {
  let start = 0
  while (start < text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    for (; start < end; ) {
      const cut = end - start <= longest ? end : cutBefore(text, start + longest, start)
      yield {start, text: text.slice(start, cut)}
      start = cut
    }
    start = end + 1
  }
}

/** After the last space before a limit; at the limit, but not inside a pair, when there is none. */
function cutBefore(text: string, limit: number, start: number): number {
  const near = text.slice(start, limit).lastIndexOf(' ')
  if (near > 0) return start + near + 1
  return firstHalf.test(text.charAt(limit - 1)) ? limit - 1 : limit
}
