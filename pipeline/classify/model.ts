import {lazy} from '../lexicon/lazy.ts'
import {loadJson} from '../lexicon/load.ts'
import type {Column} from './columns.ts'
import type {Facts} from './facts.ts'
import {features, outside} from './features.ts'
import {type Forest, type ForestWeights, fine, forestOf, weighAll} from './forest.ts'
import {echoes, glanceOf} from './glance.ts'
import {surroundingsOf} from './surroundings.ts'

/** The weights of a model, as `train/roles.ts` writes them. */
export interface Weights {
  readonly card: Readonly<Record<string, string>>
  readonly first: ForestWeights
  readonly second: ForestWeights
}

/** Two forests: the second knows what the first made of the capture, and adds to it. */
export interface Model {
  readonly first: Forest
  readonly second: Forest
  /** The features that either asks for. */
  readonly asked: readonly number[]
}

/** What a model makes of a capture. */
export interface Opinion {
  /** Log-odds that each block is not of the body, in ten-thousandths of a nat. */
  readonly odds: Int32Array
  /** What they begin with, from the rules’ votes. */
  readonly starts: Int32Array
  readonly families: readonly string[]
  /** What each family of features adds, block after block; with the start and the bias they are the odds. */
  readonly parts: Int32Array
  readonly bias: number
}

const mostVotes = 5

/** The names of what each forest may ask for, in the order of a row. */
export const firstNames: readonly string[] = features.map(({name}) => name)
export const secondNames: readonly string[] = [...firstNames, ...echoes.map(({name}) => name)]

/** The places of all features in a row. */
export const everyPlace: readonly number[] = secondNames.map((_, place) => place)
const width = secondNames.length

/** The families that votes are told under, in the order in which a row has them. */
const families = [...new Set(secondNames.map(familyOf))]

/** The model that comes with Copydesk. */
export const shipped: () => Model = lazy(() => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; `forestOf` refuses other features
  return modelOf(loadJson('text-model') as Weights)
})

/**
 * A model, from its weights.
 *
 * @throws RangeError
 *   When it was learned from other features than those that are read off here.
 */
export function modelOf({first, second}: Weights): Model {
  for (const [{features: found}, expected] of [
    [first, firstNames],
    [second, secondNames],
  ] as const) {
    if (found.join() !== expected.join()) {
      throw new RangeError('Expected weights for the features of this version; learn them again')
    }
  }
  const early = forestOf(first, familyOf, families)
  const late = forestOf(second, familyOf, families)
  return {first: early, second: late, asked: [...new Set([...early.asked, ...late.asked])]}
}

/** A feature’s name opens with its family. */
function familyOf(name: string): string {
  return name.slice(0, name.indexOf('/'))
}

/** Ask a model about all blocks of a capture. */
export function opinionOf(facts: Facts, {first, second, asked}: Model): Opinion {
  const rows = rowsOf(facts, asked)
  const parts = new Int32Array(facts.size * families.length)
  const starts = startsOf(facts)
  const early = askAll(first, rows, parts, starts)
  chain(rows, facts, chancesOf(early), asked)
  const odds = askAll(second, rows, parts, early)
  return {odds, starts, families, parts, bias: first.bias + second.bias}
}

/**
 * What forests are asked, row after row, as many values each as the second has features; those that
 * tell of a first look are 0 until `chain` fills them in.
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

/** Write into rows what the first forest made of the capture. */
export function chain(
  rows: Float32Array,
  facts: Facts,
  chances: Column,
  asked: readonly number[],
): void {
  const glance = glanceOf(facts, chances)
  for (const place of asked) {
    const echo = echoes[place - features.length]
    if (echo === undefined) continue
    for (let i = 0; i < facts.size; i += 1) rows[i * width + place] = echo.of(glance, i)
  }
}

/** Chances, 0 to 1, of odds in ten-thousandths of a nat. */
export function chancesOf(odds: Int32Array): Column {
  const chances = new Float32Array(odds.length)
  for (let i = 0; i < odds.length; i += 1) chances[i] = 1 / (1 + Math.exp(-(odds[i] ?? 0) / fine))
  return chances
}

/**
 * Where the forests begin, in ten-thousandths of a nat: what the rules’ votes come to, at most so far
 * that everything else can outweigh them, since votes for one role often see the same words.
 */
export function startsOf({columns: {net}}: Facts): Int32Array {
  const starts = new Int32Array(net.length)
  for (let i = 0; i < net.length; i += 1) {
    starts[i] = fine * Math.max(-mostVotes, Math.min(mostVotes, net[i] ?? 0))
  }
  return starts
}

/** Odds of all blocks, from where they start. */
function askAll(
  forest: Forest,
  rows: Float32Array,
  parts: Int32Array,
  starts: Int32Array,
): Int32Array {
  return weighAll(forest, rows, width, parts).map((odds, i) => (starts[i] ?? 0) + odds)
}
