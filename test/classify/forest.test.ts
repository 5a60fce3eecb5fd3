import assert from 'node:assert/strict'
import {test} from 'node:test'
import {evaluate, evaluateAll} from '../../pipeline/classify/model/evaluate.ts'
import {type Forest, type ForestWeights, forestOf} from '../../pipeline/classify/model/forest.ts'

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

function oddsOf(asked: Forest, ...row: readonly number[]): number | undefined {
  return evaluate(asked, Float32Array.from(row)).odds[0]
}

test('a forest follows each tree to a leaf and adds the votes up', () => {
  assert.equal(oddsOf(forest, 4, 0, 3), -5000 + 9000 + 2500)
  assert.equal(oddsOf(forest, 4, 1, 4), -5000 - 3000 - 1700)
  assert.equal(oddsOf(forest, 9, 1, 4), -5000 - 8000 - 1700)
})

test('a forest sends what is not a number to the right', () => {
  assert.equal(oddsOf(forest, Number.NaN, 0, Number.NaN), -5000 - 8000 - 1700)
})

test('a forest tells by families what the answers changed', () => {
  const {parts} = evaluate(forest, Float32Array.of(4, 0, 3))
  assert.deepEqual(forest.families, ['length', 'stops'])
  assert.deepEqual([...parts], [7000 - 1200 + (2500 + 100), 9000 - 7000])
})

test('the bias and the parts of a forest are its score, to the last digit', () => {
  for (const row of [
    [1, 0, 9],
    [20, 1, 0],
    [8.5, 0.5, 3],
  ]) {
    const {odds, parts} = evaluate(forest, Float32Array.from(row))
    assert.deepEqual([...odds], [parts.reduce((sum, part) => sum + part, forest.bias)])
  }
})

test('a forest of no trees says its base and nothing else', () => {
  const empty = forestOf({features: ['words'], base: 300, trees: []})
  const {odds, parts} = evaluate(empty, Float32Array.of(1))
  assert.deepEqual([[...odds], [...parts]], [[300], [0]])
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
    assert.equal(oddsOf(tall, value), 2 * value + 1 + 5)
  }
  assert.equal(oddsOf(tall, 99), nodes - 1 + 5)
})

test('a forest says of many rows what it says of each', () => {
  const size = 100
  const rows = Array.from({length: size}, (_, i) => [i % 17, i % 2, i % 5])
  const {odds, parts} = evaluateAll(forest, size, (table, from, to, apart) => {
    for (const [i, row] of rows.slice(from, to).entries()) {
      for (const [place, value] of row.entries()) table[place * apart + i] = value
    }
  })
  const alone = rows.map((row) => evaluate(forest, Float32Array.from(row)))
  assert.deepEqual(
    [...odds],
    alone.flatMap((each) => [...each.odds]),
  )
  assert.deepEqual(
    [...parts],
    alone.flatMap((each) => [...each.parts]),
  )
})
