import {isEnglish, isListed} from '../language/dictionary.ts'
import {correctionOf, misspellingFilter} from '../language/misspellings.ts'
import {isName} from '../language/name-list.ts'
import type {Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import type {Memory} from './memory.ts'
import type {TypoFinding, WordRule} from './rule.ts'
import {blockOf, wordRangeOf} from './scan.ts'
import {rankOf, readingsOf, slipBetween} from './slip.ts'
import {inCaseOf, isCommonNoun, isWayOfWriting, standsFree} from './surroundings.ts'

const {
  misspellingKept: kept,
  misspellingLetters: leastLetters,
  misspellingLettersForTwo: leastForTwo,
  misspellingTimes: mostTimes,
} = tuned('typos')
const nextIsSmall = /^,? \p{Ll}/u

/**
 * A misspelling that the public list knows, with one correction that a dictionary spells so.
 *
 *     The goverment said
 *         ^^^^^^^^^
 *
 * Leaves alone what a dictionary, the large word list or a list of names has; what stands twice,
 * unless the document has the correction more often; what is more than one slip away, or two in a
 * long word; names, quotations and “[sic]”. Where another word is as near by the kind of slip, and
 * the document does not decide, both readings are reported.
 */
export const misspelling: WordRule = {
  id: 'misspelling/listed',
  languages: 'english',
  search: (memory) => {
    const {count, hashes, starts, ends} = memory.words
    const mayBeListed = misspellingFilter()
    const found: TypoFinding[] = []
    for (let row = 0; row < count; row += 1) {
      if ((ends[row] ?? 0) - (starts[row] ?? 0) < leastLetters) continue
      const finding = mayBeListed(hashes[row] ?? 0) ? find(memory, row) : undefined
      if (finding) found.push(finding)
      if (isWayOfWriting(memory, found.length)) break
    }
    return found
  },
}

function find(memory: Memory, row: number): TypoFinding | undefined {
  const at = wordRangeOf(memory.words, row)
  const block = blockOf(memory.words, row)
  const was = memory.text.slice(at.start, at.end)
  const small = was.toLowerCase()
  const correction = correctionOf(small)
  if (correction === undefined || !isNear(small, correction)) return undefined
  const times = timesInAnyCase(memory, correction)
  const most = times > mostTimes ? mostTimes : 1
  if (!(isCommonNoun(memory, at, block) && standsFree(memory, at, block, most))) return undefined
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

/** One slip away; two in a long word with the same head and tail. */
function isNear(word: string, correction: string): boolean {
  if (slipBetween(word, correction) !== undefined) return true
  return (
    word.length >= leastForTwo &&
    word.slice(0, kept) === correction.slice(0, kept) &&
    word.slice(-kept) === correction.slice(-kept) &&
    readingsOf(word).some((each) => slipBetween(each, correction) !== undefined)
  )
}

/**
 * At the head of a sentence, where a name could stand, only a letter left out or two swapped in the
 * middle of a word; brands are made by the other slips (Dribbble, Produits, Canva).
 */
function isSafeAtHead({text}: Memory, at: Range, word: string, correction: string): boolean {
  const slip = slipBetween(word, correction)
  return (
    (slip?.kind === 'missing' || slip?.kind === 'swapped') &&
    slip.at >= kept &&
    slip.at < word.length - kept + 1 &&
    nextIsSmall.test(text.slice(at.end, at.end + 4))
  )
}

/** Other words of the dictionary that are as near, by the kind of slip. */
function rivalsOf(word: string, correction: string): readonly string[] {
  const own = slipBetween(word, correction)
  const most = own && rankOf(own, word, correction)
  return readingsOf(word).filter((each) => {
    const slip = each === correction ? undefined : slipBetween(word, each)
    if (slip === undefined || (most !== undefined && rankOf(slip, word, each) > most)) return false
    return isEnglish(each)
  })
}

function timesInAnyCase(memory: Memory, word: string): number {
  return memory.timesOf(word) + memory.timesOf(inCaseOf('X', word))
}
