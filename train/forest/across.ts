import type {ForestWeights} from '../../pipeline/classify/model/forest.ts'
import {learnApart} from './apart.ts'
import type {Sample} from './bins.ts'
import {binnedSample, type Settings} from './boost.ts'

/** Models that have each not seen one part of the sample. */
export interface Across {
  /** Learned from all parts. */
  readonly whole: ForestWeights
  readonly models: readonly ForestWeights[]
  /** Log-odds of each row in ten-thousandths of a nat, by the model that has not seen its part. */
  readonly unseen: Int32Array
}

/**
 * Learn a model for each part of a sample, from all other parts, and one from all, each in a thread of its own. The rows
 * stand in memory once for all of them.
 *
 * @param parts
 *   The part of each row, from 0; `data/sites.ts` gives one by a name.
 */
export async function boostAcross(
  sample: Sample,
  parts: Uint8Array,
  how: Settings,
): Promise<Across> {
  const own = binnedSample(sample, how)
  const known = {...own, bins: {...own.bins, bins: shared(own.bins.bins)}}
  const count = parts.reduce((most, part) => Math.max(most, part + 1), 0)
  const all = Int32Array.from(parts, (_, row) => row)
  const [whole, ...learned] = await Promise.all(
    [
      all,
      ...Array.from({length: count}, (_, part) => all.filter((row) => parts[row] !== part)),
    ].map((rows) => learnApart({sample: known, rows, how})),
  )
  if (whole === undefined) throw new RangeError('Expected a forest of all rows')
  return {
    whole: whole.weights,
    models: learned.map(({weights: each}) => each),
    unseen: Int32Array.from(parts, (part, row) => learned[part]?.scores[row] ?? 0),
  }
}

/** The same bytes in memory that threads share. */
function shared(bins: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bins.length))
  copy.set(bins)
  return copy
}
