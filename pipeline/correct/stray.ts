import {isEnglish} from '../language/dictionary.ts'
import type {Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import type {Page} from './memory.ts'
import type {Finding, TokenRule} from './rule.ts'

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
 * that the digit looks like or is struck beside (se7en: seen, seven), both readings are told and
 * nothing is changed.
 */
export const strayDigit: TokenRule = {
  id: 'stray/digit',
  mark: 'digit',
  languages: 'listed',
  find: (page, at, block) => find(page, at, block, withDigit, 'A digit'),
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
  find: (page, at, block) => find(page, at, block, withSign, 'A sign'),
}

function find(
  page: Page,
  at: Range,
  block: number,
  shape: RegExp,
  what: string,
): Finding | undefined {
  const was = page.text.slice(at.start, at.end)
  const [, left = '', right = ''] = shape.exec(was) ?? []
  const now = left + right
  if (now.length < shortest || !plainShape.test(now)) return undefined
  const witness = witnessOf(page, now)
  if (witness === undefined || page.timesOf(was) > 1 || isTitle(page, at, block)) return undefined
  if (isOnPurpose(page, at, left, right)) return undefined
  const rival = [...(standsFor.get(was.charAt(left.length)) ?? '')]
    .map((letter) => left + letter + right)
    .find((each) => isKnown(page, each))
  return rival === undefined
    ? {at, was, now, reason: `${what} inside \`${now}\`, ${witness}`}
    : {at, was, reason: `${what} inside \`${was}\`: \`${now}\` or \`${rival}\``}
}

/** Whether what stands between two parts may be there for a reason. */
function isOnPurpose(page: Page, at: Range, left: string, right: string): boolean {
  const between = page.text.charAt(at.start + left.length)
  const compound = isPart(page, left) && isPart(page, right)
  if (number.test(between)) {
    if (!(soundsLikeWord.test(between) && compound)) return false
    const least = between === '2' ? leastAfterTo : leastPart
    return left.length >= leastPart && right.length >= least && !isUsed(page, left + right)
  }
  if (contraction.test(right) || (compound && left.length > 1 && right.length > 1)) return true
  const around = page.text.slice(Math.max(0, at.start - reach), at.end + reach)
  return (
    brackets.includes(between) && [...around].filter((each) => brackets.includes(each)).length > 1
  )
}

/** Whether the document has a word too long for a play on `to` and `for`. */
function isUsed(page: Page, word: string): boolean {
  return word.length >= longCompound && page.timesOf(word) > 0
}

/** Who spells a word so, as the end of a sentence. */
function witnessOf(page: Page, word: string): string | undefined {
  const times = page.timesOf(word)
  if (times >= (word.length < leastLetters ? 2 : 1)) {
    return `which this document spells without it ${times === 1 ? 'once' : `${times} times`}`
  }
  return page.language === 'en' && word.length >= leastLetters && isEnglish(word)
    ? 'which the dictionary spells without it'
    : undefined
}

/** Whether a token stands in a short quotation that opens with a capital. */
function isTitle(page: Page, at: Range, block: number): boolean {
  const quotation = page.quotationOf(block, at)
  return (
    quotation !== undefined &&
    quotation.end - quotation.start < longestTitle &&
    capital.test(page.text.charAt(quotation.start + 1))
  )
}

/** Whether a part is a word; the document has it once at least, for a sign parts words. */
function isPart(page: Page, part: string): boolean {
  return page.timesOf(part) > 1 || (page.language === 'en' && isEnglish(part))
}

function isKnown(page: Page, word: string): boolean {
  return page.timesOf(word) > 0 || (page.language === 'en' && isEnglish(word))
}
