import assert from 'node:assert/strict'
import {test} from 'node:test'
import {sketchOf} from '../../pipeline/relate/sketch.ts'
import {agency, documentOf} from './stories.ts'

test('a sketch is plain JSON and holds none of the words', () => {
  const sketch = sketchOf(documentOf('a', agency))
  const printed = JSON.stringify(sketch)
  assert.deepEqual(JSON.parse(printed), sketch)
  assert.doesNotMatch(printed, /canal|Harrowgate/i)
  assert.ok(printed.length < 15 * sketch.words, `${printed.length} for ${sketch.words} words`)
})

test('a sketch keeps the place of each paragraph', () => {
  const document = documentOf('a', agency)
  const places = sketchOf(document).paragraphs.map((paragraph) => paragraph.at)
  assert.deepEqual(
    places,
    document.paragraphs.map((paragraph) => paragraph.at),
  )
})

test('a sketch does not depend on quotes, dashes, spaces, case or composition', () => {
  const plain = ['The café\'s "new" lock - the upper one - is shut until July.']
  const typeset = ['The cafe\u0301’s “new” lock — THE upper\u00a0one — is  shut until July.']
  const [a, b] = [plain, typeset].map((text) => sketchOf(documentOf('a', text)))
  assert.equal(a?.body, b?.body)
  assert.deepEqual(a?.keys, b?.keys)
})

test('a paragraph that is all quotation is in the body hash and nowhere else', () => {
  const said = ['"We will be back before the swallows are," the ferryman said.']
  const sketch = sketchOf(documentOf('a', ['"We will be back before the swallows are."']))
  assert.equal(sketch.words, 0)
  assert.deepEqual(sketch.paragraphs, [])
  assert.notEqual(sketch.body, '')
  assert.equal(sketchOf(documentOf('b', said)).words, 3)
})

test('a document without words has an empty sketch', () => {
  const sketch = sketchOf(documentOf('a', ['', '…']))
  assert.deepEqual(sketch, {id: 'a', body: '', paragraphs: [], words: 0, keys: []})
})

test('a line that comes back in many paragraphs is no evidence', () => {
  const chorus = Array.from({length: 20}, (_, i) => `Call the desk at any hour. Entry ${i}.`)
  const shingles = sketchOf(documentOf('a', chorus)).paragraphs.map((each) => each.shingles.length)
  assert.ok(Math.max(...shingles) <= 2)
})

test('a sketch of an endless document is bounded', () => {
  const words = Array.from({length: 60_000}, (_, i) => `w${i}`)
  const lines = Array.from({length: 600}, (_, i) => words.slice(i * 100, i * 100 + 100).join(' '))
  assert.equal(sketchOf(documentOf('a', lines)).words, 20_000)
  assert.equal(sketchOf(documentOf('a', [words.join(' ')])).words, 20_000)
})
