import {hashSeed, hashStep} from '../../text/hash.ts'
import {kindAt, kinds} from './counts.ts'
import {addKey, emptyKeys, gramKeys, keysIn} from './gram-keys.ts'

/** Keys of grams have so many bits. */
export const keyBits = 24
/** Code units that are read at the start of a long block and at its end, and most tokens of its start. */
const opening = 400
const closing = 100
const mostOpening = 48
const mostTokens = mostOpening + closing
/** Grams for each token, and those for both ends of a block. */
const perToken = 2
const forEnds = 3
const mostGrams = perToken * mostTokens + forEnds
const longestFigures = 4
const blank = 0x20

/** Seeds that tell a word alone from pairs, and pairs at both ends of a block from those within. */
const seeds = {
  alone: 0x2545f491,
  pair: 0x9e3779b1 | 0,
  first: 0x632be5ab,
  last: 0x1b873593,
} as const
const start = hashStep(hashSeed, 1)
const end = hashStep(hashSeed, 2)

/** The tokens of a block: their hashes, and where each begins and ends. */
interface Tokens {
  count: number
  readonly hashes: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  /** 1 for words and characters of scripts without spaces. */
  readonly isWord: Uint8Array
}

const tokens: Tokens = {
  count: 0,
  hashes: new Int32Array(mostTokens),
  from: new Int32Array(mostTokens),
  to: new Int32Array(mostTokens),
  isWord: new Uint8Array(mostTokens),
}

const grams = gramKeys(mostGrams)
/** The first and the last token of each gram of the block. */
const ends = {first: new Int32Array(mostGrams), last: new Int32Array(mostGrams)}

/**
 * The keys of the grams of a block, each once: words, figures by their length, signs and characters of scripts without spaces, each
 * alone and with the one before; and the first and the last two as such. Of a long block its start and its end are read.
 *
 * @param lower
 *   In lower case.
 * @returns
 *   A view that the next call writes over.
 */
export function gramsOf(lower: string): Int32Array {
  readTokens(lower)
  const {count, hashes} = tokens
  emptyKeys(grams)
  let last = start
  for (let i = 0; i < count; i += 1) {
    const hash = hashes[i] ?? 0
    add(keyOf(hash, 0, seeds.alone), i, i)
    add(keyOf(last, hash, seeds.pair), Math.max(0, i - 1), i)
    last = hash
  }
  if (count > 0) add(keyOf(last, end, seeds.pair), count - 1, count - 1)
  if (count > 1) {
    add(keyOf(hashes[0] ?? 0, hashes[1] ?? 0, seeds.first), 0, 1)
    add(keyOf(hashes[count - 2] ?? 0, last, seeds.last), count - 2, count - 1)
  }
  return keysIn(grams)
}

/** Add a key that is not there yet, and from which to which token its gram goes. */
function add(key: number, first: number, last: number): void {
  const {count} = grams
  if (!addKey(grams, key)) return
  ends.first[count] = first
  ends.last[count] = last
}

/** The words of the gram at a place of `gramsOf`, which was called last; empty without a word. */
export function textOf(lower: string, gram: number): string {
  const {from, to, isWord} = tokens
  const first = ends.first[gram] ?? 0
  const last = ends.last[gram] ?? 0
  if (isWord[first] === 0 && isWord[last] === 0) return ''
  const text = lower.slice(from[first], to[last])
  return first === last ? text : text.replace(spaces, ' ')
}

const spaces = /\s+/g

/** Read the tokens of a block into `tokens`. */
function readTokens(lower: string): void {
  tokens.count = 0
  if (lower.length <= opening + closing) {
    readFrom(lower, 0, lower.length, mostTokens)
    return
  }
  readFrom(lower, 0, opening, mostOpening)
  const from = lower.indexOf(' ', lower.length - closing)
  if (from >= 0) readFrom(lower, from, lower.length, mostTokens)
}

/** Add tokens that begin from a place on and before another, up to a number of tokens in all. */
function readFrom(lower: string, from: number, before: number, most: number): void {
  for (let at = from; at < before && tokens.count < most; ) {
    at = isSpace(lower, at) ? at + 1 : readToken(lower, at)
  }
}

function isSpace(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) <= blank || (kindAt(text, at) === kinds.other && text[at]?.trim() === '')
  )
}

/** Add the token at a place; where it ends. */
function readToken(lower: string, from: number): number {
  const kind = kindAt(lower, from)
  const isRun = kind === kinds.letter || kind === kinds.digit
  let to = from + 1
  while (isRun && kindAt(lower, to) === kind) to += 1
  const {count} = tokens
  tokens.hashes[count] =
    kind === kinds.digit
      ? hashStep(hashSeed, Math.min(longestFigures, to - from))
      : hashIn(lower, from, to)
  tokens.from[count] = from
  tokens.to[count] = to
  tokens.isWord[count] = kind === kinds.letter || kind === kinds.spaceless ? 1 : 0
  tokens.count = count + 1
  return to
}

function hashIn(text: string, from: number, to: number): number {
  let hash = hashSeed
  for (let at = from; at < to; at += 1) hash = hashStep(hash, text.charCodeAt(at))
  return hash
}

/** A key of 24 bits for one or two hashes. */
export function keyOf(one: number, other: number, seed: number): number {
  let mixed = Math.imul(one ^ seed, 0x85ebca6b) ^ Math.imul(other ^ (one >>> 13), 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x7feb352d)
  return (mixed ^ (mixed >>> 14)) >>> (32 - keyBits)
}
