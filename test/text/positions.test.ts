import assert from 'node:assert/strict'
import {test} from 'node:test'
import {positionsIn} from '../../pipeline/text/positions.ts'

const points = [
  {line: 1, column: 1},
  {line: 1, column: 2},
  {line: 2, column: 1},
  {line: 2, column: 2},
  {line: 3, column: 1},
]

test('an offset in bytes has the line and the column of its byte', () => {
  assert.deepEqual([0, 1, 3, 4, 6].map(positionsIn(Buffer.from('ab\ncd\n'))), points)
})

test('an offset in a text has the line and the column of its code unit', () => {
  assert.deepEqual([0, 1, 3, 4, 6].map(positionsIn('ab\ncd\n')), points)
  assert.deepEqual(positionsIn('é\né')(2), {line: 2, column: 1})
})

test('a carriage return alone ends no line', () => {
  assert.deepEqual(positionsIn('a\rb')(2), {line: 1, column: 3})
})
