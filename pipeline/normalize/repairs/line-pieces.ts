import {longestPiece} from '../limits.ts'

/** A piece of a text and its offset in UTF-16 code units. */
export interface LinePiece {
  readonly start: number
  readonly text: string
}

const firstHalf = /[\ud800-\udbff]/

/**
 * The lines of a text, long ones in pieces that end after a space.
 *
 * For work whose time grows faster than the length of its input.
 */
export function* linePiecesOf(text: string): Generator<LinePiece> {
  let start = 0
  while (start < text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    for (; start < end; ) {
      const cut = end - start <= longestPiece ? end : cutBefore(text, start + longestPiece, start)
      yield {start, text: text.slice(start, cut)}
      start = cut
    }
    start = end + 1
  }
}

/** The offset after the last space before a limit; without a space the limit, but not within a surrogate pair. */
function cutBefore(text: string, limit: number, start: number): number {
  const near = text.slice(start, limit).lastIndexOf(' ')
  if (near > 0) return start + near + 1
  return firstHalf.test(text.charAt(limit - 1)) ? limit - 1 : limit
}
