import {tuned} from '../tuning/load.ts'
import {allWithAll, hubs, mostNamers, mostPartners, mostSharers} from './limits.ts'
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

/** What the reduce step of another engine needs, so that it finds the same pairs: see `eachPair`, `isWorthwhile` and `closestPairs`. */
export function joiningOf(): Joining {
  const kinds = keyKinds.map((kind): JoinedKind => {
    const most = mostUnder(kind)
    return {kind, worth: worthOf(kind), ...(Number.isFinite(most) ? {most} : {})}
  })
  return {allWithAll, hubs, kinds, perShingle, leastShingles, leastMarks, mostPartners}
}

/** Numbers of the join over keys. */
export interface Joining {
  /** Documents under one key of which all pairs count. */
  readonly allWithAll: number
  /** Beyond that, the first documents with which every other one counts. */
  readonly hubs: number
  readonly kinds: readonly JoinedKind[]
  /** Worth of one shingle: a pair is compared when the sum of its worths, divided by this, gives `leastShingles`, or leaves `leastMarks`. */
  readonly perShingle: number
  readonly leastShingles: number
  readonly leastMarks: number
  /** Pairs of one document that it is compared in by its own choice, those of the greatest worth first. */
  readonly mostPartners: number
}

/** Numbers of a kind of key. */
export interface JoinedKind {
  readonly kind: KeyKind
  readonly worth: number
  /** The most documents under one key; a key that more have makes no pair. Absent for any number. */
  readonly most?: number
}
