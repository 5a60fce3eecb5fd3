import {columnsFrom, rowsFrom} from './columns.ts'
import {evaluateAll} from './evaluate.ts'
import {type Feature, type FeatureInput, familyOf, writerOf} from './features.ts'
import {type Forest, type ForestWeights, forestOf} from './forest.ts'

/** What a model makes of the blocks of a capture. */
export interface Opinion {
  /** Log-odds that each block is not of the body, in ten-thousandths of a nat. */
  readonly odds: Int32Array
  readonly families: readonly string[]
  /** What each family of features adds, block after block; with the bias of the forest they are the odds. */
  readonly parts: Int32Array
}

/**
 * A forest, from its weights.
 *
 * @throws RangeError
 *   When it was learned from other features than these.
 */
export function forestFor(
  features: readonly {readonly name: string}[],
  weights: ForestWeights,
): Forest {
  if (weights.features.join() !== features.map(({name}) => name).join()) {
    throw new RangeError('Expected weights for the features of this version; learn them again')
  }
  return forestOf(weights, familyOf)
}

/** Evaluate a forest for all blocks of a capture. */
export function opinionOf<From extends FeatureInput>(
  forest: Forest,
  features: readonly Feature<From>[],
  input: From,
): Opinion {
  const fill = columnsFrom(features, forest.used, writerOf(input))
  const {odds, parts} = evaluateAll(forest, input.blocks.size, fill)
  return {odds, families: forest.families, parts}
}

/** All features of all blocks, row after row: what a model is learned from. */
export function featureRows<From extends FeatureInput>(
  features: readonly Feature<From>[],
  input: From,
): Float32Array {
  return rowsFrom(features, input.blocks.size, writerOf(input))
}
