import assert from 'node:assert/strict'
import {test} from 'node:test'
import {doubtsIn, editsIn} from './page.ts'

test('misspelling finds a listed misspelling', () => {
  assert.deepEqual(editsIn('The goverment said that it had recieved the letter.'), [
    'misspelling/listed: goverment → government',
    'misspelling/listed: recieved → received',
  ])
})

test('misspelling keeps a capital at the head of a sentence', () => {
  assert.deepEqual(editsIn('It is late. Remeber to lock the door of the house.'), [
    'misspelling/listed: Remeber → Remember',
  ])
})

test('misspelling doubts where another word is as near', () => {
  const text = 'The new rules are for the whole country, whther it is in the north.'
  assert.deepEqual(editsIn(text), [])
  assert.deepEqual(doubtsIn(text), [
    'misspelling/listed: `whther` is no word: `whether` or `whither`',
  ])
})

test('misspelling leaves quotations and what stands before sic alone', () => {
  for (const text of [
    'He wrote of “the goverment of the day” in a letter to the paper.',
    'He wrote of the goverment [sic] of the day in a letter to the paper.',
    "It was 'their tedious journies' that she had in mind.",
  ]) {
    assert.deepEqual(editsIn(text), [], text)
  }
})

test('misspelling leaves names alone', () => {
  for (const text of [
    'She is from Carmel and works for Shure, as does Mr. Stubbs of the city.',
    'It was the work of Canva. Canva is what they had in mind.',
    'The Goverment Party was the one that he had in mind.',
  ]) {
    assert.deepEqual(editsIn(text), [], text)
  }
})

test('misspelling leaves a word alone that the document has three times', () => {
  const text = 'The goverment is here. The goverment was there. They are the goverment of it.'
  assert.deepEqual(editsIn(text), [])
})

test('misspelling leaves compounds, handles and contractions alone', () => {
  assert.deepEqual(
    editsIn('The @goverment and the goverment-led plan are in the goverment’s hands.'),
    [],
  )
})

test('misspelling leaves other languages alone', () => {
  assert.deepEqual(editsIn('Das goverment ist nicht in der Stadt und die Partei ist nicht da.'), [])
})

test('misspelling leaves a text alone that is written so throughout', () => {
  const words = 'goverment recieved seperated agressive accross beleive acheive occured untill wich'
  const text = words.split(' ').map((word) => `It is the ${word} of it and that is that.`)
  assert.deepEqual(editsIn(text.join('\n')), [])
})
