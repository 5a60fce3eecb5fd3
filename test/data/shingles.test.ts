import assert from 'node:assert/strict'
import {test} from 'node:test'
import {
  agreementOf,
  blockIn,
  holdsWords,
  sentencesOf,
  shingledOf,
  wordsOf,
} from '../../data/shingles.ts'

const body = shingledOf(
  'The ferry returned to port on Monday.\nHarbour\nIt leaves again on Friday.',
)

test('a text agrees with itself', () => {
  assert.deepEqual(agreementOf(body, body), {precision: 1, recall: 1})
})

test('half as much again costs precision and no recall', () => {
  const truth = shingledOf('a b c d e')
  assert.deepEqual(agreementOf(shingledOf('a b c d e f'), truth), {precision: 2 / 3, recall: 1})
})

test('a text without a word agrees with none but its like', () => {
  assert.deepEqual(agreementOf(shingledOf(''), body), {precision: 0, recall: 0})
  assert.deepEqual(agreementOf(shingledOf('…'), shingledOf('')), {precision: 1, recall: 1})
})

test('a block of four words or more is of the body when half of its shingles are', () => {
  assert.ok(blockIn(wordsOf('Ferry returned to port on'), body))
  assert.ok(!blockIn(wordsOf('Ferry lines and their ports on this coast'), body))
})

test('a few words are of the body only as a line of their own', () => {
  assert.ok(blockIn(wordsOf('HARBOUR'), body))
  assert.ok(!blockIn(wordsOf('on Monday'), body))
})

test('a sentence is said where at least half of it is', () => {
  assert.ok(holdsWords(wordsOf('the ferry returned to port'), body))
  assert.ok(holdsWords(wordsOf('on Friday'), body))
  assert.ok(!holdsWords(wordsOf('the ferry left its port'), body))
})

test('sentences end at stops and at line breaks, and have a word', () => {
  assert.deepEqual(sentencesOf('“We sail.” They did.\n\nThree days\n***'), [
    '“We sail.”',
    'They did.',
    'Three days',
  ])
  assert.deepEqual(sentencesOf('出港した。戻った。'), ['出港した。', '戻った。'])
})

test('characters of scripts without spaces are words', () => {
  assert.deepEqual(wordsOf('東京 2 Tage'), ['東', '京', '2', 'tage'])
})
