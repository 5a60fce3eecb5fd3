import {allWithAll, hubs, mostSharers} from './limits.ts'
import type {Sketch} from './sketch.ts'

/** Opens the key of a whole body, which is never too wide. */
const bodyMark = 'body:'

/** Two ids, the smaller first by code units. */
export type Pair = readonly [string, string]

/** The keys under which a document can be found by its neighbours: the map step. */
export function keysOf(sketch: Sketch): readonly string[] {
  return sketch.body === '' ? [] : [bodyMark + sketch.body, ...sketch.keys.map(String)]
}

/**
 * The pairs worth comparing among all documents that share one key: the reduce step.
 *
 * @param ids
 *   Every document of the corpus under this key, in any order.
 */
export function pairsOf(key: string, ids: readonly string[]): readonly Pair[] {
  if (ids.length < 2 || (ids.length > mostSharers && !key.startsWith(bodyMark))) return []
  const sorted = [...ids].sort((a, b) => (a < b ? -1 : 1))
  const firsts = sorted.length > allWithAll ? sorted.slice(0, hubs) : sorted
  return firsts.flatMap((a, i) => sorted.slice(i + 1).map((b): Pair => [a, b]))
}
