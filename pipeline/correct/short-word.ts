import {isVeryCommon} from '../language/common-words.ts'
import {isEnglish} from '../language/dictionary.ts'
import {functionWords} from '../language/function-words.ts'
import {correctionOf, misspellingHashes} from '../language/misspellings.ts'
import {isName} from '../language/name-list.ts'
import type {Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import {bare, endsClause, isFunctionWord, tokenAfterOf, tokenBeforeOf} from './beside.ts'
import type {Memory} from './memory.ts'
import type {TypoFinding, WordRule} from './rule.ts'
import {blockOf, wordRangeOf} from './scan.ts'
import {rankOf, readingsOf, slipBetween} from './slip.ts'
import {findingsIn, inCaseOf, isCommonNoun, standsFree} from './surroundings.ts'

const {misspellingLetters: lettersOfLong, misspellingTimes: mostTimes} = tuned('typos')
const beforeNoun = functionWords('en', 'before-noun')
const capital = /^\p{Lu}/u

/**
 * A listed misspelling of three or four letters between words of English.
 *
 *     It was teh minister who said so
 *            ^^^
 *
 * Leaves alone what stands where a noun must (“a teh”, “the wich”), or beside a word that English has
 * not (“teh tarik”), capitals inside a sentence, quotations, “[sic]”, and what stands more often than
 * twice. Where another very common word is as near, only a word behind a comma or a function word is
 * changed (“in wich”), and elsewhere both readings are reported.
 */
export const shortWord: WordRule = {
  id: 'short-word/listed',
  languages: 'english',
  search: (memory) => {
    const {hashes, starts, ends} = memory.words
    const listed = misspellingHashes()
    const mayBe = (row: number): boolean =>
      (ends[row] ?? 0) - (starts[row] ?? 0) < lettersOfLong && listed.has(hashes[row] ?? 0)
    return findingsIn(memory, mayBe, find)
  },
}

function find(memory: Memory, row: number): TypoFinding | undefined {
  const at = wordRangeOf(memory.words, row)
  const block = blockOf(memory.words, row)
  const was = memory.text.slice(at.start, at.end)
  const small = was.toLowerCase()
  const correction = correctionOf(small)
  if (correction === undefined || isEnglish(small) || isName(small)) return undefined
  if (!isCommonNoun(memory, at, block) || !standsFree(memory, at, block, mostTimes))
    return undefined
  if (!isAmongEnglish(memory, at, block)) return undefined
  const rival = commonRivalOf(small, correction)
  if (rival !== undefined && !opensClause(tokenBeforeOf(memory, at, block))) {
    return {at, was, reason: `\`${small}\` is no word: \`${correction}\` or \`${rival}\``}
  }
  const reason = `\`${small}\` is a listed misspelling of \`${correction}\` and no word`
  return {at, was, now: inCaseOf(was, correction), reason}
}

/** Whether a word stands where no noun must, between words that English has or names. */
function isAmongEnglish(memory: Memory, at: Range, block: number): boolean {
  const before = bare(tokenBeforeOf(memory, at, block))
  const after = bare(tokenAfterOf(memory, at, block))
  if (beforeNoun.has(before.toLowerCase()) || after === '') return false
  return isKnown(after) && (before === '' || isKnown(before))
}

function isKnown(word: string): boolean {
  return capital.test(word) || isEnglish(word)
}

function opensClause(before: string): boolean {
  return isFunctionWord(before) || endsClause(before)
}

/** A very common word that is as near as the correction; two letters swapped are a likely slip even at the head. */
function commonRivalOf(word: string, correction: string): string | undefined {
  const rank = (to: string): number => {
    const slip = slipBetween(word, to)
    if (slip === undefined) return 3
    return slip.kind === 'swapped' ? 0 : rankOf(slip, word, to)
  }
  const own = rank(correction)
  return readingsOf(word).find(
    (each) => each !== correction && isVeryCommon(each) && rank(each) <= own,
  )
}
