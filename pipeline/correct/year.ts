import {isDayName} from '../language/day-names.ts'
import {functionWords} from '../language/function-words.ts'
import {bare, tokenBeforeOf} from './beside.ts'
import type {TokenRule} from './rule.ts'

const shape = /^[12lI][\dOolI]{3}$/
const year = /^(?:19|20)\d\d$/
const digits: ReadonlyMap<string, string> = new Map(
  ['O0', 'o0', 'l1', 'I1'].map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
)
const beside = /[\p{L}\p{M}\p{N}'’‑@#/_\\-]/u

/**
 * A letter struck instead of the digit that it looks like, in the number of a year behind a function
 * word or the name of a month.
 *
 *     … was opened in 2O26 …
 *                     ^^^^
 *
 * Leaves alone what is no year of 1900 to 2099, numbers of models and rooms (Room 2O14), what is
 * joined to another token, and what stands more than once.
 */
export const year19Or20: TokenRule = {
  id: 'year/letter-for-digit',
  mark: 'figure',
  languages: 'listed',
  find: (memory, at, block) => {
    const {text, language} = memory
    const was = text.slice(at.start, at.end)
    if (!shape.test(was) || language === undefined) return undefined
    const now = [...was].map((sign) => digits.get(sign) ?? sign).join('')
    if (!year.test(now) || memory.timesOf(was) > 1 || !memory.isProse(block)) return undefined
    if (beside.test(text.charAt(at.start - 1)) || beside.test(text.charAt(at.end))) return undefined
    const before = bare(tokenBeforeOf(memory, at, block)).toLowerCase()
    const isDue = isDayName(before) || functionWords(language, 'function-word').has(before)
    return isDue ? {at, was, now, reason: `A letter in the number of the year ${now}`} : undefined
  },
}
