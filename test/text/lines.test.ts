import assert from 'node:assert/strict'
import {test} from 'node:test'
import {linesOf, trim} from '../../pipeline/text/lines.ts'

function seen(text: string): readonly string[] {
  return linesOf(text).map(({at}) => text.slice(at.start, at.end))
}

test('every line break of Unicode ends a line', () => {
  const breaks = ['\n', '\r', '\r\n', '\v', '\f', '\u2028', '\u2029']
  for (const each of breaks) assert.deepEqual(seen(`one${each}two`), ['one', 'two'])
})

test('the next-line control ends a line in a text that it breaks, and a single one does not', () => {
  assert.deepEqual(seen('one\u0085two\u0085three\u0085four'), ['one', 'two', 'three', 'four'])
  assert.equal(seen('one\u0085two').length, 1)
})

test('a line has no blanks at its edges and knows its indent', () => {
  assert.deepEqual(linesOf('  one\t\n'), [{at: {start: 2, end: 5}, indent: 2, blankAbove: 0}])
})

test('empty lines above a line are counted, and CRLF is one break', () => {
  assert.deepEqual(
    linesOf('one\r\n\r\n \r\ntwo\r\nthree').map(({blankAbove}) => blankAbove),
    [0, 2, 0],
  )
})

test('lines that show nothing are no lines', () => {
  assert.deepEqual(linesOf(''), [])
  assert.deepEqual(linesOf(' \n\t\n\u00a0'), [])
  assert.deepEqual(linesOf('\u200b\n\ufeff\n\u202e'), [])
})

test('blanks inside a line are left alone', () => {
  assert.deepEqual(seen('one  two\u00a0three'), ['one  two\u00a0three'])
})

test('a range is trimmed to what shows', () => {
  assert.deepEqual(trim(' one ', {start: 0, end: 5}), {start: 1, end: 4})
  assert.deepEqual(trim('a one b', {start: 1, end: 6}), {start: 2, end: 5})
})

test('nothing is left of a range without ink', () => {
  assert.equal(trim('a   b', {start: 1, end: 4}), undefined)
  assert.equal(trim('ab', {start: 1, end: 1}), undefined)
})

test('trimming does not take half a character', () => {
  assert.deepEqual(trim('😀 ', {start: 0, end: 3}), {start: 0, end: 2})
})
