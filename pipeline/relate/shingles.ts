import {isDayName} from '../language/day-names.ts'
import {hasSpaceless} from '../text/spaceless.ts'

/** A run of letters, marks and digits. */
const word = /[\p{L}\p{M}\p{N}]+/gu

/** The same in a text with no character past U+024F, in a third of the time. */
const latinWord =
  /[0-9A-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/g

const pastLatin = /[\u0250-\uffff]/
const figure = /\p{N}/u

const seed = 0x811c9dc5
const otherSeed = 0x2f0b4a27

/** The words of a stretch of text as numbers. */
export interface HashedWords {
  /** A hash of 32 bits for every word, whatever its case. */
  readonly hashes: readonly number[]
  /** What each word is by its form: 0 for a plain word; `isNameForm` and `isEveryday` read the others. */
  readonly forms: readonly number[]
}

/** Forms of words; those of names are odd, those that stand in any text are 3 and 4. */
const [nameForm, figureForm, dayForm, signForm] = [1, 2, 3, 4] as const

/** Whether a word has a capital at its beginning; the others that are not plain have a figure. */
export function isNameForm(form: number): boolean {
  return form % 2 === 1
}

/** Whether a name or figure is a day, a month or a figure of one sign. */
export function isEveryday(form: number): boolean {
  return form >= dayForm
}

/** The words of a text, hashed without regard to case. */
export function wordsIn(text: string): HashedWords {
  const hashes: number[] = []
  const forms: number[] = []
  const add = (written: string, lower: string): void => {
    hashes.push(hashOf(lower) >>> 0)
    forms.push(formOf(written, lower))
  }
  const small = text.toLowerCase()
  const hasSpaces = !pastLatin.test(text) || !hasSpaceless(text)
  const words = pastLatin.test(text) ? word : latinWord
  // Letters that are longer in lower case move what stands behind them.
  const isInStep = small.length === text.length
  for (let found = words.exec(text); found !== null; found = words.exec(text)) {
    const [written] = found
    if (!hasSpaces && hasSpaceless(written)) for (const each of written) add(each, each)
    else if (isInStep) add(written, small.slice(found.index, words.lastIndex))
    else add(written, written.toLowerCase())
  }
  return {hashes, forms}
}

function formOf(written: string, lower: string): number {
  if (figure.test(written)) return written.length > 1 ? figureForm : signForm
  if (lower.charCodeAt(0) === written.charCodeAt(0)) return 0
  return isDayName(lower) ? dayForm : nameForm
}

/** Hashes of 32 bits, from 0, of every `size` words in a row, in order of the text. */
export function shinglesOf(words: readonly number[], size: number): readonly number[] {
  const shingles: number[] = []
  for (let end = size; end <= words.length; end++) {
    let hash = seed
    for (let i = end - size; i < end; i++) hash = join(hash, words[i] ?? 0)
    shingles.push(hash >>> 0)
  }
  return shingles
}

/** 64 bits of all words, 16 hexadecimal digits; empty for no words. Not for secrets. */
export function foldedOf(paragraphs: readonly (readonly number[])[]): string {
  if (paragraphs.every((words) => words.length === 0)) return ''
  return [seed, otherSeed]
    .map((start) => paragraphs.reduce((hash, words) => words.reduce(join, hash), start))
    .map((half) => (half >>> 0).toString(16).padStart(8, '0'))
    .join('')
}

/** FNV-1a over code units. */
function hashOf(text: string): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash)
}

function join(before: number, next: number): number {
  return mix(Math.imul(before, 0x5bd1e995) + next)
}

/** The last mix of MurmurHash3: low bits as good as high ones. */
function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
