import assert from 'node:assert/strict'
import {test} from 'node:test'
import {doubtsIn, editsIn} from './page.ts'

test('capitals finds a second capital at the head of a sentence', () => {
  assert.deepEqual(editsIn('THe minister was there. WHat he said was not for the public.'), [
    'capitals/slipped: THe → The',
    'capitals/slipped: WHat → What',
  ])
})

test('capitals doubts one inside a sentence', () => {
  const text = 'It was said that THe minister was not in the room.'
  assert.deepEqual(editsIn(text), [])
  assert.deepEqual(doubtsIn(text), [
    'capitals/slipped: Two capitals at the head of `the`: `the` or `The`',
  ])
})

test('capitals leaves words that are not the commonest alone', () => {
  assert.deepEqual(editsIn('UNcomfortable is what it was. TVs and IDs are what they had.'), [])
})

test('capitals has a switch', () => {
  assert.deepEqual(editsIn('THe minister was there for the day.', {risky: {capitals: false}}), [])
})
