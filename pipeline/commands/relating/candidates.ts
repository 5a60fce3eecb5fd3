import {eachPair, isWorthwhile, keyKinds, keysOf, worthOf} from '../../relate/neighbours.ts'
import {closestPairs, type WeighedPairs} from '../../relate/partners.ts'
import type {Sketch} from '../../relate/sketch.ts'
import {partitionsIn} from './partitions.ts'

/** Documents of a partition, so that one fits the memory. */
const documentsOfPartition = 20_000
const kinds = keyKinds.length

/** The numbers of two documents, the smaller first. */
export type CandidatePair = readonly [number, number]

/** The pairs of documents that are worth to be compared, by component: documents that hang together by pairs. */
export interface Candidates {
  readonly count: number
  /** Components in the order of their smallest number, each with its pairs from small to large. */
  readonly components: () => Generator<readonly CandidatePair[], void>
}

/**
 * Find the pairs of documents that share enough of their sketches.
 *
 * The memory holds one partition of keys or of pairs at a time, some 30 bytes for each pair that is found, and 12 for each document.
 *
 * @param count
 *   The number of documents.
 * @param sketches
 *   Their sketches, each with the number of its document from 0.
 * @param folder
 *   For files that do not outlive the call.
 */
export function candidatesOf(
  count: number,
  sketches: Iterable<readonly [number: number, sketch: Sketch]>,
  folder: string,
): Candidates {
  const parts = 1 + Math.floor(count / documentsOfPartition)
  const keys = partitionsIn(folder, 'keys', parts)
  for (const [number, sketch] of sketches) {
    for (const {kind, hash} of keysOf(sketch)) {
      const group = Math.floor(hash / parts) * kinds + keyKinds.indexOf(kind)
      keys.add(hash % parts, group * count + number)
    }
  }
  const rows = Math.ceil(count / parts)
  const pairs = partitionsIn(folder, 'pairs', parts)
  for (const sorted of keys.sorted()) {
    eachGroup(sorted, count, (group, numbers) => {
      const kind = keyKinds[group % kinds] ?? 'mark'
      eachPair(kind, numbers, (a, b) =>
        pairs.add(Math.floor(a / rows), (a * count + b) * kinds + (group % kinds)),
      )
    })
  }
  const found: WeighedPairs[] = []
  for (const sorted of pairs.sorted()) found.push(worthwhileIn(sorted))
  return grouped(closestPairs(joined(found), count), count)
}

/** Give the different numbers of each group of keys. */
function eachGroup(
  sorted: Float64Array,
  count: number,
  give: (group: number, numbers: Float64Array) => void,
): void {
  eachRun(
    sorted,
    (value) => Math.floor(value / count),
    (group, run) => {
      const numbers = run.map((value) => value - group * count)
      const different = numbers.filter((number, i) => number !== numbers[i - 1])
      if (different.length > 1) give(group, different)
    },
  )
}

/** The pairs whose shared keys are worth enough. */
function worthwhileIn(sorted: Float64Array): WeighedPairs {
  const kept = new Float64Array(sorted.length)
  const worths = new Uint32Array(sorted.length)
  let length = 0
  eachRun(
    sorted,
    (value) => Math.floor(value / kinds),
    (pair, run) => {
      const worth = run.reduce((sum, value) => sum + worthOf(keyKinds[value % kinds] ?? 'mark'), 0)
      if (!isWorthwhile(worth)) return
      kept[length] = pair
      worths[length++] = worth
    },
  )
  return {pairs: kept.slice(0, length), worths: worths.slice(0, length)}
}

/** Pairs of several partitions in one list. */
function joined(parts: readonly WeighedPairs[]): WeighedPairs {
  const length = parts.reduce((sum, {pairs}) => sum + pairs.length, 0)
  const whole = {pairs: new Float64Array(length), worths: new Uint32Array(length)}
  let at = 0
  for (const {pairs, worths} of parts) {
    whole.pairs.set(pairs, at)
    whole.worths.set(worths, at)
    at += pairs.length
  }
  return whole
}

/** Give each run of numbers of which the same was made. */
function eachRun(
  sorted: Float64Array,
  make: (value: number) => number,
  give: (made: number, run: Float64Array) => void,
): void {
  for (let start = 0; start < sorted.length; ) {
    const made = make(sorted[start] ?? 0)
    let end = start + 1
    while (end < sorted.length && make(sorted[end] ?? 0) === made) end += 1
    give(made, sorted.subarray(start, end))
    start = end
  }
}

/** Pairs put together by component. */
function grouped(found: Float64Array, count: number): Candidates {
  const rootOf = rootsIn(found, count)
  const total = found.length
  const ends = new Int32Array(count + 1)
  const atEnd = (pair: number, by: number): number => {
    const root = rootOf(pair % count)
    const place = ends[root] ?? 0
    ends[root] = place + by
    return place
  }
  // A counting sort by root keeps the order of the pairs.
  for (const pair of found) atEnd(pair, 1)
  let sum = 0
  for (const [i, own] of ends.entries()) {
    ends[i] = sum
    sum += own
  }
  const sorted = new Float64Array(total)
  for (const pair of found) sorted[atEnd(pair, 1)] = pair
  return {
    count: total,
    components: function* components(): Generator<readonly CandidatePair[], void> {
      for (let start = 0; start < total; ) {
        const end = ends[rootOf((sorted[start] ?? 0) % count)] ?? total
        const pairs = sorted.subarray(start, end)
        yield Array.from(pairs, (pair) => [Math.floor(pair / count), pair % count] as const)
        start = end
      }
    },
  }
}

/** The smallest document that each one hangs together with. */
function rootsIn(found: Float64Array, count: number): (number: number) => number {
  const parents = Int32Array.from({length: count}, (_, i) => i)
  const rootOf = (number: number): number => {
    let at = number
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at
      at = parents[at] ?? at
    }
    return at
  }
  const join = (pair: number): void => {
    const [a, b] = [rootOf(Math.floor(pair / count)), rootOf(pair % count)]
    parents[Math.max(a, b)] = Math.min(a, b)
  }
  for (const pair of found) join(pair)
  return rootOf
}
