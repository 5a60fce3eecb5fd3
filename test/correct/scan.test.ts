import assert from 'node:assert/strict'
import {test} from 'node:test'
import {scan} from '../../pipeline/correct/scan.ts'

function marksIn(text: string): readonly string[] {
  return scan(text, [{start: 0, end: text.length}]).suspects.map(
    ({mark, at}) => `${mark} ${text.slice(at.start, at.end)}`,
  )
}

function wordsIn(text: string): readonly string[] {
  const {count, starts, ends} = scan(text, [{start: 0, end: text.length}]).words
  return Array.from({length: count}, (_, row) => text.slice(starts[row], ends[row]))
}

test('scan marks what is between letters', () => {
  assert.deepEqual(marksIn('(Chi9na), wo[rd the.End a,b; p\u0430r THe commmon'), [
    'digit Chi9na',
    'sign wo[rd',
    'stop the.End',
    'comma a,b',
    'look-alike p\u0430r',
    'capitals THe',
    'triple commmon',
  ])
})

test('scan marks a doubled word, and only side by side', () => {
  assert.deepEqual(marksIn('the the, of, of to  to an\nan in In'), [
    'doubled the',
    'doubled an',
    'doubled In',
  ])
})

test('scan leaves figures, edges, compounds, addresses and other scripts alone', () => {
  for (const text of [
    '1,000 3D 20th iPhone15',
    '(the) “end.” etc.',
    'well-being don’t',
    'a@b9c #x9y a/b9c x_9y',
    'сор 東京',
    '…',
    '',
  ]) {
    assert.deepEqual(marksIn(text), [], text)
  }
})

test('scan gathers plain words and the heads of joined ones', () => {
  assert.deepEqual(wordsIn('“China’s” well-known part—and Chi9na, été.'), [
    'China',
    'well',
    'part',
    'and',
    'été',
  ])
})

test('scan keeps the words of each stretch apart', () => {
  const text = 'one two\nthree'
  const {words} = scan(text, [
    {start: 0, end: 7},
    {start: 8, end: 13},
  ])
  assert.deepEqual(words.firsts, [0, 2, 3])
})
