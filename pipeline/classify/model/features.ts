import type {BlockFeature, BlockFeatures} from './block-features.ts'
import {meanIn, type Sums} from './column-sums.ts'
import {copyColumn, type Write} from './columns.ts'

/** What features are computed from: the features of each block, and what a text or a page adds. */
export interface FeatureInput {
  readonly blocks: BlockFeatures
}

/**
 * A number that a model reads of a block. Its name opens with the family that its share of the
 * log-odds is shown under. Where many are computed alike, that is given as data, so that a column is
 * filled in one loop.
 */
export type Feature<From extends FeatureInput> = {readonly name: string} & (
  | Computed<From>
  | Constant<From>
  | Copied
  | Mean<From>
)

/** Computed for one block. */
interface Computed<From> {
  readonly of: (input: From, i: number) => number
}

/** The same for all blocks of a capture. */
interface Constant<From> {
  readonly whole: (input: From) => number
}

/** A feature of the block itself, or of the block `by` places below it; −1 where there is none. */
interface Copied {
  readonly column: BlockFeature
  readonly by: number
}

/** The mean over neighbours, from `from` blocks below the block itself to before `to` below. */
interface Mean<From> {
  readonly sumsOf: (input: From) => Sums
  readonly from: number
  readonly to: number
}

/** The family of a feature, which opens its name. */
export function familyOf(name: string): string {
  return name.slice(0, name.indexOf('/'))
}

/** Features of the block itself, under the names of their columns. */
export function ownFeatures(
  family: string,
  columns: readonly BlockFeature[],
): readonly (Copied & {readonly name: string})[] {
  return columns.map((column) => ({name: `${family}/${column}`, column, by: 0}))
}

/** How the column of a feature is written. */
export function writerOf<From extends FeatureInput>(input: From): Write<Feature<From>> {
  return (table, at, feature, from, to) => writeOne(table, at, feature, input, from, to)
}

function writeOne<From extends FeatureInput>(
  table: Float32Array,
  at: number,
  feature: Feature<From>,
  input: From,
  from: number,
  to: number,
): void {
  if ('column' in feature) {
    copyColumn(table, at, input.blocks.columns[feature.column], from + feature.by, to + feature.by)
  } else if ('sumsOf' in feature) {
    const sums = feature.sumsOf(input)
    for (let i = from; i < to; i += 1) {
      table[at + i - from] = meanIn(sums, i + feature.from, i + feature.to)
    }
  } else if ('whole' in feature) table.fill(feature.whole(input), at, at + to - from)
  else for (let i = from; i < to; i += 1) table[at + i - from] = feature.of(input, i)
}
