import {look, nothing} from '../../language/wordings.ts'
import {fold} from '../../text/fold.ts'
import {endBeforeNotes} from '../../text/sentence-end.ts'
import {otherStops} from '../../text/stops.ts'
import {countWords} from '../../text/word-count.ts'
import type {Hints} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {lengthOfView} from './limits.ts'
import {outletMatterOf} from './outlet.ts'
import type {BlockView, View} from './rule.ts'
import {bitsOf, scanLine} from './traits.ts'

const sentenceEnds = `.!?…。！？${otherStops}`
const closers = '"\')]}'
const {proseWords, proseWordsWithoutStops} = tuned('text')
/** Thai and Lao end no sentence with a sign. */
const endsInThaiOrLao = /[\u0e01-\u0eff]["')\]}]*$/
const isWorded = bitsOf(['worded'])
const isMarked = bitsOf(['marker'])
const isProse = bitsOf(['prose'])
const isUnspaced = bitsOf(['unspaced'])
const isUnstopped = bitsOf(['unstopped'])

/**
 * What rules see of a block.
 *
 * @param raw
 *   Text of the block. Of a block longer than 4,000 code units only the first and last 2,000 are
 *   read: no furniture is that long, and a page on one line must not cost more than its size.
 */
export function viewOf(raw: string, hints: Hints): BlockView
export function viewOf(raw: string, hints: View['hints']): View
export function viewOf(raw: string, hints: View['hints']): View {
  const long = raw.length > lengthOfView
  const text = fold(long ? raw.slice(0, lengthOfView / 2) + raw.slice(-lengthOfView / 2) : raw)
  const lower = text.toLowerCase()
  const scanned = scanLine(lower)
  const words =
    ((scanned.found & isUnspaced) === 0 ? scanned.words : countWords(text)) +
    (long ? raw.length / 8 : 0)
  const stops =
    endsSentence(text) || (words >= proseWordsWithoutStops && endsInThaiOrLao.test(text))
  const prose = words >= proseWords && (stops || text.endsWith(':'))
  const wordings = look(lower)
  const traits =
    scanned.found |
    (wordings === nothing ? 0 : isWorded) |
    (hints.marker === undefined ? 0 : isMarked) |
    (prose ? isProse : 0) |
    (stops ? 0 : isUnstopped)
  const outlet = outletMatterOf(lower, words)
  return {text, lower, words, stops, prose, wordings, outlet, traits, hints}
}

/** A stop at the end, or before the quotation marks, brackets and marks of notes there. */
function endsSentence(text: string): boolean {
  let end = endBeforeNotes(text)
  while (end > 0 && closers.includes(text.charAt(end - 1))) end -= 1
  return end > 0 && sentenceEnds.includes(text.charAt(end - 1))
}
