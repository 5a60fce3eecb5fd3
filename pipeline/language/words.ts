import type {MadePart} from '../resources/made-parts.ts'
import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'
import {type WordTable, wordTableBytes, wordTableOf} from '../text/word-table.ts'
import {type Use, uses} from './uses.ts'
import {wordingsOf} from './word-rows.ts'

const special = /[.*+?^${}()|[\]\\]/g
const plain = /^[^.*+?^${}()|[\]\\]*$/

const restOfWord = String.raw`[\p{L}\p{M}]*`
/** One look for each class: the engine takes many times as long to join such classes into one as to compile three. */
const boundary = {
  before: String.raw`(?<!\p{L})(?<!\p{M})(?<!\p{N})`,
  after: String.raw`(?!\p{L})(?!\p{M})(?!\p{N})`,
} as const
const hole = '\0'
/** Code units of scripts whose words stand with no space to other words or to particles. */
const unspaced = [
  [0x0e00, 0x0eff],
  [0x2e80, 0x9fff],
  [0xac00, 0xd7af],
  [0xf900, 0xfaff],
] as const
const wordish = /[\p{L}\p{M}\p{N}]/u
const asciiWord = /[0-9a-z]/i

/** A form of expressions that the build makes. */
export type WordForm = 'anyCase' | 'capitalised' | 'oneOf' | 'wordIn'

/** The name of an expression among those that the build makes. */
export function keyOfSource(form: WordForm, wanted: readonly string[]): string {
  return [form, ...wanted].join(' ')
}

/** Expressions that the build has made, by their form and their uses. */
const made = lazy(() => madeTable('made/word-sources'))
/** The words of each use that the build has laid out, longest first, with a unit separator between them. */
const laidOut = lazy(() => madeTable('made/words'))
const separator = '\x1f'

/**
 * The words of a use, in lower case, longest first, each once.
 *
 * @param language
 *   ISO 639 code; without it, those of every language.
 */
export function wordsForUse(use: Use, language?: string): readonly string[] {
  const before = language === undefined ? laidOut()?.textOf(use) : undefined
  if (before !== undefined) return before === '' ? [] : before.split(separator)
  const listed = wordingsOf(use).filter(
    (row) => language === undefined || row.language === language,
  )
  return longestFirst(listed.map(({wording}) => wording))
}

/** The words of every use, as `text/word-table.ts` lays them out. */
export function wordTable(): Uint8Array {
  const names = Object.keys(uses).filter(isUse)
  return wordTableBytes(new Map(names.map((use) => [use, wordsForUse(use).join(separator)])))
}

/**
 * Source of an expression that matches a word of the uses, the longest that fits, in one group that
 * is not captured. A stem matches with the letters that follow it.
 *
 *     new RegExp(String.raw`^${oneOf('by')}\s+(\p{Lu}.*)`, 'iu')
 *
 * Leaves boundaries to the expression; `wordIn` has them.
 *
 * @throws RangeError
 *   When no language has a word for these uses: the expression would match anywhere.
 */
export function oneOf(...wanted: readonly Use[]): string {
  return madeOr('oneOf', wanted, () => `(?:${sourcesOf(wanted).join('|')})`)
}

/**
 * As `oneOf`, for expressions with the flag `u` that look for a word inside a line: no letter or
 * figure stands before it or behind it, save in scripts that put no spaces between words.
 *
 *     new RegExp(wordIn('weekday'), 'iu')    matches `Monday` and `月曜日の`, not `Mondayish`
 */
export function wordIn(...wanted: readonly Use[]): string {
  return madeOr('wordIn', wanted, () => boundedWords(wanted))
}

function boundedWords(wanted: readonly Use[]): string {
  const bounded = new Map<string, string[]>()
  for (const source of sourcesOf(wanted)) {
    const key = `${isBare(source.charAt(0)) ? '' : boundary.before}${hole}${isBare(source.slice(-1)) ? '' : boundary.after}`
    bounded.set(key, [...(bounded.get(key) ?? []), source])
  }
  const groups = Array.from(bounded, ([key, sources]) =>
    key.replace(hole, () => `(?:${sources.join('|')})`),
  )
  return `(?:${groups.join('|')})`
}

