import assert from 'node:assert/strict'
import {test} from 'node:test'
import {corrected, editsIn} from './page.ts'

test('doubled takes the second of two function words away', () => {
  const [edit, ...others] = corrected('He told the the committee of the plan.').edits
  assert.deepEqual(others, [])
  assert.equal(edit?.was, ' the')
  assert.equal(edit?.now, '')
  assert.deepEqual(edit?.at, {start: 11, end: 15})
})

test('doubled finds one at the head of a sentence', () => {
  assert.equal(editsIn('The the mayor was not there for the vote.').length, 1)
})

test('doubled finds one in German, French and Spanish', () => {
  assert.equal(editsIn('Die Partei und und der Minister sind nicht in der Stadt.').length, 1)
  assert.equal(
    editsIn('Le ministre est dans dans la ville et il ne parle pas avec nous.').length,
    1,
  )
  assert.equal(editsIn('El ministro no está en en la ciudad y no habla con los vecinos.').length, 1)
})

test('doubled leaves words alone that stand twice on purpose', () => {
  for (const text of [
    'They had had it, and that that was so is what they said to the court.',
    'It was a very very long day for all of the members.',
    'You can log in in two ways, and that is all there is to it.',
    'Die Frau, die die Stadt und das Land nicht kennt, ist in der Partei.',
    'Nous nous sommes dans la ville et vous vous êtes pas avec nous.',
  ]) {
    assert.deepEqual(editsIn(text), [], text)
  }
})

test('doubled leaves operators, names and quotations alone', () => {
  for (const text of [
    'The operators and and or join the words of a query.',
    'The The and their friends were on the bill of the night.',
    'She said “it is the the thing” to the people in the room.',
  ]) {
    assert.deepEqual(editsIn(text), [], text)
  }
})

test('doubled leaves a repetition across a line break alone', () => {
  assert.deepEqual(editsIn('It was the last of the\nthe men who were in the room.'), [])
})
