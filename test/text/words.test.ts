import assert from 'node:assert/strict'
import {test} from 'node:test'
import {countWords} from '../../pipeline/text/word-count.ts'
import {firstSentenceOf, wordsOf} from '../../pipeline/text/words.ts'

test('words have places in the capture', () => {
  assert.deepEqual(wordsOf('The ferry, late.', 10), [
    {text: 'The', at: {start: 10, end: 13}},
    {text: 'ferry', at: {start: 14, end: 19}},
    {text: 'late', at: {start: 21, end: 25}},
  ])
})

test('signs alone are no words', () => {
  assert.deepEqual(wordsOf('— … !', 0), [])
  assert.deepEqual(wordsOf('', 0), [])
})

test('the first sentence ends at its stop', () => {
  assert.equal(firstSentenceOf('The ferry came. It left.', 'Dr|St|Sept'), 'The ferry came.')
})

test('a full stop after a title or an initial does not end a sentence', () => {
  assert.equal(
    firstSentenceOf(
      'Dr. Miller met J. R. Nair of St. Ives in Sept. 2023. They spoke.',
      'Dr|St|Sept',
    ),
    'Dr. Miller met J. R. Nair of St. Ives in Sept. 2023.',
  )
})

test('a text without a stop is one sentence', () => {
  assert.equal(firstSentenceOf('Ferry back in port', 'Dr|St|Sept'), 'Ferry back in port')
  assert.equal(firstSentenceOf('', 'Dr|St|Sept'), '')
})

test('words are counted by the white space between them', () => {
  assert.equal(countWords('The ferry, late – again.'), 5)
  assert.equal(countWords('one\n\ntwo\u00a0three'), 3)
  assert.equal(countWords(''), 0)
  assert.equal(countWords(' \n '), 0)
})
