import {loadModel} from '../../../models/load.ts'
import {lazy} from '../../../text/lazy.ts'
import type {Facts} from '../block-features.ts'
import {meanIn} from '../column-sums.ts'
import {columnsFrom, copy, rowsFrom, type Write} from '../columns.ts'
import {weighAll} from '../evaluate.ts'
import {type Forest, type ForestWeights, forestOf} from '../forest.ts'
import {type Feature, features} from './features.ts'
import {type Surroundings, surroundingsOf} from './surroundings.ts'

/** The weights of a model, as `train/roles.ts` writes them. */
export interface Weights {
  readonly forest: ForestWeights
}

/** What a model makes of a capture. */
export interface Opinion {
  /** Log-odds that each block is not of the body, in ten-thousandths of a nat. */
  readonly odds: Int32Array
  readonly families: readonly string[]
  /** What each family of features adds, block after block; with the bias they are the odds. */
  readonly parts: Int32Array
  readonly bias: number
}

/** The names of what the forest may ask for, in the order of a row. */
export const names: readonly string[] = features.map(({name}) => name)

/** The families that votes are told under, in the order in which a row has them. */
const families = [...new Set(names.map(familyOf))]

/** The model that comes with Copydesk. */
export const shipped: () => Forest = lazy(() => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; `modelOf` refuses other features
  return modelOf(loadModel('text') as Weights)
})

/**
 * A model, from its weights.
 *
 * @throws RangeError
 *   When it was learned from other features than those that are read off here.
 */
export function modelOf({forest}: Weights): Forest {
  if (forest.features.join() !== names.join()) {
    throw new RangeError('Expected weights for the features of this version; learn them again')
  }
  return forestOf(forest, familyOf, families)
}

/** A feature’s name opens with its family. */
function familyOf(name: string): string {
  return name.slice(0, name.indexOf('/'))
}

/** Ask a model about all blocks of a capture. */
export function opinionOf(facts: Facts, forest: Forest): Opinion {
  const scene = surroundingsOf(facts)
  const fill = columnsFrom(features, forest.asked, writing(scene))
  const {odds, parts} = weighAll(forest, facts.size, fill)
  return {odds, families, parts, bias: forest.bias}
}

/** All features of all blocks, row after row: what a model is learned from. */
export function rowsOf(facts: Facts): Float32Array {
  return rowsFrom(features, facts.size, writing(surroundingsOf(facts)))
}

/** How a column is written. */
function writing(scene: Surroundings): Write<Feature> {
  return (table, at, feature, from, to) => writeOne(table, at, feature, scene, from, to)
}

function writeOne(
  table: Float32Array,
  at: number,
  feature: Feature,
  scene: Surroundings,
  from: number,
  to: number,
): void {
  const {facts, sums} = scene
  if ('column' in feature) {
    copy(table, at, facts.columns[feature.column], from + feature.by, to + feature.by)
  } else if ('sum' in feature) {
    const own = sums[feature.sum]
    for (let i = from; i < to; i += 1) {
      table[at + i - from] = meanIn(own, i + feature.from, i + feature.to)
    }
  } else if ('whole' in feature) table.fill(feature.whole(scene), at, at + to - from)
  else for (let i = from; i < to; i += 1) table[at + i - from] = feature.of(scene, i)
}
