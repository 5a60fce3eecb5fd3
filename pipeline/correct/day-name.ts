import {dayNames, isDayName, madeSlipHashes} from '../language/day-names.ts'
import {isListed} from '../language/dictionary.ts'
import {functionWords} from '../language/function-words.ts'
import {isName} from '../language/name-list.ts'
import {hashOf} from '../text/hash.ts'
import {lazy} from '../text/lazy.ts'
import type {Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import {bare, isSmall, tokenAfterOf, tokenBeforeOf} from './beside.ts'
import {longestToken} from './limits.ts'
import type {Memory} from './memory.ts'
import type {TypoFinding, WordRule} from './rule.ts'
import {blockOf, wordRangeOf} from './scan.ts'
import {readingsOf, slipBetween} from './slip.ts'
import {findingsIn, inCaseOf, standsFree} from './surroundings.ts'

const {
  dayNameLetters: leastLetters,
  dayNameLettersForOther: leastForOther,
  misspellingTimes: mostTimes,
} = tuned('typos')
const hashLength = 4
const shape = /^\p{L}\p{Ll}+$/u
const number = /^\d{1,4}(?:st|nd|rd|th)?$/
const beforeDays = new Set(
  (['before-day-name', 'before-date', 'on-day'] as const).flatMap((use) => [
    ...functionWords('en', use),
  ]),
)

/** What is one slip away from a name of at least six letters, with the name; empty where two are. */
const damaged = lazy(() => {
  const found = new Map<string, string>()
  for (const name of dayNames('en').filter(({length}) => length >= leastLetters)) {
    for (const reading of readingsOf(name)) found.set(reading, found.has(reading) ? '' : name)
  }
  return found
})
const damagedHashes = lazy((): ReadonlySet<number> => {
  const bytes = madeSlipHashes() ?? slipHashes()
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = bytes.length / hashLength
  return new Set(Array.from({length: count}, (_, i) => numbers.getInt32(i * hashLength, true)))
})

/** The hashes of all that is one slip away from such a name, each four bytes, little-endian. */
export function slipHashes(): Uint8Array {
  const hashes = [...new Set([...damaged().keys()].map(hashOf))]
  const bytes = new Uint8Array(hashes.length * hashLength)
  const numbers = new DataView(bytes.buffer)
  for (const [i, hash] of hashes.entries()) numbers.setInt32(i * hashLength, hash, true)
  return bytes
}

/**
 * The name of a month or of a day of the week with one slip in it, where such a name is due: behind
 * “on”, “last” or “since”, or beside the number of a day or of a year.
 *
 *     The council met on Wednsday
 *                        ^^^^^^^^
 *
 * Leaves alone what a dictionary or a list of names has, the names that other languages have
 * (Oktober, Septembre), a slip at the first letter, short names but for two letters swapped (Sunay,
 * Munday), and quotations.
 */
export const dayName: WordRule = {
  id: 'day-name/one-slip',
  languages: 'english',
  search: (memory) => {
    const {hashes} = memory.words
    const ofDamaged = damagedHashes()
    return findingsIn(memory, (row) => ofDamaged.has(hashes[row] ?? 0), find)
  },
}

function find(memory: Memory, row: number): TypoFinding | undefined {
  const at = wordRangeOf(memory.words, row)
  const block = blockOf(memory.words, row)
  if (at.end - at.start > longestToken) return undefined
  const was = memory.text.slice(at.start, at.end)
  const small = was.toLowerCase()
  const name = damaged().get(small)
  if (name === undefined || name === '' || !shape.test(was) || !isSlip(small, name))
    return undefined
  if (isDayName(small) || isListed(was) || isName(small)) return undefined
  if (!standsFree(memory, at, block, mostTimes) || !isDue(memory, at, block)) return undefined
  const capital = inCaseOf('X', name)
  const now = memory.timesOf(capital) === 0 && memory.timesOf(name) > 0 ? name : capital
  return {at, was, now, reason: `No list has \`${was}\`, and \`${capital}\` is one slip away`}
}

/** In a short name only two letters swapped; at the end none but these, and not the turned end of French names. */
function isSlip(word: string, name: string): boolean {
  const slip = slipBetween(word, name)
  if (slip === undefined || slip.at === 0) return false
  if (slip.kind === 'swapped') return !word.endsWith('re')
  return name.length >= leastForOther && slip.at < name.length - 1
}

/** Whether the name of a month or day is due: behind such a word or beside a number, and not before a name. */
function isDue(memory: Memory, at: Range, block: number): boolean {
  const before = tokenBeforeOf(memory, at, block)
  const after = bare(tokenAfterOf(memory, at, block))
  if (number.test(after) || number.test(bare(before))) return true
  return beforeDays.has(before.toLowerCase()) && (after === '' || isSmall(after))
}
