import {tuned} from '../tuning/load.ts'
import {allWithAll, hubs, mostNamers, mostSharers} from './limits.ts'
import type {Sketch} from './sketch.ts'

const {leastMarks, leastShingles} = tuned('relate')

/** What a hash is of: a whole body, words, a quotation, or names and figures. */
export const keyKinds = ['body', 'shingle', 'quotation', 'mark'] as const

/** What a hash is of. */
export type KeyKind = (typeof keyKinds)[number]

/** A key under which a document can be found by its neighbours. */
export interface Key {
  readonly kind: KeyKind
  /** 32 bits, from 0. */
  readonly hash: number
}

const bodyDigits = 8

/** The keys of a document: the map step. */
export function keysOf({body, shingles, quotations, marks}: Sketch): readonly Key[] {
  if (body === '') return []
  return [
    {kind: 'body', hash: Number.parseInt(body.slice(0, bodyDigits), 16)},
    ...shingles.map((hash): Key => ({kind: 'shingle', hash})),
    ...quotations.map((hash): Key => ({kind: 'quotation', hash})),
    ...marks.map((hash): Key => ({kind: 'mark', hash})),
  ]
}

/**
 * Give each pair of documents that share one key: the reduce step.
 *
 * @param numbers
 *   The numbers of all documents of the corpus under this key, each once, from small to large.
 */
export function eachPair(
  kind: KeyKind,
  numbers: ArrayLike<number>,
  give: (a: number, b: number) => void,
): void {
  const {length} = numbers
  if (length > mostUnder(kind)) return
  const firsts = length > allWithAll ? hubs : length
  for (let i = 0; i < firsts; i++) {
    for (let j = i + 1; j < length; j++) give(numbers[i] ?? 0, numbers[j] ?? 0)
  }
}

function mostUnder(kind: KeyKind): number {
  if (kind === 'body') return Number.POSITIVE_INFINITY
  return kind === 'mark' ? mostNamers : mostSharers
}

/** What one shared key is worth; the worth of all adds up. */
export function worthOf(kind: KeyKind): number {
  return worths[kind]
}

/** Counts of three kinds in one number: two shingles, words or quotations, or some marks are enough; a whole body is. */
const perShingle = 1 << 8
const perBody = 1 << 16
const worths: Readonly<Record<KeyKind, number>> = {
  body: perBody,
  shingle: perShingle,
  quotation: perShingle,
  mark: 1,
}

/** Whether what a pair shares is worth to compare the two documents. */
export function isWorthwhile(worth: number): boolean {
  const shingles = Math.floor(worth / perShingle)
  return shingles >= leastShingles || worth % perShingle >= leastMarks
}
