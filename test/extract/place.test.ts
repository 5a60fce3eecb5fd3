import assert from 'node:assert/strict'
import {test} from 'node:test'
import {claimOf, read, wordsOf} from './fields.ts'

const lede = 'OSLO, March 20 (NTB) — The ferry came back.'

test('dateline and locationCreated are the place of the dateline as written', () => {
  assert.equal(read('dateline', [['paragraph', lede]]), 'OSLO')
  assert.equal(read('locationCreated', [['paragraph', lede]]), 'OSLO')
  assert.deepEqual(wordsOf('dateline', [['paragraph', lede]]), ['OSLO, March 20 (NTB) —'])
  assert.equal(claimOf('dateline', [['paragraph', lede]])?.derived, undefined)
})

test('a dateline may stand below a first line of the body that has none', () => {
  assert.equal(
    read('dateline', [
      ['paragraph', 'It was late.'],
      ['paragraph', lede],
    ]),
    'OSLO',
  )
})

test('a place deep in the story is no dateline', () => {
  const opening = ['One.', 'Two.', 'Three.'].map((text) => ['paragraph', text] as const)
  assert.equal(read('dateline', [...opening, ['paragraph', lede]]), undefined)
})

test('only the first dateline counts', () => {
  const second = 'LIMA (AP) — The other ferry left.'
  assert.equal(
    read('dateline', [
      ['paragraph', lede],
      ['paragraph', second],
    ]),
    'OSLO',
  )
})

test('a place at the head of a caption or a headline is no dateline', () => {
  assert.equal(
    read('dateline', [
      ['caption', lede],
      ['paragraph', 'It was late.'],
    ]),
    undefined,
  )
  assert.equal(
    read('dateline', [
      ['headline', lede],
      ['paragraph', 'It was late.'],
    ]),
    undefined,
  )
})
