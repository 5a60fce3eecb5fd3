import assert from 'node:assert/strict'
import {test} from 'node:test'
import {editsIn} from './page.ts'

test('one-slip finds letters swapped, doubled, missing, put in and replaced in a common word', () => {
  const text =
    'The comimttee of the city is for the asociation, and the transporrt of it is of requrement to them.\n' +
    'They are in the negotiaition and in the popilation of the city, and of what it is about.'
  assert.deepEqual(editsIn(text), [
    'one-slip/common-word: comimttee → committee',
    'one-slip/common-word: asociation → association',
    'one-slip/common-word: transporrt → transport',
    'one-slip/common-word: requrement → requirement',
    'one-slip/common-word: negotiaition → negotiation',
    'one-slip/common-word: popilation → population',
  ])
})

test('one-slip finds swapped letters in a short word that is very common', () => {
  assert.deepEqual(editsIn('It is a good plcae for the whole of the family and for all of them.'), [
    'one-slip/common-word: plcae → place',
  ])
})

test('one-slip leaves derivations and compounds that no dictionary has alone', () => {
  for (const word of ['rewatch', 'skillset', 'preconfigured', 'planset', 'remixers', 'snuggly']) {
    assert.deepEqual(
      editsIn(`It is the ${word} that they have for all of the people in it.`),
      [],
      word,
    )
  }
})

test('one-slip leaves words of other languages and of a trade alone', () => {
  for (const word of [
    'crema',
    'tigre',
    'pollo',
    'struct',
    'upsert',
    'elegans',
    'Havenly',
    'onsen',
  ]) {
    assert.deepEqual(
      editsIn(`It is the ${word} that they have for all of the people in it.`),
      [],
      word,
    )
  }
})

test('one-slip leaves a word alone that may stand for two common ones', () => {
  for (const word of ['speding', 'businesss', 'planming', 'bolted', 'whther']) {
    const edits = editsIn(`It is the ${word} that they have for all of the people in it.`)
    assert.deepEqual(edits, [], word)
  }
})

test('one-slip leaves what stands twice, in a quotation or before sic alone', () => {
  for (const text of [
    'The asociation is in the city, and the asociation is for all of the people in it.',
    'He wrote of “the asociation of the day” in a letter to the paper that is in the city.',
    'He wrote of the asociation [sic] of the day in a letter to the paper that is in the city.',
    'The Asociation of it is for the people, and it is for all of the city that they are in.',
  ]) {
    assert.deepEqual(editsIn(text), [], text)
  }
})
