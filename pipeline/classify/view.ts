import {look} from '../lexicon/wordings.ts'
import {fold} from '../tree/fold.ts'
import {isSpace} from '../tree/spaces.ts'
import type {Hints} from '../tree/types.ts'
import type {View} from './rule.ts'

const longestRead = 4000
const sentenceEnds = '.!?…。！？'
const closers = '"\')]}'
const leastProse = 9

/**
 * The view that rules have of a block.
 *
 * @param raw
 *   Text of the block. Of a block longer than 4,000 code units its first and last 2,000 are looked
 *   at: no furniture is that long, and a page on one line must not cost more than its size.
 */
export function viewOf(raw: string, hints: Hints): View {
  const long = raw.length > longestRead
  const text = fold(long ? raw.slice(0, longestRead / 2) + raw.slice(-longestRead / 2) : raw)
  const lower = text.toLowerCase()
  const words = wordsIn(lower) + (long ? raw.length / 8 : 0)
  const stops = endsSentence(text)
  const prose = words >= leastProse && (stops || text.endsWith(':'))
  return {text, lower, words, stops, prose, said: look(lower), hints}
}

/** A stop at the end, or before the quotation marks and brackets there. */
function endsSentence(text: string): boolean {
  let end = text.length
  while (end > 0 && closers.includes(text.charAt(end - 1))) end -= 1
  return end > 0 && sentenceEnds.includes(text.charAt(end - 1))
}

function wordsIn(text: string): number {
  let joined = 0
  let words = 1
  let inside = false
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    const space = isSpace(unit)
    if (space && !inside) words += 1
    else if (isSpaceless(unit)) joined += 1
    inside = space
  }
  return words + Math.floor(joined / 2)
}

/** Thai, Lao, Hiragana, Katakana and Han: scripts that put no spaces between words. */
function isSpaceless(unit: number): boolean {
  if (unit < 0x0e00) return false
  return (
    unit <= 0x0eff ||
    (unit >= 0x3040 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  )
}
