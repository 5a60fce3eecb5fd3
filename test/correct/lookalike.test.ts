import assert from 'node:assert/strict'
import {test} from 'node:test'
import {editsIn} from './page.ts'

test('lookalike finds a Cyrillic letter in a word of the dictionary', () => {
  assert.deepEqual(editsIn('The p\u0430rliament of the country was not in session.'), [
    'lookalike/other-script: p\u0430rliament → parliament',
  ])
})

test('lookalike finds a Greek letter in a name of the document', () => {
  const text = 'The team of Qvasto was there for the day. It is what Qvast\u03bf had in mind.'
  assert.deepEqual(editsIn(text), ['lookalike/other-script: Qvast\u03bf → Qvasto'])
})

test('lookalike leaves words of one script alone', () => {
  assert.deepEqual(editsIn('The word \u0441\u043e\u0440 is on the wall of the house.'), [])
})

test('lookalike leaves letters that are drawn like no other alone', () => {
  assert.deepEqual(editsIn('The µmeter and the \u03a3token are what the paper is about.'), [])
})

test('lookalike leaves a word alone that nobody knows', () => {
  assert.deepEqual(editsIn('The brand Zyqv\u043erx is on the list of the year.'), [])
})
