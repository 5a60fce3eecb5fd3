import assert from 'node:assert/strict'
import {test} from 'node:test'
import {read} from './fields.ts'

const caption = 'The ferry in port on Monday.'

test('a caption and its credit make a picture', () => {
  assert.deepEqual(read('image', [['caption', `${caption} (Ann Miller/AP)`]]), [
    {caption, creditText: 'Ann Miller/AP'},
  ])
})

test('a caption without a credit is a picture without one', () => {
  assert.deepEqual(read('image', [['caption', caption]]), [{caption}])
})

test('a credit right above or below a caption belongs to it', () => {
  const picture = [{caption, creditText: 'Ann Miller'}]
  assert.deepEqual(
    read('image', [
      ['caption', caption],
      ['credit', 'Photograph: Ann Miller'],
    ]),
    picture,
  )
  assert.deepEqual(
    read('image', [
      ['credit', 'Photograph: Ann Miller'],
      ['caption', caption],
    ]),
    picture,
  )
})

test('a credit further off does not', () => {
  const parts = [
    ['caption', caption],
    ['paragraph', 'It came.'],
    ['credit', 'Photograph: Ann Miller'],
  ] as const
  assert.deepEqual(read('image', parts), [{caption}])
})

test('the label of a caption is no part of it', () => {
  for (const line of [
    `Image caption, ${caption}`,
    `Caption: ${caption}`,
    `Bildunterschrift: ${caption}`,
  ]) {
    assert.deepEqual(read('image', [['caption', line]]), [{caption}], line)
  }
})

test('a bar between caption and credit is left out', () => {
  assert.deepEqual(read('image', [['caption', 'The ferry in port | Photo: Ann Miller']]), [
    {caption: 'The ferry in port', creditText: 'Ann Miller'},
  ])
})

test('several captions are several pictures, and one said twice is one', () => {
  const other = 'The crew on the quay.'
  assert.deepEqual(
    read('image', [
      ['caption', caption],
      ['caption', other],
      ['caption', caption],
    ]),
    [{caption}, {caption: other}],
  )
})

test('a credit alone, and a caption without a word, make no picture', () => {
  assert.equal(read('image', [['credit', 'Getty Images']]), undefined)
  assert.equal(read('image', [['caption', '1/4']]), undefined)
  assert.equal(read('image', [['paragraph', caption]]), undefined)
})
