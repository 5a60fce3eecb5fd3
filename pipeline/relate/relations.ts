import {tuned} from '../tuning/load.ts'
import {type AlignedPair, align} from './alignment.ts'
import {keysOf, pairsOf} from './neighbours.ts'
import type {Sketch} from './sketch.ts'

const {leastAligned, leastScore} = tuned('relate')

/** The relation of two documents, with the paragraphs that show it. */
export interface Relation {
  /** `copy`: the same words in the same order. `rewrite`: paragraphs reworded in the same order. */
  readonly kind: 'copy' | 'rewrite'
  /** The smaller id by code units. The relation does not say which was first. */
  readonly a: string
  readonly b: string
  /** Share of the shorter document’s words in aligned paragraphs, 0 to 1; 1 for a copy. */
  readonly score: number
  readonly aligned: readonly AlignedPair[]
}

/**
 * The relations among the documents of a corpus.
 *
 * The result is the same in any order of input, and when the steps run separately: `keysOf` for each document,
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
 * The relation of two documents, or `undefined` when there is no evidence for one.
 *
 * Leaves alone two reports of one event that were written independently: the same day, names and
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