/**
 * As `oneOf`, for expressions that are sensitive to case: each word opens with a capital,
 * or is in capitals throughout.
 *
 *     capitalised('newspaper')    `Times|TIMES|Daily|DAILY`
 */
export function capitalised(...wanted: readonly Use[]): string {
  return madeOr('capitalised', wanted, () => capitalisedWords(wanted))
}

function capitalisedWords(wanted: readonly Use[]): string {
  const words = longestFirst(wanted.flatMap((use) => wordsForUse(use)))
  const both = words.flatMap((each) => [
    each.charAt(0).toUpperCase() + each.slice(1),
    each.toUpperCase(),
  ])
  return `(?:${[...new Set(both)].map(escaped).join('|')})`
}

/** As `oneOf`, with words in capitals, for expressions that are sensitive to case. */
export function inCapitals(...wanted: readonly Use[]): string {
  const words = longestFirst(wanted.flatMap((use) => wordsForUse(use)))
  return `(?:${words.map((each) => each.toUpperCase().replace(special, String.raw`\$&`)).join('|')})`
}

/** As `oneOf`, with words in any case, for expressions that are sensitive to case elsewhere. */
export function anyCase(...wanted: readonly Use[]): string {
  return madeOr('anyCase', wanted, () => {
    const words = longestFirst(wanted.flatMap((use) => wordsForUse(use)))
    return `(?:${words.map((each) => Array.from(each, eitherCase).join('')).join('|')})`
  })
}

/** What the build has made, or what is made now. */
function madeOr(form: WordForm, wanted: readonly Use[], make: () => string): string {
  return made()?.textOf(keyOfSource(form, wanted)) ?? make()
}

function madeTable(part: MadePart): WordTable | undefined {
  const bytes = resources.made(part)
  return bytes === undefined ? undefined : wordTableOf(bytes)
}

function isUse(name: string): name is Use {
  return Object.hasOwn(uses, name)
}

function eitherCase(letter: string): string {
  const upper = letter.toUpperCase()
  if (upper === letter || upper.length > letter.length) return escaped(letter)
  return `[${letter}${upper}]`
}

/** A word as an expression; most need no change. */
function escaped(word: string): string {
  return plain.test(word) ? word : word.replace(special, String.raw`\$&`)
}

/** A sign, or a letter of a script without spaces: no boundary is looked for beside it. */
function isBare(character: string): boolean {
  const unit = character.charCodeAt(0)
  if (unit < 0x80) return !asciiWord.test(character)
  if (unspaced.some(([first, last]) => unit >= first && unit <= last)) return true
  return !wordish.test(character)
}

function sourcesOf(wanted: readonly Use[]): readonly string[] {
  const rows = wanted.flatMap((use) => wordingsOf(use))
  if (rows.length === 0) throw new RangeError(`Expected words for \`${wanted.join(' ')}\``)
  const stems = new Set(rows.filter(({form}) => form === 'stem').map(({wording}) => wording))
  return longestFirst(rows.map(({wording}) => wording)).map((each) => {
    const source = escaped(each)
    return stems.has(each) ? `${source}${restOfWord}` : source
  })
}

/** Sorted by code units, which the engine does by itself, and then laid out by length: there are tens of thousands. */
function longestFirst(words: readonly string[]): readonly string[] {
  const byLength: string[][] = []
  // biome-ignore lint/suspicious/useArraySortCompare: the order of code units is the one that is meant, and much faster so
  for (const word of [...new Set(words)].sort()) {
    const same = byLength[word.length]
    if (same === undefined) byLength[word.length] = [word]
    else same.push(word)
  }
  return byLength.reverse().flat()
}
