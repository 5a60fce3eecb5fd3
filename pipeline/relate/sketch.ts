import {tuned} from '../tuning/load.ts'
import type {ReadDocument} from './reading.ts'
import {shinglesOf} from './shingles.ts'

const {keySize, sketchedMarks, sketchedQuotations, sketchedShingles} = tuned('relate')

/**
 * What documents are found by: at most 96 hashes of 32 bits and one of 64, which are 400 bytes with their counts.
 *
 * Which hashes are kept depends on the words alone, so that two documents with a passage in common agree on them.
 */
export interface Sketch {
  readonly id: string
  /** 64 bits of the folded body, 16 hexadecimal digits; empty when the body has no word. */
  readonly body: string
  /** Shingles of five words outside quotations. */
  readonly shingles: readonly number[]
  /** Shingles of quotations. */
  readonly quotations: readonly number[]
  /** Names of several words, and figures with the word behind them. */
  readonly marks: readonly number[]
}

/**
 * Sketch a document.
 *
 * Every sentence gives its smallest shingle, then its second, and so on until the sketch is full, so that a passage of a
 * few sentences is found wherever it stands, in a short document and in a long one.
 */
export function sketchOf({id, body, sentences, quotations, marks}: ReadDocument): Sketch {
  return {
    id,
    body,
    shingles: spreadOver(
      sentences.map(({stretches}) => stretches.flatMap((stretch) => shinglesOf(stretch, keySize))),
      sketchedShingles,
    ),
    quotations: spreadOver(
      quotations.map(({shingles}) => shingles),
      sketchedQuotations,
    ),
    marks: [...Uint32Array.from(marks).sort().subarray(0, sketchedMarks)],
  }
}

/** The smallest hashes of lists in rounds, each once, at most so many, in order of size. */
function spreadOver(lists: readonly (readonly number[])[], most: number): readonly number[] {
  const sorted = lists.map((list) => Uint32Array.from(list).sort())
  const kept = new Set<number>()
  const longest = sorted.reduce((length, list) => Math.max(length, list.length), 0)
  for (let round = 0; round < longest && kept.size < most; round++) {
    const next = sorted.flatMap((list) => list[round] ?? [])
    for (const hash of Uint32Array.from(next).sort()) if (kept.size < most) kept.add(hash)
  }
  return [...Uint32Array.from(kept).sort()]
}
