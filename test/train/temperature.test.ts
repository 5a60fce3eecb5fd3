import assert from 'node:assert/strict'
import test from 'node:test'
import type {ForestWeights} from '../../pipeline/classify/model/forest.ts'
import {scaled, scaleOf} from '../../train/forest/temperature.ts'

/** Rows of one chance: so many of a hundred are labelled, and all are told the same log-odds. */
function rowsOf(labelled: number, odds: number): {odds: Int32Array; labels: Uint8Array} {
  return {
    odds: new Int32Array(100).fill(Math.round(odds * 10_000)),
    labels: Uint8Array.from({length: 100}, (_, row) => (row < labelled ? 1 : 0)),
  }
}

test('odds that are twice too sure are halved', () => {
  const {odds, labels} = rowsOf(75, 2 * Math.log(3))
  assert.equal(scaleOf(odds, labels), 0.5)
})

test('odds that are not sure enough grow', () => {
  const {odds, labels} = rowsOf(90, Math.log(3))
  assert.equal(scaleOf(odds, labels), 2)
})

test('odds that come true as told stay as they are', () => {
  const {odds, labels} = rowsOf(20, -Math.log(4))
  assert.equal(scaleOf(odds, labels), 1)
})

test('rows that weigh nothing do not count', () => {
  const {odds, labels} = rowsOf(75, 2 * Math.log(3))
  const more = Int32Array.of(...odds, 90_000, 90_000)
  const weights = Float64Array.from(more, (_, row) => (row < 100 ? 3 : 0))
  assert.equal(scaleOf(more, Uint8Array.of(...labels, 0, 0), weights), 0.5)
})

test('a forest is taken by a factor in its base and in all votes, not in what it asks', () => {
  const forest: ForestWeights = {
    features: ['length/words'],
    base: 1001,
    trees: [{feature: [0, -1, -1], border: [3, 0, 0], right: [2, 0, 0], value: [10, -40, 60]}],
  }
  assert.deepEqual(scaled(forest, 0.5), {
    features: ['length/words'],
    base: 501,
    trees: [{feature: [0, -1, -1], border: [3, 0, 0], right: [2, 0, 0], value: [5, -20, 30]}],
  })
})
