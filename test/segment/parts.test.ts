import assert from 'node:assert/strict'
import {test} from 'node:test'
import {piecesOf} from '../../pipeline/segment/parts.ts'
import type {Part} from '../../pipeline/tree/labelled.ts'

const text = 'HD  Ferry is back\nBY  Ann Miller'

test('a line is cut where a label ends', () => {
  assert.deepEqual(wordsOf({start: 0, end: 17}, [part(0, 2), part(4, 17)]), ['HD', 'Ferry is back'])
})

test('a line is cut where a part begins and ends inside it, and keeps what stands around', () => {
  assert.deepEqual(wordsOf({start: 0, end: 17}, [part(4, 9)]), ['HD', 'Ferry', 'is back'])
})

test('a piece of blanks alone is left out', () => {
  assert.deepEqual(wordsOf({start: 0, end: 17}, [part(0, 2), part(2, 4)]), ['HD', 'Ferry is back'])
})

test('a line in one part is left whole', () => {
  assert.deepEqual(wordsOf({start: 0, end: 17}, [part(0, 17)]), ['HD  Ferry is back'])
})

test('a line beside all parts is left whole', () => {
  assert.deepEqual(wordsOf({start: 0, end: 17}, [part(18, 32)]), ['HD  Ferry is back'])
})

function part(start: number, end: number): Part {
  return {at: {start, end}, role: 'navigation', label: 'HD'}
}

function wordsOf(
  at: {readonly start: number; readonly end: number},
  parts: readonly Part[],
): readonly string[] {
  return piecesOf(text, at, parts).map(({start, end}) => text.slice(start, end))
}
