import type {Taken} from '../../data/captures.ts'
import {folds} from '../../data/sites.ts'
import {lexicalColumnsOf, lexicalNames} from '../../pipeline/classify/model/lexical-columns.ts'
import {featureRows} from '../../pipeline/classify/model/opinion.ts'
import {textFeatures} from '../../pipeline/classify/model/text/features.ts'
import {surroundingsOf} from '../../pipeline/classify/model/text/surroundings.ts'
import type {Sample} from '../forest/bins.ts'
import {type Lexicons, lexiconsOf, type Worded} from './lexicon.ts'

/** Names of the features of the model of texts. */
export const names = textFeatures.map(({name}) => name)

/** A sample with the fold of each row, and how many captures and blocks it was taken from. */
export interface TextRows extends Sample {
  readonly weights: Float64Array
  readonly parts: Uint8Array
  readonly count: {readonly captures: number; readonly blocks: number}
  /** What the words of the rows are read by: each row by a lexicon that has not seen its fold. */
  readonly lexicons: Lexicons
}

/** The blocks of one capture that are learned from. */
interface Own extends Worded {
  /** Their places in the capture. */
  readonly places: readonly number[]
  readonly values: Float32Array
  readonly weights: Float64Array
}

const firstLexical = names.indexOf(lexicalNames[0] ?? '')

/** The blocks that are learned from, capture after capture. */
export function sampleOf(taken: Iterable<Taken>): TextRows {
  const own = Array.from(taken, ownOf)
  const lexicons = lexiconsOf(own, folds)
  const size = own.reduce((sum, {places}) => sum + places.length, 0)
  const values = new Float32Array(size * names.length)
  const labels = new Uint8Array(size)
  const weights = new Float64Array(size)
  const parts = new Uint8Array(size)
  let at = 0
  for (const [i, each] of own.entries()) {
    const {places, fold} = each
    setLexical(each, lexicons.unseen[i] ?? new Float32Array())
    values.set(each.values, at * names.length)
    for (const place of places) {
      labels[at] = each.labels[place] ?? 0
      weights[at] = each.weights[place] ?? 0
      parts[at] = fold
      at += 1
    }
  }
  const blocks = own.reduce((sum, each) => sum + each.labels.length, 0)
  const count = {captures: own.length, blocks}
  return {features: names, values, labels, weights, parts, count, lexicons}
}

/** What is learned from a capture; what a lexicon says of it comes later. */
function ownOf({features, labels, weights, allWeights, grams, site, fold}: Taken): Own {
  const places = Array.from(weights.keys()).filter((i) => weights[i] !== 0)
  const rows = featureRows(textFeatures, {...surroundingsOf(features), lexical: []})
  const values = picked(rows, places)
  return {places, values, labels, weights, allWeights, grams, site, fold}
}

/** Set what a lexicon says of the blocks and of those around them. */
function setLexical({values, places}: Own, odds: Float32Array): void {
  for (const [column, all] of lexicalColumnsOf(odds).entries()) {
    for (const [row, place] of places.entries()) {
      values[row * names.length + firstLexical + column] = all[place] ?? 0
    }
  }
}

/** Some rows of a table. */
function picked(rows: Float32Array, places: readonly number[]): Float32Array {
  const width = names.length
  const found = new Float32Array(places.length * width)
  for (const [at, row] of places.entries()) {
    found.set(rows.subarray(row * width, (row + 1) * width), at * width)
  }
  return found
}
