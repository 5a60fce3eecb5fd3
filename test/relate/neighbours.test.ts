import assert from 'node:assert/strict'
import {test} from 'node:test'
import {keysOf, pairsOf} from '../../pipeline/relate/neighbours.ts'
import {sketchOf} from '../../pipeline/relate/sketch.ts'
import {agency, documentOf, other, rewrite} from './stories.ts'

const ids = (count: number) => Array.from({length: count}, (_, i) => `d${i}`)

test('a story and its rewrite share keys, and another story has none of them', () => {
  const [a, b, c] = [agency, rewrite, other].map((text) => keysOf(sketchOf(documentOf('x', text))))
  assert.ok(a?.some((key) => b?.includes(key)))
  assert.ok(!a?.some((key) => c?.includes(key)))
})

test('a document without words has no neighbours', () => {
  assert.deepEqual(keysOf(sketchOf(documentOf('a', []))), [])
})

test('documents under one key are paired all with all, the smaller id first', () => {
  assert.deepEqual(pairsOf('7', ['c', 'a', 'b']), [
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ])
  assert.deepEqual(pairsOf('7', ['a']), [])
})

test('pairs do not depend on the order of ids', () => {
  for (const count of [5, 64, 65, 300]) {
    assert.deepEqual(pairsOf('7', ids(count).reverse()), pairsOf('7', ids(count)))
  }
})

test('the pairs of a wide key grow with the number of documents, not with its square', () => {
  assert.equal(pairsOf('7', ids(64)).length, (64 * 63) / 2)
  assert.ok(pairsOf('7', ids(1000)).length <= 8 * 1000)
})

test('a phrase of the trade pairs nothing, a body that was copied everywhere still does', () => {
  assert.deepEqual(pairsOf('7', ids(1025)), [])
  assert.ok(pairsOf('body:0', ids(1025)).length >= 1024)
})
