import assert from 'node:assert/strict'
import {test} from 'node:test'
import {mostPartners} from '../../pipeline/relate/limits.ts'
import {closestPairs} from '../../pipeline/relate/partners.ts'

type Pair = readonly [a: number, b: number, worth: number]

function closestOf(pairs: readonly Pair[], count: number): readonly (readonly [number, number])[] {
  const weighed = {
    pairs: Float64Array.from(pairs, ([a, b]) => a * count + b),
    worths: Uint32Array.from(pairs, ([, , worth]) => worth),
  }
  return Array.from(closestPairs(weighed, count), (pair) => [
    Math.floor(pair / count),
    pair % count,
  ])
}

/** Every pair of so many documents. */
function allOf(count: number, worthOf: (a: number, b: number) => number): readonly Pair[] {
  return Array.from({length: count}, (_, a) =>
    Array.from({length: count - a - 1}, (__, i): Pair => [a, a + 1 + i, worthOf(a, a + 1 + i)]),
  ).flat()
}

test('no pair of a document with few partners is left out', () => {
  const pairs = allOf(mostPartners + 1, () => 1)
  assert.equal(closestOf(pairs, mostPartners + 1).length, pairs.length)
})

test('of a document with more, the pairs that share most stay, and of equal ones the first', () => {
  const count = 3 * mostPartners
  const isNear = (a: number, b: number): boolean => b - a === 1
  const kept = closestOf(
    allOf(count, (a, b) => (isNear(a, b) ? 900 : 1)),
    count,
  )
  for (let a = 0; a + 1 < count; a++)
    assert.ok(kept.some(([one, other]) => one === a && other === a + 1))
  assert.ok(kept.length <= count * mostPartners)
  const ofLast = kept.filter(([, b]) => b === count - 1).map(([a]) => a)
  const firsts = Array.from({length: mostPartners - 1}, (_, i) => i)
  assert.deepEqual(ofLast, [...firsts, count - 2])
})

test('a pair that is close for one of its documents stays', () => {
  const copies = 4 * mostPartners
  // Everybody took from the first document, which has room for some of them only.
  const pairs = Array.from({length: copies}, (_, i): Pair => [0, i + 1, 2 + i])
  assert.equal(closestOf(pairs, copies + 1).length, copies)
})
