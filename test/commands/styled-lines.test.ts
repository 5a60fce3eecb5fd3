import assert from 'node:assert/strict'
import {test} from 'node:test'
import {painter} from '../../pipeline/commands/shared/colours.ts'
import {counted, grouped, printable} from '../../pipeline/commands/shared/printable.ts'
import {type InputProblem, problemLinesOf} from '../../pipeline/commands/shared/problems.ts'
import {drawn, exact, quotedText} from '../../pipeline/commands/shared/styled-lines.ts'

const plain = painter(false)
const wide = Number.POSITIVE_INFINITY

const problem: InputProblem = {
  name: 'in/a.txt',
  line: 3,
  column: 7,
  level: 'message',
  rule: 'promo/read-also',
  reason: 'Unexpected promo `Read also`, set aside',
}

test('drawn paints stretches on a terminal and leaves them plain in a pipe', () => {
  const line = ['a ', ['red', 'b'], ' c'] as const
  assert.equal(drawn(line, wide, plain), 'a b c\n')
  assert.equal(drawn(line, wide, painter(true)), 'a \u001b[31mb\u001b[39m c\n')
})

test('drawn breaks a line between words at the width, colours not counted', () => {
  const line = [['red', 'ab cd'], ' ef gh'] as const
  assert.equal(drawn(line, 11, plain), 'ab cd ef gh\n')
  assert.equal(drawn(line, 8, plain), 'ab cd ef\n  gh\n')
  assert.equal(
    drawn(line, 4, painter(true)),
    '\u001b[31mab\u001b[39m\n  \u001b[31mcd\u001b[39m\n  ef\n  gh\n',
  )
})

test('drawn indents what goes on below by the indent of the line, or by a given one', () => {
  assert.equal(drawn(['  ab cd'], 5, plain), '  ab\n  cd\n')
  assert.equal(drawn(['  ab cd ef'], 9, plain), '  ab cd\n    ef\n')
  assert.equal(drawn(['ab cd ef'], 6, plain, 3), 'ab cd\n   ef\n')
})

test('drawn leaves a word whole that is longer than the width', () => {
  assert.equal(drawn(['a 😀😀😀😀 b'], 3, plain), 'a\n 😀😀😀😀\n b\n')
})

test('printable writes what moves the cursor or turns the line as its code', () => {
  assert.equal(
    printable('a\u001b[2J\u202eb\0\n\u2028\u00a0'),
    'a\\u{1b}[2J\\u{202e}b\\u{0}\\u{a}\\u{2028} ',
  )
})

test('printable leaves letters of any script, signs and spaces alone', () => {
  const text = 'Zürich 東京 שלום – “quote” 😀 ~`$'
  assert.equal(printable(text), text)
})

test('quote has white space as single spaces, exact as it stands', () => {
  assert.equal(quotedText(' a\n\n b ', 10), '`a b`')
  assert.equal(exact('  ', 10), '`  `')
})

test('counts have a comma every three digits', () => {
  assert.deepEqual([0, 12, 999, 1000, 123456, 1234567].map(grouped), [
    '0',
    '12',
    '999',
    '1,000',
    '123,456',
    '1,234,567',
  ])
  assert.equal(counted(1, 'edit'), '1 edit')
  assert.equal(counted(2000, 'edit'), '2,000 edits')
})

test('a problem is a line that editors can jump from', () => {
  assert.equal(
    problemLinesOf([{...problem, note: 'Opens like a teaser'}]),
    'in/a.txt:3:7 Unexpected promo `Read also`, set aside. Opens like a teaser (promo/read-also)\n',
  )
})

test('a problem of a file with controls in its name is still one line', () => {
  assert.equal(problemLinesOf([{...problem, name: 'a\n\u001b[31m'}]).split('\n').length, 2)
})

test('of too many problems, failures are printed and the rest is counted', () => {
  const many = Array.from({length: 500}, () => problem)
  const lines = problemLinesOf([...many, {...problem, level: 'fail', reason: 'No words'}]).split(
    '\n',
  )
  assert.equal(lines.length, 22)
  assert.match(lines[0] ?? '', /No words/)
  assert.match(lines[20] ?? '', /^in\/a\.txt:1:1 481 more/)
})
