import assert from 'node:assert/strict'
import {test} from 'node:test'
import {
  bytesOfSketch,
  sketchIn,
  sketchLength,
} from '../../pipeline/commands/relating/sketch-bytes.ts'
import {readDocument} from '../../pipeline/relate/reading.ts'
import {sketchOf} from '../../pipeline/relate/sketch.ts'
import {agency, documentOf, other, readOf} from './stories.ts'

test('a sketch has 400 bytes at most, and its bytes give it again', () => {
  const long = Array.from({length: 60}, (_, i) =>
    agency.map((text) => text.replaceAll('e', `${i}e`)),
  ).flat()
  for (const text of [agency, other, long, []]) {
    const sketch = sketchOf(readOf('a', text))
    const bytes = bytesOfSketch(sketch)
    assert.equal(bytes.length, 400)
    assert.equal(sketchLength, 400)
    assert.deepEqual(sketchIn(bytes, 'a'), sketch)
  }
})

test('every sentence of a story is in its sketch', () => {
  const whole = new Set(sketchOf(readOf('a', agency)).shingles)
  for (const [i, paragraph] of agency.entries()) {
    const part = sketchOf(readOf('b', [paragraph])).shingles
    const shared = part.filter((shingle) => whole.has(shingle)).length
    assert.ok(shared >= (i === 2 ? 0 : 4), `${i}: ${shared}`)
  }
})

test('a sketch does not depend on quotes, dashes, spaces, case or composition', () => {
  const plain = ['The café\'s "new" lock - the upper one - is shut until July.']
  const typeset = ['The cafe\u0301’s “new” lock — THE upper\u00a0one — is  shut until July.']
  const [a, b] = [plain, typeset].map((text) => sketchOf(readOf('a', text)))
  assert.equal(a?.body, b?.body)
  assert.deepEqual(a?.shingles, b?.shingles)
})

test('a paragraph that is all quotation is in the body hash and among the quotations', () => {
  const read = readOf('a', ['"We will be back before the swallows are here."'])
  const sketch = sketchOf(read)
  assert.equal(read.words, 0)
  assert.deepEqual(sketch.shingles, [])
  assert.notEqual(sketch.body, '')
  assert.ok(sketch.quotations.length > 0)
})

test('a document without words has an empty sketch', () => {
  const sketch = sketchOf(readOf('a', ['', '…']))
  assert.deepEqual(sketch, {id: 'a', body: '', shingles: [], quotations: [], marks: []})
})

test('what is read of an endless document is bounded', () => {
  const words = Array.from({length: 60_000}, (_, i) => `w${i}`)
  const lines = Array.from({length: 600}, (_, i) => words.slice(i * 100, i * 100 + 100).join(' '))
  assert.equal(readDocument(documentOf('a', lines)).words, 20_000)
  assert.equal(readDocument(documentOf('a', [words.join(' ')])).words, 20_000)
})

test('days, months and single figures are no marks of an event', () => {
  const {marks} = readOf('a', ['On Monday 3 boats left Harrowgate for Lindow, and in May 24 more.'])
  assert.equal(marks.size, 3)
})
