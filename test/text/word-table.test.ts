import assert from 'node:assert/strict'
import {test} from 'node:test'
import {wordTableBytes, wordTableOf} from '../../pipeline/text/word-table.ts'

const texts = new Map([
  ['ferry', 'SM'],
  ['Ferry', ''],
  ['ferries', ''],
  ['fer', 'x'],
  ['Tromsø', 'N'],
  ['東京', ''],
  ['', ''],
])

test('a table has its words with their texts, and no other word', () => {
  const {has, textOf} = wordTableOf(wordTableBytes(texts))
  for (const [word, text] of texts) {
    assert.equal(textOf(word), text, word)
    assert.ok(has(word), word)
  }
  for (const word of [
    'FERRY',
    'ferr',
    'ferry\tSM',
    'ferry\n',
    'f',
    'Troms',
    'TromsÃ¸',
    '京',
    'x',
  ]) {
    assert.equal(textOf(word), undefined, word)
    assert.ok(!has(word), word)
  }
})

test('a table is read wherever its bytes begin', () => {
  const bytes = wordTableBytes(texts)
  const shifted = new Uint8Array(bytes.length + 3)
  shifted.set(bytes, 3)
  assert.equal(wordTableOf(shifted.subarray(3)).textOf('Tromsø'), 'N')
})

test('a table without words has none, and one with many finds each', () => {
  assert.ok(!wordTableOf(wordTableBytes(new Map())).has(''))
  const many = new Map(Array.from({length: 5000}, (_, i) => [`w${i}`, String(i)] as const))
  const {textOf} = wordTableOf(wordTableBytes(many))
  for (const [word, text] of many) assert.equal(textOf(word), text)
  assert.equal(textOf('w5000'), undefined)
})
