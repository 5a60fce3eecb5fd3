import {addresses, languagesIn, usesOf} from '../../language/function-words.ts'
import {hashSeed, hashStep} from '../../text/hash.ts'
import {otherStops} from '../../text/stops.ts'
import type {View} from '../context/rule.ts'
import {bitsOf} from '../context/traits.ts'

/** What one scan over a block counts. */
export interface BlockCounts {
  /** Code units that are letters, and those of them in capitals. */
  readonly letters: number
  readonly capitals: number
  readonly digits: number
  /** Words, those of them that open with a capital, and function words. */
  readonly tokens: number
  readonly capitalised: number
  readonly functions: number
  /** Words that address the reader or name the publisher. */
  readonly addresses: number
  readonly commas: number
  /** Stops, also inside numbers and addresses. */
  readonly stops: number
  /** Bars, bullets, arrows and the like. */
  readonly signs: number
  readonly quotes: number
}

/** What a code unit can be. */
export const kinds = {
  other: 0,
  letter: 1,
  digit: 2,
  comma: 3,
  stop: 4,
  sign: 5,
  quote: 6,
  spaceless: 7,
} as const

const isUnspaced = bitsOf(['unspaced'])
const kindCount = Object.keys(kinds).length
const longWord = 4
const firstFar = 0x3040
const lastKana = 0x30ff
const firstHan = 0x3400
const lastHan = 0x9fff
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}]/u
const letterLike = /[\p{L}\p{M}]/u
const numberLike = /\p{N}/u
const near = Uint8Array.from({length: firstFar}, (_, unit) => nearKindOf(String.fromCharCode(unit)))

/** Sums over words, while they are counted. */
interface WordCounts {
  /** Those of a script with spaces. */
  count: number
  capitals: number
  capitalised: number
  functions: number
  addresses: number
}

/**
 * Count what a block is made of, in one scan.
 *
 * @param hashes
 *   Takes a hash for every word of four letters and more, and for every two characters in a row of a script without spaces.
 */
export function countsOf(view: View, hashes: number[]): BlockCounts {
  const {text, lower} = view
  const units = new Int32Array(kindCount)
  const words: WordCounts = {count: 0, capitals: 0, capitalised: 0, functions: 0, addresses: 0}
  const cased = text.length === lower.length ? text : lower
  for (let at = 0; at < lower.length; ) {
    const kind = kindOf(lower.charCodeAt(at))
    if (kind === kinds.letter) {
      const end = countWord(cased, lower, at, words, hashes)
      units[kind] = timesOf(units, kind) + end - at
      at = end
      continue
    }
    units[kind] = timesOf(units, kind) + 1
    if (kind === kinds.spaceless && kindAt(lower, at + 1) === kind) hashes.push(pairOf(lower, at))
    at += 1
  }
  const spaceless = timesOf(units, kinds.spaceless)
  return {
    letters: timesOf(units, kinds.letter) + spaceless,
    capitals: words.capitals,
    digits: timesOf(units, kinds.digit),
    tokens: (view.traits & isUnspaced) !== 0 ? view.words : words.count + spaceless / 2,
    capitalised: words.capitalised,
    functions: words.functions,
    addresses: words.addresses,
    commas: timesOf(units, kinds.comma),
    stops: timesOf(units, kinds.stop),
    signs: timesOf(units, kinds.sign),
    quotes: timesOf(units, kinds.quote),
  }
}

/** Count the word at `from`; where it ends. */
function countWord(
  cased: string,
  lower: string,
  from: number,
  words: WordCounts,
  hashes: number[],
): number {
  let hash = hashSeed
  let capitals = 0
  let at = from
  for (; at < lower.length; at += 1) {
    const unit = lower.charCodeAt(at)
    if (kindOf(unit) !== kinds.letter) break
    hash = hashStep(hash, unit)
    if (cased.charCodeAt(at) !== unit) capitals += 1
  }
  words.count += 1
  words.capitals += capitals
  if (capitals > 0 && cased.charCodeAt(from) !== lower.charCodeAt(from)) words.capitalised += 1
  if (at - from >= longWord) hashes.push(hash)
  countUses(hash, words)
  return at
}

function countUses(hash: number, words: WordCounts): void {
  const uses = usesOf(hash)
  if (uses === 0) return
  if (languagesIn(uses) !== 0) words.functions += 1
  if (addresses(uses)) words.addresses += 1
}

function timesOf(units: Int32Array, kind: number): number {
  return units[kind] ?? 0
}

function pairOf(lower: string, at: number): number {
  return hashStep(hashStep(hashSeed, lower.charCodeAt(at)), lower.charCodeAt(at + 1))
}

/** The kind of the code unit at a place; another one behind the end. */
export function kindAt(text: string, at: number): number {
  return at < text.length ? kindOf(text.charCodeAt(at)) : kinds.other
}

function kindOf(unit: number): number {
  return unit < firstFar ? (near[unit] ?? kinds.other) : farKindOf(unit)
}

/** Kana and Han have no spaces between words; of other scripts there, letters are words. */
function farKindOf(unit: number): number {
  if (unit <= lastKana || (unit >= firstHan && unit <= lastHan)) return kinds.spaceless
  return unit >= 0xac00 && unit <= 0xd7a3 ? kinds.letter : kinds.other
}

function nearKindOf(character: string): number {
  if (unspaced.test(character)) return kinds.spaceless
  if (letterLike.test(character)) return kinds.letter
  if (numberLike.test(character)) return kinds.digit
  if (',;،、'.includes(character)) return kinds.comma
  if (`.!?…。${otherStops}`.includes(character)) return kinds.stop
  if (character === '"') return kinds.quote
  return '|•·©@#/<>*_=+&~→←↑↓▶►■▪◦●★☆✓'.includes(character) ? kinds.sign : kinds.other
}
