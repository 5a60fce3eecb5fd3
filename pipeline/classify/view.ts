import {look} from '../lexicon/wordings.ts'
import {fold} from '../tree/fold.ts'
import {isSpace} from '../tree/spaces.ts'
import type {Hints} from '../tree/types.ts'
import type {View} from './rule.ts'

const longestRead = 4000
const stopAtEnd = /[.!?…。！？]["')\]}]*$/
const spaceless = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff]/g
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
  const words = wordsIn(text) + (long ? raw.length / 8 : 0)
  const stops = stopAtEnd.test(text)
  const prose = words >= leastProse && (stops || text.endsWith(':'))
  return {text, lower, words, stops, prose, said: look(lower), hints}
}

function wordsIn(text: string): number {
  const joined = text.match(spaceless)?.length ?? 0
  let words = 1
  let inside = false
  for (let i = 0; i < text.length; i += 1) {
    const space = isSpace(text.charCodeAt(i))
    if (space && !inside) words += 1
    inside = space
  }
  return words + Math.floor(joined / 2)
}
