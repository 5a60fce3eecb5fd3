import type {Taken} from '../../data/captures.ts'
import {featureRows} from '../../pipeline/classify/model/opinion.ts'
import {textFeatures} from '../../pipeline/classify/model/text/features.ts'
import {surroundingsOf} from '../../pipeline/classify/model/text/surroundings.ts'
import type {Sample} from '../forest/bins.ts'

/** Names of the features of the model of texts. */
export const names = textFeatures.map(({name}) => name)

/** A sample with the fold of each row, and how many captures and blocks it was taken from. */
export interface TextRows extends Sample {
  readonly weights: Float64Array
  readonly parts: Uint8Array
  readonly count: {readonly captures: number; readonly blocks: number}
}

/** The blocks that are learned from, capture after capture. */
export function sampleOf(taken: Iterable<Taken>): TextRows {
  const count = {captures: 0, blocks: 0}
  const own: (Pick<Taken, 'labels' | 'weights' | 'fold'> & {readonly values: Float32Array})[] = []
  for (const {features, labels, weights, fold} of taken) {
    const places = Array.from(weights.keys()).filter((i) => weights[i] !== 0)
    const rows = featureRows(textFeatures, surroundingsOf(features))
    own.push({
      values: picked(rows, places),
      labels: Uint8Array.from(places, (i) => labels[i] ?? 0),
      weights: Float64Array.from(places, (i) => weights[i] ?? 0),
      fold,
    })
    count.captures += 1
    count.blocks += features.size
  }
  const size = own.reduce((sum, {labels}) => sum + labels.length, 0)
  const values = new Float32Array(size * names.length)
  const labels = new Uint8Array(size)
  const weights = new Float64Array(size)
  const parts = new Uint8Array(size)
  let at = 0
  for (const each of own) {
    values.set(each.values, at * names.length)
    labels.set(each.labels, at)
    weights.set(each.weights, at)
    parts.fill(each.fold, at, at + each.labels.length)
    at += each.labels.length
  }
  return {features: names, values, labels, weights, parts, count}
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
