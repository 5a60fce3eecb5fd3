import {isEnglish, isListed} from '../language/dictionary.ts'
import {correctionOf, misspellingHashes} from '../language/misspellings.ts'
import {isName} from '../language/name-list.ts'
import {tuned} from '../tuning/load.ts'
import type {Memory} from './memory.ts'
import {rivalsOf} from './rivals.ts'
import type {TypoFinding, WordRule} from './rule.ts'
import {blockOf, wordRangeOf} from './scan.ts'
import {readingsOf, slipBetween} from './slip.ts'
import {
  findingsIn,
  inCaseOf,
  isCommonNoun,
  isSafeAtHead,
  isTitledNoun,
  standsFree,
  timesInAnyCase,
} from './surroundings.ts'

const {
  misspellingKept: kept,
  misspellingLetters: leastLetters,
  misspellingLettersForTwo: leastForTwo,
  misspellingTimes: mostTimes,
} = tuned('typos')

/**
 * A listed misspelling, with one correction that a dictionary spells so.
 *
 *     The goverment said
 *         ^^^^^^^^^
 *
 * Leaves alone what a dictionary, the large word list or a list of names has; what stands more than
 * twice; what is more than one slip away, or two in a
 * long word; names, quotations and “[sic]”. Where another word is as near by the kind of slip, and
 * the document does not decide, both readings are reported.
 */
export const misspelling: WordRule = {
  id: 'misspelling/listed',
  languages: 'english',
  search: (memory) => {
    const {hashes, starts, ends} = memory.words
    const listed = misspellingHashes()
    const mayBe = (row: number): boolean =>
      (ends[row] ?? 0) - (starts[row] ?? 0) >= leastLetters && listed.has(hashes[row] ?? 0)
    return findingsIn(memory, mayBe, find)
  },
}

function find(memory: Memory, row: number): TypoFinding | undefined {
  const at = wordRangeOf(memory.words, row)
  const block = blockOf(memory.words, row)
  const was = memory.text.slice(at.start, at.end)
  const small = was.toLowerCase()
  const correction = correctionOf(small)
  if (correction === undefined || !isWithinTwo(small, correction)) return undefined
  const times = timesInAnyCase(memory, correction)
  if (!standsFree(memory, at, block, mostTimes)) return undefined
  if (!(isCommonNoun(memory, at, block) || isTitledNoun(memory, at, block))) return undefined
  if (isListed(was) || isName(small) || !isEnglish(correction)) return undefined
  if (small !== was && !isSafeAtHead(memory, at, small, correction)) return undefined
  const rival = rivalsOf(small, correction).find((each) => times === 0 || memory.timesOf(each) > 0)
  return rival === undefined
    ? {
        at,
        was,
        now: inCaseOf(was, correction),
        reason: `\`${small}\` is a listed misspelling of \`${correction}\` and no word`,
      }
    : {at, was, reason: `\`${small}\` is no word: \`${correction}\` or \`${rival}\``}
}

/** Whether a word is one slip from its correction; two in a long word with the same head and tail. */
export function isWithinTwo(word: string, correction: string): boolean {
  if (slipBetween(word, correction) !== undefined) return true
  return (
    word.length >= leastForTwo &&
    word.slice(0, kept) === correction.slice(0, kept) &&
    word.slice(-kept) === correction.slice(-kept) &&
    readingsOf(word).some((each) => slipBetween(each, correction) !== undefined)
  )
}
