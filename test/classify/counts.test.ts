import assert from 'node:assert/strict'
import {test} from 'node:test'
import {viewOf} from '../../pipeline/classify/context/block.ts'
import {type BlockCounts, countsOf} from '../../pipeline/classify/model/counts.ts'

function counted(text: string): BlockCounts & {readonly hashes: number} {
  const words: number[] = []
  const counts = countsOf(viewOf(text, {lines: 1, blankAbove: 1, indent: 0}), words)
  return {...counts, hashes: words.length}
}

test('words are counted with those that open with a capital and those that join others', () => {
  const {tokens, capitalised, functions, hashes} = counted('The ferry is in Port Vell')
  assert.deepEqual(
    {tokens, capitalised, functions, hashes},
    {
      tokens: 6,
      capitalised: 3,
      functions: 3,
      hashes: 3,
    },
  )
})

test('capitals are told apart in any script that has them', () => {
  assert.equal(counted('Паром').capitals, 1)
  assert.equal(counted('フェリー').capitals, 0)
})

test('of scripts without spaces two characters are a word', () => {
  const {tokens, hashes} = counted('渡船が港に')
  assert.deepEqual({tokens, hashes}, {tokens: 2.5, hashes: 4})
})

test('figures, stops, commas, signs and quotation marks are counted', () => {
  const {digits, stops, commas, signs, quotes} = counted('“No,” he said | 3.5 m »')
  assert.deepEqual(
    {digits, stops, commas, signs, quotes},
    {
      digits: 2,
      stops: 1,
      commas: 1,
      signs: 1,
      quotes: 3,
    },
  )
})

test('words that speak to the reader are counted, and others are not', () => {
  assert.equal(counted('Get our letter in your inbox').addresses, 2)
  assert.equal(counted('The captain sailed her ship').addresses, 0)
})
