import {isCommon, isHashOfCommon, isVeryCommon} from '../language/common-words.ts'
import {isEnglish, isListed} from '../language/dictionary.ts'
import {isName} from '../language/name-list.ts'
import type {Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import type {Memory} from './memory.ts'
import {rivalsOf} from './rivals.ts'
import type {TypoFinding, WordRule} from './rule.ts'
import {blockOf, wordRangeOf} from './scan.ts'
import {likeliestReadingsOf, rankOf, readingsOf, type Slip, slipBetween} from './slip.ts'
import {
  inCaseOf,
  isCommonNoun,
  isSafeAtHead,
  isTitledNoun,
  isWayOfWriting,
  standsFree,
  timesInAnyCase,
} from './surroundings.ts'

const {
  oneSlipAffix: longestAffix,
  oneSlipLetters: leastLetters,
  oneSlipLettersForDouble: leastForDouble,
  oneSlipLettersForExtra: leastForExtra,
  oneSlipLettersForReplaced: leastForReplaced,
  oneSlipLettersForSwap: leastForSwap,
  oneSlipLettersForVowel: leastForVowel,
  misspellingTimes: mostTimes,
  oneSlipPart: shortestPart,
} = tuned('typos')
const latin = /^[a-z]+$/
/** Endings that are spelt either way round, in English or its neighbours: centre, tigre, meubel. */
const turning = /(?:er|re|el|le)$/
/** Letters that stand for one another because they sound alike. */
const soundAlike = /^(?:[aeiouy]{2}|[csz]{2})$/

/** A common word that a word may stand for, and the slip that would have made it. */
interface NearWord extends Slip {
  readonly was: string
  readonly now: string
  readonly rank: number
}

/**
 * A word that no list has, one likely slip away from one common word. Where another word is as near, both
 * readings are reported.
 *
 *     The requierements of the new law
 *         ^^^^^^^^^^^^^
 *
 * Leaves alone short words, unless a very common one is meant; slips at the first letter and, but for
 * letters swapped, at the last, where other languages and names differ; derivations (rewatch,
 * financials) and compounds (skillset), which dictionaries seldom have; what stands twice; a letter
 * three times running, which `triple.ts` judges.
 */
export const oneSlip: WordRule = {
  id: 'one-slip/common-word',
  languages: 'english',
  search: (memory) => {
    const {rows, times} = memory.vocabulary()
    const {ends, hashes, starts} = memory.words
    const found: TypoFinding[] = []
    for (const row of rows) {
      const isShort = (ends[row] ?? 0) - (starts[row] ?? 0) < leastForSwap
      if (isShort || isHashOfCommon(hashes[row] ?? 0) || (times[row] ?? 0) > mostTimes) continue
      const finding = find(memory, row)
      if (finding) found.push(finding)
      if (isWayOfWriting(memory, found.length)) break
    }
    return found
  },
}

function find(memory: Memory, row: number): TypoFinding | undefined {
  const at = wordRangeOf(memory.words, row)
  const was = memory.text.slice(at.start, at.end)
  const small = was.toLowerCase()
  if (!latin.test(small) || isTripled(small)) return undefined
  const block = blockOf(memory.words, row)
  if (isListed(was) || isName(small)) return undefined
  const correction = correctionIn(small)
  if (correction === undefined || !standsFree(memory, at, block, mostTimes)) return undefined
  if (!isCommonNoun(memory, at, block) && !isSwappedInTitled(memory, at, block, correction)) {
    return undefined
  }
  if (timesInAnyCase(memory, small) > 1 && timesInAnyCase(memory, correction) === 0)
    return undefined
  if (small !== was && !isSafeAtHead(memory, at, small, correction)) return undefined
  return findingOf(at, was, correction)
}

function findingOf(at: Range, was: string, correction: string): TypoFinding {
  const small = was.toLowerCase()
  const rival = rivalIn(small, correction)
  if (rival !== undefined) {
    return {at, was, reason: `No list has \`${small}\`: \`${correction}\` or \`${rival}\``}
  }
  const reason = `No list has \`${small}\`, and \`${correction}\` is the one common word that is one slip away`
  return {at, was, now: inCaseOf(was, correction), reason}
}

function isSwappedInTitled(memory: Memory, at: Range, block: number, now: string): boolean {
  const small = memory.text.slice(at.start, at.end).toLowerCase()
  return (
    slipBetween(small, now)?.kind === 'swapped' &&
    isVeryCommon(now) &&
    isTitledNoun(memory, at, block)
  )
}

/** The common word that is the likeliest slip away. */
function correctionIn(word: string): string | undefined {
  const isMade = isDerived(word) || isCompound(word)
  const likely = isMade ? likeliestReadingsOf(word) : commonReadingsOf(word)
  return nearWordsIn(word, likely).find(isLikely)?.now
}

/** What may be a common word of the words that are one slip away. */
function commonReadingsOf(word: string): readonly string[] {
  return readingsOf(word, isHashOfCommon)
}

/** Another word that is as likely to be meant. */
function rivalIn(word: string, correction: string): string | undefined {
  const near = nearWordsIn(word, commonReadingsOf(word))
  const own = near.find(({now}) => now === correction)?.rank ?? 0
  const rival = near.find(
    ({now, rank}) => now !== correction && (isVeryCommon(now) || rank <= Math.max(own, 1)),
  )
  return rival?.now ?? rivalsOf(word, correction)[0]
}

/** The common words among some readings of a word, the likeliest slip first. */
function nearWordsIn(was: string, readings: readonly string[]): readonly NearWord[] {
  return readings
    .filter(isCommon)
    .flatMap((now): readonly NearWord[] => {
      const slip = slipBetween(was, now)
      return slip === undefined ? [] : [{...slip, was, now, rank: rankOf(slip, was, now)}]
    })
    .sort((a, b) => a.rank - b.rank)
}

/** Whether people make this slip in a word that may be no derivation, where the slip is not of rank 0. */
function isLikely({kind, at, was, now, rank}: NearWord): boolean {
  const {length} = was
  const isLong = length >= leastLetters
  if (at === 0) return false
  if (kind === 'swapped') {
    return at + 2 < length ? isLong || isVeryCommon(now) : isLong && !turning.test(was)
  }
  if (rank === 0) {
    return (isLong || (length >= leastForDouble && isVeryCommon(now))) && !isFromSilentE(was)
  }
  if (length < leastForKind(kind, was.charAt(at) + now.charAt(at))) return false
  return at > 1 && at < length - 1
}

function leastForKind(kind: Slip['kind'], letters: string): number {
  if (kind === 'missing') return leastLetters
  if (kind === 'extra') return leastForExtra
  return soundAlike.test(letters) ? leastForVowel : leastForReplaced
}

function isTripled(word: string): boolean {
  return [...word].some((letter, i) => letter === word[i - 1] && letter === word[i - 2])
}

/** An adjective like `snuggly`, made of a word whose `e` it dropped. */
function isFromSilentE(word: string): boolean {
  return word.endsWith('y') && isEnglish(`${word.slice(0, -1)}e`)
}

function isDerived(word: string): boolean {
  for (let letters = 1; letters <= longestAffix; letters += 1) {
    if (isEnglish(word.slice(letters)) || isEnglish(word.slice(0, -letters))) return true
  }
  return false
}

function isCompound(word: string): boolean {
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
    if (isEnglish(word.slice(0, at)) && isEnglish(word.slice(at))) return true
  }
  return false
}
