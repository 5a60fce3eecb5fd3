import {tuned} from '../tuning/load.ts'
import {type AlignedPair, align} from './alignment.ts'
import {keysOf, pairsOf} from './neighbours.ts'
import type {Sketch} from './sketch.ts'

const {leastAligned, leastScore} = tuned('relate')

/** What one document has to do with another, with the paragraphs that show it. */
export interface Relation {
  /** `copy`: the same words in the same order. `rewrite`: paragraphs retold in the same order. */
  readonly kind: 'copy' | 'rewrite'
  /** The smaller id by code units. Which of the two was first is not claimed. */
  readonly a: string
  readonly b: string
  /** Share of the shorter document’s words in aligned paragraphs, 0 to 1; 1 for a copy. */
  readonly score: number
  readonly aligned: readonly AlignedPair[]
}

/**
 * How the documents of a corpus hang together.
 *
 * The same answer in any order of input, and when the steps run apart: `keysOf` for each document,
 * `pairsOf` for each key, `relationOf` for each pair.
 *
 * @returns
 *   Relations by `a`, then `b`.
 * @throws RangeError
 *   When two sketches have one id.
 */
export function relate(sketches: readonly Sketch[]): readonly Relation[] {
  const byId = new Map(sketches.map((sketch) => [sketch.id, sketch]))
  if (byId.size < sketches.length) {
    throw new RangeError(`Expected ${sketches.length} ids, found ${byId.size} different ones`)
  }
  const relations: Relation[] = []
  for (const [a, seconds] of candidatesOf(sketches)) {
    for (const b of seconds) {
      const [one, other] = [byId.get(a), byId.get(b)]
      const relation = one && other && relationOf(one, other)
      if (relation) relations.push(relation)
    }
  }
  return relations.sort((one, other) => compare(one.a, other.a) || compare(one.b, other.b))
}

/**
 * What two documents have to do with one another, or `undefined` when nothing can be shown.
 *
 * Leaves apart two reports of one event that were written apart: the same day, names and
 * quotations are not the same text.
 */
export function relationOf(one: Sketch, other: Sketch): Relation | undefined {
  const [a, b] = one.id < other.id ? [one, other] : [other, one]
  const {score, aligned} = align(a, b)
  const ids = {a: a.id, b: b.id}
  if (a.body !== '' && a.body === b.body) return {kind: 'copy', ...ids, score: 1, aligned}
  if (score < leastScore || aligned.length < leastAligned) return undefined
  return {kind: 'rewrite', ...ids, score, aligned}
}

/** Every pair that shares a key, once: the second ids by the first. */
function candidatesOf(sketches: readonly Sketch[]): ReadonlyMap<string, ReadonlySet<string>> {
  const candidates = new Map<string, Set<string>>()
  for (const [key, ids] of bucketsOf(sketches)) {
    for (const [a, b] of pairsOf(key, ids)) {
      const seconds = candidates.get(a)
      if (seconds) seconds.add(b)
      else candidates.set(a, new Set([b]))
    }
  }
  return candidates
}

function bucketsOf(sketches: readonly Sketch[]): ReadonlyMap<string, readonly string[]> {
  const buckets = new Map<string, string[]>()
  for (const sketch of sketches) {
    for (const key of keysOf(sketch)) {
      const bucket = buckets.get(key)
      if (bucket) bucket.push(sketch.id)
      else buckets.set(key, [sketch.id])
    }
  }
  return buckets
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
