import {hashOf, spread} from '../text/hash.ts'
import type {Use} from './uses.ts'
import {wordingsOf} from './word-rows.ts'
import {wordsForUse} from './words.ts'

/** The languages that are distinguished by their function words, as ISO 639 codes. */
export const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const

const codes: readonly string[] = languages

export type Language = (typeof languages)[number]

const slots = 8192
const hashes = new Int32Array(slots)
const masks = new Uint8Array(slots)
/** The bit after those of the languages, for a word that addresses the reader. */
const addressing = 1 << languages.length

for (const {language, wording} of wordingsOf('function-word')) {
  const bit = codes.indexOf(language)
  if (bit !== -1) add(wording, 1 << bit)
}
for (const {language, wording} of wordingsOf('addresses')) {
  if (codes.includes(language)) add(wording, addressing)
}

/** The words that a language has for a use, in lower case. */
export function functionWords(language: Language, use: Use): ReadonlySet<string> {
  return new Set(wordsForUse(use, language))
}

/**
 * The languages in which a word is a function word: bit 0 for the first of `languages`, and so on.
 *
 * @param hash
 *   Of the word, by `text/hash.ts`.
 */
export function languagesOf(hash: number): number {
  return languagesIn(usesOf(hash))
}

/** The uses of a word, for `languagesIn` and `addresses`; 0 for most words. */
export function usesOf(hash: number): number {
  return masks[slotOf(hash)] ?? 0
}

/** The languages in which a word with such uses is a function word, as in `languagesOf`. */
export function languagesIn(uses: number): number {
  return uses & ~addressing
}

/** Whether a word with such uses addresses the reader or stands for the publisher: “you”, “our”. */
export function addresses(uses: number): boolean {
  return (uses & addressing) !== 0
}

function add(word: string, bit: number): void {
  const hash = hashOf(word)
  const at = slotOf(hash)
  hashes[at] = hash
  masks[at] = (masks[at] ?? 0) | bit
}

/** Where a hash stands in the tables, or the empty slot where it would. */
function slotOf(hash: number): number {
  let at = spread(hash) & (slots - 1)
  while (masks[at] !== 0 && hashes[at] !== hash) at = (at + 1) & (slots - 1)
  return at
}
