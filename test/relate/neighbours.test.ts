import assert from 'node:assert/strict'
import {test} from 'node:test'
import {
  eachPair,
  isWorthwhile,
  type KeyKind,
  keysOf,
  worthOf,
} from '../../pipeline/relate/neighbours.ts'
import {sketchOf} from '../../pipeline/relate/sketch.ts'
import {agency, other, readOf, rewrite} from './stories.ts'

function pairsOf(kind: KeyKind, count: number): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  const numbers = Array.from({length: count}, (_, i) => i)
  eachPair(kind, numbers, (a, b) => pairs.push([a, b]))
  return pairs
}

test('a story and its rewrite share enough, and another story shares nothing', () => {
  const [a = [], b = [], c = []] = [agency, rewrite, other].map((text) =>
    keysOf(sketchOf(readOf('x', text))).map(({kind, hash}) => `${kind} ${hash}`),
  )
  const shared = a.filter((key) => b.includes(key))
  assert.ok(shared.length > 4)
  assert.deepEqual(
    a.filter((key) => c.includes(key)),
    [],
  )
})

test('a document without words has no neighbours', () => {
  assert.deepEqual(keysOf(sketchOf(readOf('a', []))), [])
})

test('documents under one key are paired all with all, the smaller number first', () => {
  assert.deepEqual(pairsOf('shingle', 3), [
    [0, 1],
    [0, 2],
    [1, 2],
  ])
  assert.deepEqual(pairsOf('shingle', 1), [])
})

test('the pairs of a wide key grow with the number of documents, not with its square', () => {
  assert.equal(pairsOf('shingle', 64).length, (64 * 63) / 2)
  assert.ok(pairsOf('shingle', 1000).length <= 8 * 1000)
})

test('a phrase of the trade and a famous name pair nothing, a body that was copied everywhere still does', () => {
  assert.deepEqual(pairsOf('shingle', 1025), [])
  assert.deepEqual(pairsOf('mark', 33), [])
  assert.ok(pairsOf('body', 1025).length >= 1024)
})

test('two shingles or some names are worth a comparison, one of each is not', () => {
  assert.ok(isWorthwhile(worthOf('body')))
  assert.ok(isWorthwhile(2 * worthOf('shingle')))
  assert.ok(isWorthwhile(worthOf('shingle') + worthOf('quotation')))
  assert.ok(isWorthwhile(3 * worthOf('mark')))
  assert.ok(!isWorthwhile(worthOf('shingle') + 2 * worthOf('mark')))
})
