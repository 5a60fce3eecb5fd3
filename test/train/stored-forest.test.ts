import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {ForestWeights} from '../../pipeline/classify/model/forest.ts'
import {weightsFrom} from '../../pipeline/classify/model/stored-forest.ts'
import {storedForest} from '../../train/stored-forest.ts'

const leaf = {feature: [-1], border: [0], right: [0], value: [-131_072]}
const forest: ForestWeights = {
  features: ['length/words', 'form/stops', 'form/signs'],
  base: -812,
  trees: [
    {
      feature: [2, 0, -1, -1, 2, -1, -1],
      border: [0.25, 7.5, 0, 0, 1.5, 0, 0],
      right: [4, 3, 0, 0, 6, 0, 0],
      value: [12, -340, 90, -700, 5000, 131_071, -1],
    },
    leaf,
  ],
}

test('a stored forest is the same when it is read', () => {
  const stored = storedForest(forest)
  assert.deepEqual(stored.borders, [[7.5], [], [0.25, 1.5]])
  assert.deepEqual(weightsFrom(JSON.parse(JSON.stringify(stored))), forest)
})

test('a value beyond what is stored is refused', () => {
  const tree = {...leaf, value: [131_072]}
  assert.throws(() => storedForest({...forest, trees: [tree]}), RangeError)
})

test('more borders of a feature than a digit can name are refused', () => {
  const trees = Array.from({length: 65}, (_, i) => ({
    feature: [0, -1, -1],
    border: [i, 0, 0],
    right: [2, 0, 0],
    value: [0, 1, -1],
  }))
  assert.throws(() => storedForest({...forest, trees}), RangeError)
})
