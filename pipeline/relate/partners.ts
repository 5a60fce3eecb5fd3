import {mostPartners} from './limits.ts'

/** Pairs of documents with what they share, from small to large. */
export interface WeighedPairs {
  /** `a * count + b` of the numbers of both documents, of which `a` is the smaller. */
  readonly pairs: Float64Array
  /** The worth of all keys that the two share. */
  readonly worths: Uint32Array
}

/**
 * The pairs that are among the closest of one of their documents.
 *
 * Documents of one form share phrases with hundreds of others, and more with every one that comes. What a document is compared
 * with at most does not grow with the corpus then; a pair that is close for one of its documents stays, so that a copy
 * of a text that many took from is not lost.
 *
 * @param count
 *   The number of documents.
 * @returns
 *   The pairs from small to large. They depend on what is shared and on the order of numbers alone.
 */
export function closestPairs({pairs, worths}: WeighedPairs, count: number): Float64Array {
  const degrees = new Uint32Array(count)
  for (const pair of pairs)
    for (const each of endsOf(pair, count)) degrees[each] = 1 + (degrees[each] ?? 0)
  if (degrees.every((degree) => degree <= mostPartners)) return pairs
  const kept = new Uint8Array(pairs.length)
  for (const places of placesByDocument(pairs, degrees, count)) {
    const closest = places.sort(
      (one, other) => (worths[other] ?? 0) - (worths[one] ?? 0) || one - other,
    )
    for (const place of closest.subarray(0, mostPartners)) kept[place] = 1
  }
  return pairs.filter((_pair, place) => kept[place] === 1)
}

/** The places of the pairs of each document, from small to large. */
function* placesByDocument(
  pairs: Float64Array,
  degrees: Uint32Array,
  count: number,
): Generator<Uint32Array, void> {
  const ends = new Uint32Array(count)
  let sum = 0
  for (const [number, degree] of degrees.entries()) {
    ends[number] = sum
    sum += degree
  }
  const places = new Uint32Array(sum)
  for (const [place, pair] of pairs.entries()) {
    for (const each of endsOf(pair, count)) {
      const at = ends[each] ?? 0
      places[at] = place
      ends[each] = at + 1
    }
  }
  for (const [number, end] of ends.entries())
    yield places.subarray(end - (degrees[number] ?? 0), end)
}

function endsOf(pair: number, count: number): readonly [number, number] {
  return [Math.floor(pair / count), pair % count]
}
