import {addresses, languagesOf} from '../lexicon/function-words.ts'
import {hashSeed, hashStep} from '../lexicon/hash.ts'
import type {View} from './rule.ts'

/** What one scan over a block counts. */
export interface Counts {
  /** Code units that are letters, and those of them in capitals. */
  letters: number
  capitals: number
  digits: number
  /** Words, those of them that open with a capital, and function words. */
  tokens: number
  capitalised: number
  functions: number
  /** Words that speak to the reader or for the publisher. */
  addresses: number
  commas: number
  /** Stops, also inside numbers and addresses. */
  stops: number
  /** Bars, bullets, arrows and the like. */
  signs: number
  quotes: number
}

const kinds = {
  other: 0,
  letter: 1,
  digit: 2,
  comma: 3,
  stop: 4,
  sign: 5,
  quote: 6,
  spaceless: 7,
} as const

const longWord = 4
const firstFar = 0x3040
const lastKana = 0x30ff
const firstHan = 0x3400
const lastHan = 0x9fff
const letterLike = /[\p{L}\p{M}]/u
const numberLike = /\p{N}/u
const near = Uint8Array.from({length: firstFar}, (_, unit) => kindOf(String.fromCharCode(unit)))

/**
 * Count what a block is made of, in one scan.
 *
 * @param words
 *   Takes a hash for every word of four letters and more, and for every two Han or kana in a row.
 */
export function countsOf({text, lower}: View, words: number[]): Counts {
  const counts: Counts = {
    letters: 0,
    capitals: 0,
    digits: 0,
    tokens: 0,
    capitalised: 0,
    functions: 0,
    addresses: 0,
    commas: 0,
    stops: 0,
    signs: 0,
    quotes: 0,
  }
  const cased = text.length === lower.length ? text : lower
  for (let at = 0; at < lower.length; ) {
    const kind = kindAt(lower, at)
    if (kind === kinds.letter) at = countWord(cased, lower, at, counts, words)
    else {
      countOne(kind, counts)
      if (kind === kinds.spaceless && kindAt(lower, at + 1) === kind) words.push(pairOf(lower, at))
      at += 1
    }
  }
  return counts
}

/** Where the word at `from` ends. */
function countWord(
  cased: string,
  lower: string,
  from: number,
  counts: Counts,
  words: number[],
): number {
  let hash = hashSeed
  let at = from
  for (; kindAt(lower, at) === kinds.letter; at += 1) {
    const unit = lower.charCodeAt(at)
    hash = hashStep(hash, unit)
    if (cased.charCodeAt(at) !== unit) counts.capitals += 1
  }
  counts.letters += at - from
  counts.tokens += 1
  if (cased.charCodeAt(from) !== lower.charCodeAt(from)) counts.capitalised += 1
  if (languagesOf(hash) !== 0) counts.functions += 1
  if (addresses(hash)) counts.addresses += 1
  if (at - from >= longWord) words.push(hash)
  return at
}

function countOne(kind: number, counts: Counts): void {
  if (kind === kinds.digit) counts.digits += 1
  else if (kind === kinds.stop) counts.stops += 1
  else if (kind === kinds.comma) counts.commas += 1
  else if (kind === kinds.sign) counts.signs += 1
  else if (kind === kinds.quote) counts.quotes += 1
  else if (kind === kinds.spaceless) {
    counts.letters += 1
    counts.tokens += 0.5
  }
}

function pairOf(lower: string, at: number): number {
  return hashStep(hashStep(hashSeed, lower.charCodeAt(at)), lower.charCodeAt(at + 1))
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit < firstFar ? (near[unit] ?? kinds.other) : farKindOf(unit)
}

/** Kana and Han have no spaces between words; of other scripts there, letters are words. */
function farKindOf(unit: number): number {
  if (unit <= lastKana || (unit >= firstHan && unit <= lastHan)) return kinds.spaceless
  return unit >= 0xac00 && unit <= 0xd7a3 ? kinds.letter : kinds.other
}

function kindOf(character: string): number {
  if (letterLike.test(character)) return kinds.letter
  if (numberLike.test(character)) return kinds.digit
  if (',;،、'.includes(character)) return kinds.comma
  if ('.!?…。'.includes(character)) return kinds.stop
  if (character === '"') return kinds.quote
  return '|•·©@#/<>*_=+&~→←↑↓▶►■▪◦●★☆✓'.includes(character) ? kinds.sign : kinds.other
}
