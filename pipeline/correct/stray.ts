import {isEnglish} from '../language/dictionary.ts'
import type {Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import type {Memory} from './memory.ts'
import type {TokenRule, TypoFinding} from './rule.ts'

const withDigit = /^(\p{L}*\p{Ll})\d(\p{Ll}\p{L}*)$/u
const withSign = /^(\p{L}*\p{Ll})[#$%+;<=>[\]^`{|}~§°](\p{Ll}\p{L}*)$/u
const contraction = /^(?:d|ll|m|re|s|t|ve)$/
const plainShape = /^\p{L}\p{Ll}+$/u
const number = /\d/
const brackets = '[](){}<>'
/** Code units around a token in which a second bracket of a pair stands. */
const reach = 3

/** The letters that a digit or sign is written or struck instead of, by look or by key. */
const standsFor: ReadonlyMap<string, string> = new Map(
  [
    ...['0op', '1ilqt', '2qswz', '3bew', '4aehr', '5rst', '6bgty', '7tuvy', '8beiu', '9giopq'],
    ...['#eh', '$s', '%or', '+t', ';lp', '<c', '=p', '[cp', '^y', '`q', '|il', '~n', '§s', '°o'],
  ].map((pair) => [pair.charAt(0), pair.slice(1)] as const),
)
const soundsLikeWord = /[24]/
const {
  strayCompound: longCompound,
  strayLetters: shortest,
  strayLettersForDictionary: leastLetters,
  strayPart: leastPart,
  strayPartAfterTo: leastAfterTo,
  strayTitle: longestTitle,
} = tuned('typos')
const capital = /\p{Lu}/u

/**
 * A digit that slipped into a word, when the document spells the word without it, or a dictionary.
 *
 *     … to counter growing Chi9na concerns …
 *                          ^^^^^^
 *
 * Leaves alone what no witness knows without the digit (G7, B2B, MH370, n9ne), a token that stands
 * more than once, `2` and `4` between two words (car2go), capitals beside the digit, and what may
 * be a title in quotation marks. Where a word fits with a letter in place of the digit too, one
 * that the digit looks like or is struck beside (se7en: seen, seven), both readings are reported and
 * nothing is changed.
 */
export const strayDigit: TokenRule = {
  id: 'stray/digit',
  mark: 'digit',
  languages: 'listed',
  find: (memory, at, block) => find(memory, at, block, withDigit, 'A digit'),
}

/**
 * A sign that slipped into a word, with the same witnesses and guards as a digit.
 *
 *     … the commi[ttee met on Friday …
 *           ^^^^^^^^^^
 *
 * Leaves alone a sign between two words (stop;go), for a space may be missing there, one that stands
 * for an apostrophe (model`s), brackets in pairs ([t]he), and `&`, `*`, parentheses and quotation
 * marks, which stand in words on purpose.
 */
export const straySign: TokenRule = {
  id: 'stray/sign',
  mark: 'sign',
  languages: 'listed',
  find: (memory, at, block) => find(memory, at, block, withSign, 'A sign'),
}

function find(
  memory: Memory,
  at: Range,
  block: number,
  shape: RegExp,
  what: string,
): TypoFinding | undefined {
  const was = memory.text.slice(at.start, at.end)
  const [, left = '', right = ''] = shape.exec(was) ?? []
  const now = left + right
  if (now.length < shortest || !plainShape.test(now)) return undefined
  const witness = witnessOf(memory, now)
  if (witness === undefined || memory.timesOf(was) > 1 || isTitle(memory, at, block))
    return undefined
  if (isOnPurpose(memory, at, left, right)) return undefined
  const rival = [...(standsFor.get(was.charAt(left.length)) ?? '')]
    .map((letter) => left + letter + right)
    .find((each) => isKnown(memory, each))
  return rival === undefined
    ? {at, was, now, reason: `${what} inside \`${now}\`, ${witness}`}
    : {at, was, reason: `${what} inside \`${was}\`: \`${now}\` or \`${rival}\``}
}

/** Whether the digit or sign between two parts may be intended. */
function isOnPurpose(memory: Memory, at: Range, left: string, right: string): boolean {
  const between = memory.text.charAt(at.start + left.length)
  const compound = isPart(memory, left) && isPart(memory, right)
  if (number.test(between)) {
    if (!(soundsLikeWord.test(between) && compound)) return false
    const least = between === '2' ? leastAfterTo : leastPart
    return left.length >= leastPart && right.length >= least && !isUsed(memory, left + right)
  }
  if (contraction.test(right) || (compound && left.length > 1 && right.length > 1)) return true
  const around = memory.text.slice(Math.max(0, at.start - reach), at.end + reach)
  return (
    brackets.includes(between) && [...around].filter((each) => brackets.includes(each)).length > 1
  )
}

/** Whether the document has a word too long for a play on `to` and `for`. */
function isUsed(memory: Memory, word: string): boolean {
  return word.length >= longCompound && memory.timesOf(word) > 0
}

/** The witness for the spelling of a word, as the end of a sentence. */
function witnessOf(memory: Memory, word: string): string | undefined {
  const times = memory.timesOf(word)
  if (times >= (word.length < leastLetters ? 2 : 1)) {
    return `which this document spells without it ${times === 1 ? 'once' : `${times} times`}`
  }
  return memory.language === 'en' && word.length >= leastLetters && isEnglish(word)
    ? 'which the dictionary spells without it'
    : undefined
}

/** Whether a token stands in a short quotation that opens with a capital. */
function isTitle(memory: Memory, at: Range, block: number): boolean {
  const quotation = memory.quotationOf(block, at)
  return (
    quotation !== undefined &&
    quotation.end - quotation.start < longestTitle &&
    capital.test(memory.text.charAt(quotation.start + 1))
  )
}

/** Whether a part is a word. The document has it at least once, since the sign splits the token. */
function isPart(memory: Memory, part: string): boolean {
  return memory.timesOf(part) > 1 || (memory.language === 'en' && isEnglish(part))
}

function isKnown(memory: Memory, word: string): boolean {
  return memory.timesOf(word) > 0 || (memory.language === 'en' && isEnglish(word))
}
