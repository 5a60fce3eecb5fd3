import {type Line, linesOf} from '../../text/lines.ts'
import {endsSentence} from '../../text/sentence-end.ts'
import {leastHeads, longestHead, mostBetween} from '../limits.ts'

/** A number that stands alone, with dashes or a word or two beside it: `14`, `– 14 –`, `Page 3 of 9`. */
const pageNumber =
  /^(?:[-–—|]\s*)?(?:\p{L}{1,12}\.?\s)?\d{1,4}(?:\s?(?:\p{L}{1,6}\s|\/\s?)\d{1,4})?(?:\s*[-–—|])?$/u
/** A head or foot of a page with its number at the other margin: `The Harbour Post        Page 3`. */
const numberAtMargin =
  /^\S.{0,60}?(?: {3,}|\s\|\s)(?:\p{L}{1,12}\.?\s)?\d{1,4}$|^\d{1,4}(?: {3,}|\s\|\s)\p{L}.{0,60}$/u
const figures = /\d+/g
const smallLetter = /^\p{Ll}/u
const formFeed = '\f'

/** A sentence that a printed page cuts in two: the lines above and below what stands between. */
export interface PageEnd {
  readonly above: Line
  readonly below: Line
}

/**
 * The places where a page ends within a sentence of wrapped text: what stands between is a number, with a head beside it
 * or alone, heads that recur, or a form feed.
 *
 *     … twice the sum that the board
 *     14
 *     HARBOUR NEWS
 *     had planned …
 *
 * Leaves alone pages that end where a sentence does: nothing shows there whether a paragraph goes on.
 *
 * @param isWrapped
 *   Whether a line stands in a paragraph that was wrapped.
 */
export function pageEndsOf(
  text: string,
  lines: readonly Line[],
  isWrapped: (line: Line) => boolean,
): readonly PageEnd[] {
  const heads = headsIn(text, lines)
  const isBetween = (line: Line | undefined): boolean =>
    line !== undefined && !isWrapped(line) && isFurniture(textOf(text, line), heads)
  return lines.flatMap((above, i) => {
    if (!isWrapped(above) || endsSentence(textOf(text, above))) return []
    let next = i + 1
    while (next <= i + mostBetween && isBetween(lines[next])) next += 1
    const below = lines[next]
    return below !== undefined && isPageEnd(text, above, below) ? [{above, below}] : []
  })
}

/** Whether a sentence goes on below a number of a page or a form feed. */
function isPageEnd(text: string, above: Line, below: Line): boolean {
  if (!smallLetter.test(textOf(text, below))) return false
  const between = text.slice(above.at.end, below.at.start)
  return (
    between.includes(formFeed) || linesOf(between).some((line) => isNumbered(textOf(between, line)))
  )
}

/** Lines that recur, without their figures. */
function headsIn(text: string, lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const head = headOf(textOf(text, line))
    if (head.length <= longestHead) counts.set(head, (counts.get(head) ?? 0) + 1)
  }
  return new Set(Array.from(counts).flatMap(([head, count]) => (count < leastHeads ? [] : [head])))
}

function isFurniture(line: string, heads: ReadonlySet<string>): boolean {
  return isNumbered(line) || heads.has(headOf(line))
}

function isNumbered(line: string): boolean {
  return pageNumber.test(line) || numberAtMargin.test(line)
}

function headOf(line: string): string {
  return line.replaceAll(figures, '').trim()
}

function textOf(text: string, {at}: Line): string {
  return text.slice(at.start, at.end)
}
