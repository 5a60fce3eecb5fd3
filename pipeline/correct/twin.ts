import {isHashOfCommon} from '../language/common-words.ts'
import {isEnglish, isListed} from '../language/dictionary.ts'
import {isName} from '../language/name-list.ts'
import type {Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import {mostMended} from './limits.ts'
import type {Memory} from './memory.ts'
import {isWithinTwo} from './misspelling.ts'
import {rivalsOf} from './rivals.ts'
import {type Correction, isCorrection, type TypoFinding, type TypoRule} from './rule.ts'
import {blockOf, wordRangeOf} from './scan.ts'
import {slipBetween} from './slip.ts'
import {inCaseOf, isCommonNoun, isTitledNoun, standsFree} from './surroundings.ts'

const {misspellingTimes: mostTimes, twinLetters: leastLetters} = tuned('typos')
const twice = /(\p{L})\1/gu
const endings = ['s', 'd', 'ed', 'ly', 'ing']

/** A mended word, with its misspelling and its correction in small letters. */
interface MendedWord {
  readonly was: string
  readonly now: string
}

/** The rule whose findings `twinsOf` has. */
export const twin: TypoRule = {id: 'twin/of-a-mended-word', languages: 'english'}

/**
 * A word that no list has, when the document has it mended elsewhere: the same misspelling in another
 * place, the same slip with another ending, or another slip in the same word.
 *
 *     … solar pannels … the strongest pannel …
 *             mended                  ^^^^^^
 *
 * Leaves alone what no list of words would let a rule change: names, quotations, what stands more often
 * than twice, a slip at the first letter or the last, and a word with another reading as near.
 *
 * @param found
 *   Corrections of words of the document; the first eight count.
 */
export function twinsOf(memory: Memory, found: readonly TypoFinding[]): readonly TypoFinding[] {
  const mended = found
    .filter(isCorrection)
    .map(({was, now}) => ({was: was.toLowerCase(), now: now.toLowerCase()}))
    .filter(({was, now}) => was.length >= leastLetters && !was.includes(' ') && isEnglish(now))
    .slice(0, mostMended)
  if (mended.length === 0) return []
  const places = new Set(found.map(({at}) => at.start))
  const {count, hashes, starts, ends} = memory.words
  const twins: TypoFinding[] = []
  for (let row = 0; row < count; row += 1) {
    const start = starts[row] ?? 0
    const isShort = (ends[row] ?? 0) - start < leastLetters
    if (isShort || places.has(start) || isHashOfCommon(hashes[row] ?? 0)) continue
    const twin = find(memory, row, mended)
    if (twin) twins.push(twin)
  }
  return twins
}

function find(memory: Memory, row: number, mended: readonly MendedWord[]): Correction | undefined {
  const at = wordRangeOf(memory.words, row)
  const was = memory.text.slice(at.start, at.end)
  const small = was.toLowerCase()
  const now = mended.map((each) => correctionBy(each, small)).find((each) => each !== undefined)
  if (now === undefined || isListed(was) || isName(small)) return undefined
  if (!isWord(memory, at, blockOf(memory.words, row))) return undefined
  const reason = `No list has \`${small}\`, and \`${now}\` is misspelt elsewhere in this document`
  return {at, was, now: inCaseOf(was, now), reason}
}

function isWord(memory: Memory, at: Range, block: number): boolean {
  return (
    standsFree(memory, at, block, mostTimes) &&
    (isCommonNoun(memory, at, block) || isTitledNoun(memory, at, block))
  )
}

/** What a word should be, by a mended one. */
function correctionBy(mended: MendedWord, word: string): string | undefined {
  if (word === mended.was) return mended.now
  if (word.charAt(0) !== mended.was.charAt(0)) return undefined
  return withOtherEnding(mended, word) ?? withOtherSlip(mended, word)
}

function withOtherEnding({was, now}: MendedWord, word: string): string | undefined {
  for (const ending of endings) {
    const longer = word === was + ending ? now + ending : undefined
    const shorter =
      was === word + ending && now.endsWith(ending) ? now.slice(0, -ending.length) : undefined
    const other = longer ?? shorter
    if (other !== undefined && other !== word && isEnglish(other)) return other
  }
  return undefined
}

function withOtherSlip({now}: MendedWord, word: string): string | undefined {
  const slip = slipBetween(word, now)
  if (slip === undefined) {
    return isWithinTwo(word, now) || undoubled(word) === undoubled(now) ? now : undefined
  }
  if (slip.at === 0 || slip.at >= now.length - 1) return undefined
  return rivalsOf(word, now).length === 0 ? now : undefined
}

/** A word with every letter once where it stands twice: `committee`, `comittee` and `comitee` are one. */
function undoubled(word: string): string {
  return word.replaceAll(twice, '$1')
}
