import assert from 'node:assert/strict'
import {test} from 'node:test'
import {duplicateIn} from '../../pipeline/validate/unique-items.ts'

test('an item that stands in a list before is found, with both places', () => {
  assert.deepEqual(duplicateIn(['a', {b: [1, 'c'], d: null}, 2, {d: null, b: [1, 'c']}]), {
    i: 3,
    j: 1,
  })
})

test('items that only look alike are left alone', () => {
  assert.equal(
    duplicateIn([1, '1', [1], ['1'], {1: 1}, [[1]], null, 'null', {}, [], '{}']),
    undefined,
  )
})

test('items nested deeper than any of a schema are not compared', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)])
  assert.equal(duplicateIn([deep(15), deep(15)])?.i, 1)
  assert.equal(duplicateIn([deep(20), deep(20)]), undefined)
})
