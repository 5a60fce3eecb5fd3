import assert from 'node:assert/strict'
import {test} from 'node:test'
import {read} from './fields.ts'

const line = 'Correction: an earlier version misspelt the ferry’s name.'
const note = 'Editor’s note: names were changed.'

test('corrections and notes stand as written, in order', () => {
  assert.deepEqual(
    read('correction', [
      ['correction', line],
      ['correction', note],
    ]),
    [line, note],
  )
})

test('a correction that is printed twice is one', () => {
  assert.deepEqual(
    read('correction', [
      ['correction', line],
      ['correction', line],
    ]),
    [line],
  )
})

test('a typo that was fixed is no correction of the publisher', () => {
  assert.equal(read('correction', [['paragraph', 'It  came.']]), undefined)
})

test('a correction that the story tells of is left alone', () => {
  assert.equal(read('correction', [['paragraph', line]]), undefined)
})
