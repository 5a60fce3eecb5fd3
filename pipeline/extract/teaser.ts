import {look} from '../lexicon/wordings.ts'
import {fold} from '../tree/fold.ts'
import {trim} from '../tree/lines.ts'
import type {Range} from '../tree/ranges.ts'
import type {Span} from '../tree/types.ts'

const longest = 260
const boundary = /[.!?]["')\]]{0,2}\s+(?=\p{Lu})/gu
const sign = /^\s*(?:[:|>]|-+\s|\s\s)\s*/u
const title = /^["'(]?[\p{Lu}\p{N}][^.!?]{9,160}[^.!?,;:\s]$/u

/**
 * A teaser of another story that was glued to the end of a paragraph.
 *
 *     … the captain said. Also Read | Island ferry to sail in spring
 *                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves alone a paragraph that ends like a sentence, a call without a sign or a gap behind it (“Read
 * the report, she said.”), and a paragraph that is nothing else. Calls: `lexicon/wordings.tsv`.
 *
 * @param text
 *   The whole capture.
 * @param at
 *   A paragraph.
 */
export function teaserOf(text: string, at: Range): Span | undefined {
  const from = Math.max(at.start, at.end - longest)
  const tail = fold(text.slice(from, at.end))
  for (const {0: end, index} of tail.matchAll(boundary)) {
    const start = index + end.length
    if (!isTeaser(tail.slice(start))) continue
    const range = trim(text, {start: from + start, end: at.end})
    if (range === undefined) return undefined
    const reason = 'A call to read something else, a sign or gap and a title end the paragraph'
    return {name: 'promo', at: range, rule: 'teaser/at-the-end', reason}
  }
  return undefined
}

function isTeaser(rest: string): boolean {
  const lower = rest.toLowerCase()
  const length = look(lower).opens.get('promo') ?? readAlone(lower)
  if (length === undefined) return false
  const parted = sign.exec(rest.slice(length))
  return parted !== null && title.test(rest.slice(length + parted[0].length))
}

/** “Read” and two spaces, as a box leaves them. */
function readAlone(lower: string): number | undefined {
  return lower.startsWith('read  ') ? 'read'.length : undefined
}
