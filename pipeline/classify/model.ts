import {lazy} from '../lexicon/lazy.ts'
import {loadJson} from '../lexicon/load.ts'
import type {Column} from './columns.ts'
import type {Facts} from './facts.ts'
import {features, outside} from './features.ts'
import {type Forest, type ForestWeights, forestOf, weighAll} from './forest.ts'
import {surroundingsOf} from './surroundings.ts'

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

/** The places of all features in a row. */
export const everyPlace: readonly number[] = names.map((_, place) => place)
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
  const parts = new Int32Array(facts.size * families.length)
  const odds = weighAll(forest, rowsOf(facts, forest.asked), width, parts)
  return {odds, families, parts, bias: forest.bias}
}

/**
 * What a forest is asked, row after row.
 *
 * @param asked
 *   The features that are needed; the others stay 0.
 */
export function rowsOf(facts: Facts, asked: readonly number[]): Float32Array {
  const scene = surroundingsOf(facts)
  const rows = new Float32Array(facts.size * width)
  for (const place of asked) {
    const feature = features[place]
    if (feature === undefined) continue
    if ('column' in feature) fill(rows, place, facts.columns[feature.column], feature.by)
    else for (let i = 0; i < facts.size; i += 1) rows[i * width + place] = feature.of(scene, i)
  }
  return rows
}

/** Write a column into rows, each value so many rows up. */
function fill(rows: Float32Array, place: number, column: Column, by: number): void {
  const {length} = column
  for (let i = 0; i < length; i += 1) {
    const from = i + by
    rows[i * width + place] = from < 0 || from >= length ? outside : (column[from] ?? outside)
  }
}
