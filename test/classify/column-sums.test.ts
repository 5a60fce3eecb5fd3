import assert from 'node:assert/strict'
import {test} from 'node:test'
import {
  downTo,
  far,
  meanIn,
  richestOf,
  shareAbove,
  sumsOf,
  upTo,
} from '../../pipeline/classify/model/column-sums.ts'

const column = Float32Array.of(0, 1, 0, 0, 1)

test('steps go up to the next block that counts, and not to itself', () => {
  assert.deepEqual([...upTo(column)], [far, far, 1, 2, 3])
  assert.deepEqual([...downTo(column)], [1, 3, 2, 1, far])
})

test('a mean is cut to the capture, and nothing has none', () => {
  const sums = sumsOf(column)
  assert.equal(meanIn(sums, -4, 2), 0.5)
  assert.equal(meanIn(sums, 3, 99), 0.5)
  assert.equal(meanIn(sums, 5, 8), -1)
})

test('the share above a block leaves the block itself out', () => {
  const sums = sumsOf(column)
  assert.equal(shareAbove(sums, 1), 0)
  assert.equal(shareAbove(sums, 2), 0.5)
  assert.equal(shareAbove(sumsOf(new Float32Array(3)), 1), 0.5)
})

test('the richest stretch bridges a small loss and leaves a large one', () => {
  assert.deepEqual(richestOf(Float32Array.of(-1, 3, -1, 4, -9, 5)), {first: 1, last: 3})
  assert.deepEqual(richestOf(Float32Array.of(-2, -1)), {first: 1, last: 1})
})
