import assert from 'node:assert/strict'
import {test} from 'node:test'
import {foldedOf, hashesOf, shinglesOf} from '../../pipeline/relate/shingles.ts'

test('words are cut at the same places whether or not a text leaves the Latin script', () => {
  for (let unit = 1; unit < 0x250; unit++) {
    const text = `a${String.fromCharCode(unit)}b`
    assert.deepEqual(hashesOf(`${text} Ж`).slice(0, -1), hashesOf(text), `U+${unit.toString(16)}`)
  }
})

test('a script without spaces gives a word a character', () => {
  assert.equal(hashesOf('北海道の鉄道').length, 6)
  assert.equal(hashesOf('東京 and 大阪').length, 5)
})

test('a script with marks keeps them in the word', () => {
  assert.equal(hashesOf('नई दिल्ली').length, 2)
})

test('a hash does not change from run to run', () => {
  assert.deepEqual(hashesOf('copy'), [2_063_808_051])
})

test('shingles do not reach from one stretch into the next', () => {
  const [a, b] = [hashesOf('one two three'), hashesOf('four five')]
  assert.equal(shinglesOf([a, b], 3).length, 1)
  assert.equal(shinglesOf([[...a, ...b]], 3).length, 3)
})

test('shingles are kept once and in the order of the text', () => {
  const words = hashesOf('a b c a b c')
  assert.deepEqual(shinglesOf([words], 3), shinglesOf([words.slice(0, 5)], 3))
})

test('a sample holds the same shingles wherever they stand', () => {
  const words = hashesOf(Array.from({length: 400}, (_, i) => `word${i % 97}x${i}`).join(' '))
  const sample = shinglesOf([words], 5, 4)
  const later = new Set(shinglesOf([words.slice(100)], 5, 4))
  const all = new Set(shinglesOf([words.slice(100)], 5))
  assert.deepEqual(
    sample.filter((shingle) => all.has(shingle)),
    [...later],
  )
  assert.ok(sample.length > 60 && sample.length < 140, `${sample.length} of 396`)
})

test('a folded body depends on the words and their order alone', () => {
  const folded = (...paragraphs: string[]) => foldedOf(paragraphs.map(hashesOf))
  assert.match(folded('one two'), /^[0-9a-f]{16}$/)
  assert.equal(folded('one two', 'three'), folded('one', 'two — three.'))
  assert.notEqual(folded('one two'), folded('two one'))
  assert.notEqual(folded('one two'), folded('onetwo'))
  assert.equal(folded(), '')
  assert.equal(folded('', '…'), '')
})
