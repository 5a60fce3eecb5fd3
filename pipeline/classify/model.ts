import {lazy} from '../lexicon/lazy.ts'
import {loadJson} from '../lexicon/load.ts'
import {meanIn} from './areas.ts'
import {copy} from './columns.ts'
import type {Facts} from './facts.ts'
import {type Feature, features} from './features.ts'
import {type Forest, type ForestWeights, forestOf} from './forest.ts'
import {type Surroundings, surroundingsOf} from './surroundings.ts'
import {weighAll} from './weighing.ts'

/** The weights of a model, as `train/roles.ts` writes them. */
export interface Weights {
  readonly card: Readonly<Record<string, string>>
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

const width = names.length

/** The families that votes are told under, in the order in which a row has them. */
const families = [...new Set(names.map(familyOf))]

/** The model that comes with Copydesk. */
export const shipped: () => Forest = lazy(() => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; `modelOf` refuses other features
  return modelOf(loadJson('text-model') as Weights)
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
  const {odds, parts} = weighAll(forest, facts.size, (table, from, to) =>
    fill(table, scene, forest.asked, from, to),
  )
  return {odds, families, parts, bias: forest.bias}
}

/** All features of all blocks, row after row: what a model is learned from. */
export function rowsOf(facts: Facts): Float32Array {
  const scene = surroundingsOf(facts)
  const rows = new Float32Array(facts.size * width)
  const column = new Float32Array(facts.size)
  for (const [place, feature] of features.entries()) {
    fillOne(column, 0, feature, scene, 0, facts.size)
    for (let i = 0; i < facts.size; i += 1) rows[i * width + place] = column[i] ?? 0
  }
  return rows
}

/** Write the columns of some features into a table, for the blocks from one to before another. */
function fill(
  table: Float32Array,
  scene: Surroundings,
  asked: readonly number[],
  from: number,
  to: number,
): void {
  for (const place of asked) {
    const feature = features[place]
    if (feature !== undefined) fillOne(table, place * (to - from), feature, scene, from, to)
  }
}

/** Write one column into a table, from a place on. */
function fillOne(
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
