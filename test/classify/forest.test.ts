import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type ForestWeights, forestOf, weigh} from '../../pipeline/classify/forest.ts'

const weights: ForestWeights = {
  features: ['words', 'stops', 'words above'],
  base: -5000,
  trees: [
    {
      feature: [0, 1, -1, -1, -1],
      border: [8.5, 0.5, 0, 0, 0],
      right: [4, 3, 0, 0, 0],
      value: [1200, 7000, 9000, -3000, -8000],
    },
    {feature: [2, -1, -1], border: [3, 0, 0], right: [2, 0, 0], value: [-100, 2500, -1700]},
  ],
}
const forest = forestOf(weights, (name) => (name.startsWith('words') ? 'length' : name))

test('a forest follows each tree to a leaf and adds the votes up', () => {
  const parts = new Int32Array(forest.families.length)
  assert.equal(weigh(forest, Float32Array.of(4, 0, 3), parts), -5000 + 9000 + 2500)
  assert.equal(weigh(forest, Float32Array.of(4, 1, 4), parts), -5000 - 3000 - 1700)
  assert.equal(weigh(forest, Float32Array.of(9, 1, 4), parts), -5000 - 8000 - 1700)
})

test('a forest sends what is not a number to the right', () => {
  const parts = new Int32Array(forest.families.length)
  const row = Float32Array.of(Number.NaN, 0, Number.NaN)
  assert.equal(weigh(forest, row, parts), -5000 - 8000 - 1700)
})

test('a forest tells by families what the answers changed', () => {
  const parts = new Int32Array(forest.families.length)
  weigh(forest, Float32Array.of(4, 0, 3), parts)
  assert.deepEqual(forest.families, ['length', 'stops'])
  assert.deepEqual([...parts], [7000 - 1200 + (2500 + 100), 9000 - 7000])
})

test('the bias and the parts of a forest are its score, to the last digit', () => {
  for (const row of [
    [1, 0, 9],
    [20, 1, 0],
    [8.5, 0.5, 3],
  ]) {
    const parts = new Int32Array(forest.families.length)
    const score = weigh(forest, Float32Array.from(row), parts)
    assert.equal(
      parts.reduce((sum, part) => sum + part, forest.bias),
      score,
    )
  }
})

test('a forest of no trees says its base and nothing else', () => {
  const empty = forestOf({features: ['words'], base: 300, trees: []})
  const parts = new Int32Array(1)
  assert.equal(weigh(empty, Float32Array.of(1), parts), 300)
  assert.deepEqual([...parts], [0])
})

test('a forest refuses a tree that asks for what is not named', () => {
  assert.throws(() => forestOf({...weights, features: ['words']}), RangeError)
})

test('trees of many steps and of few are gone down to their ends', () => {
  const count = 70
  const nodes = 2 * count - 1
  const steps = Array.from({length: nodes}, (_, i) => ({leaf: i % 2 === 1 || i === nodes - 1, i}))
  const staircase = {
    feature: steps.map(({leaf}) => (leaf ? -1 : 0)),
    border: steps.map(({leaf, i}) => (leaf ? 0 : i / 2)),
    right: steps.map(({leaf, i}) => (leaf ? 0 : i + 2)),
    value: steps.map(({leaf, i}) => (leaf ? i : 0)),
  }
  const stump = {feature: [-1], border: [0], right: [0], value: [5]}
  const tall = forestOf({features: ['words'], base: 0, trees: [staircase, stump]})
  for (const value of [0, 1, 30, 31, 32, 33, 63, 64, 65, 68]) {
    assert.equal(weigh(tall, Float32Array.of(value), new Int32Array(1)), 2 * value + 1 + 5)
  }
  assert.equal(weigh(tall, Float32Array.of(99), new Int32Array(1)), nodes - 1 + 5)
})
