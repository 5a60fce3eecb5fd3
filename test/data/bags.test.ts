import assert from 'node:assert/strict'
import {test} from 'node:test'
import {estimateOf} from '../../bench/pages/bootstrap.ts'
import {bagOf, overlapOf, sizeOf} from '../../data/bags.ts'

test('a bag counts words in lower case, and characters of Han one by one', () => {
  assert.deepEqual(
    [...bagOf('Rain, rain: 3 days. 東京')],
    [
      ['rain', 2],
      ['3', 1],
      ['days', 1],
      ['東', 1],
      ['京', 1],
    ],
  )
})

test('the overlap of bags counts a word as often as both have it', () => {
  const {precision, recall, f1} = overlapOf(bagOf('a a b c'), bagOf('a b b d e'))
  assert.equal(precision, 2 / 4)
  assert.equal(recall, 2 / 5)
  assert.equal(f1, (2 * 0.5 * 0.4) / 0.9)
})

test('nothing agrees with nothing', () => {
  assert.equal(overlapOf(bagOf(''), bagOf('a')).f1, 0)
  assert.equal(sizeOf(bagOf('')), 0)
})

test('a confidence interval holds the mean and is the same every time', () => {
  const numbers = [0.9, 0.95, 1, 0.4, 0.97, 0.99]
  const {mean, low, high} = estimateOf(numbers)
  assert.ok(low < mean && mean < high)
  assert.deepEqual(estimateOf(numbers), {mean, low, high})
})

test('equal numbers leave no doubt about their mean', () => {
  assert.deepEqual(estimateOf([0.5, 0.5, 0.5]), {mean: 0.5, low: 0.5, high: 0.5})
})
