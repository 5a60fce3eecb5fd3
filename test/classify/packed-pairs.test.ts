import assert from 'node:assert/strict'
import {test} from 'node:test'
import {pairsFor, pairUp, part} from '../../pipeline/classify/model/packed-pairs.ts'

/** The sums over groups, by way of pairs. */
function summed(groups: readonly (readonly number[])[], size: number): readonly number[] {
  const width = pairsFor(size)
  const pairs = pairUp(groups.flat(), size)
  const sums = new Int32Array(size)
  for (let pair = 0; pair < width; pair += 1) {
    const sum = groups.reduce((all, _, group) => all + (pairs[group * width + pair] ?? 0), 0)
    part(sum, sums, 2 * pair, size)
  }
  return [...sums]
}

test('sums of pairs are pairs of sums, of numbers above and below 0', () => {
  const groups = [
    [5, -3, 0, 7, -90_000],
    [-6, 4, -1, -7, 1],
    [1, -2, 2_000_000, 30_000, -1],
  ]
  assert.deepEqual(summed(groups, 5), [0, -1, 1_999_999, 30_000, -90_000])
})

test('pairs come in twos, and nothing makes none', () => {
  assert.deepEqual([0, 1, 4, 5, 8, 9, 12, 13].map(pairsFor), [0, 2, 2, 4, 4, 6, 6, 8])
  assert.equal(pairUp([], 0).length, 0)
})
