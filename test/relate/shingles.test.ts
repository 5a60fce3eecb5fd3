import assert from 'node:assert/strict'
import {test} from 'node:test'
import {
  foldedOf,
  isEveryday,
  isNameForm,
  shinglesOf,
  wordsIn,
} from '../../pipeline/relate/shingles.ts'

const hashesOf = (text: string): readonly number[] => wordsIn(text).hashes

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

test('words are known by their forms, and hashed without regard to case', () => {
  const {hashes, forms} = wordsIn('Fearn sold 24 boats in May, 3 on monday')
  assert.deepEqual(
    forms.map((form) => [form > 0, isNameForm(form), isEveryday(form)]),
    [
      [true, true, false],
      [false, false, false],
      [true, false, false],
      [false, false, false],
      [false, false, false],
      [true, true, true],
      [true, false, true],
      [false, false, false],
      [false, false, false],
    ],
  )
  assert.deepEqual(hashes, hashesOf('FEARN sold 24 Boats IN may 3 ON Monday'))
})

test('shingles stand in the order of the text', () => {
  const words = hashesOf('a b c a b c')
  assert.equal(shinglesOf(words, 3).length, 4)
  assert.equal(shinglesOf(words, 3)[0], shinglesOf(words, 3)[3])
  assert.deepEqual(shinglesOf(words.slice(0, 2), 3), [])
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
