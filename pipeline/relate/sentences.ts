import type {Range} from '../text/ranges.ts'
import {otherStops} from '../text/stops.ts'

/** A stop with what closes a quotation or bracket behind it, and the spaces up to the next sentence. */
const stop = new RegExp(
  String.raw`(?:(?<![.!?…${otherStops}])[.!?…${otherStops}]+["')\]]*(?:\s+|$)|[。！？]+["'」』)\]]*\s*)`,
  'gu',
)
const opensLower = /^["'([]*\p{Ll}/u
/** An initial, a short title or the end of an abbreviation with stops: `J.`, `Mr.`, `U.S.`, `Sept.` */
const abbreviated = /(?:^|[\s("'.])\p{Lu}\p{Ll}{0,3}$/u

/**
 * The sentences of a paragraph, without the spaces between them.
 *
 * Leaves a stop alone that a small letter follows, or an initial or a short capitalised word precedes: two sentences
 * that stay together cost less than one that is cut.
 *
 * @param view
 *   The paragraph, folded.
 */
export function sentencesIn(view: string): readonly Range[] {
  const found: Range[] = []
  let start = view.length - view.trimStart().length
  for (const {0: mark, index} of view.matchAll(stop)) {
    const next = index + mark.length
    const isShort =
      mark.startsWith('.') && abbreviated.test(view.slice(Math.max(0, index - 6), index))
    if (next < view.length && (isShort || opensLower.test(view.slice(next, next + 4)))) continue
    found.push({start, end: index + mark.trimEnd().length})
    start = next
  }
  const end = view.trimEnd().length
  if (start < end) found.push({start, end})
  return found
}
