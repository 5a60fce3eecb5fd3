import assert from 'node:assert/strict'
import {test} from 'node:test'
import {editsIn} from './page.ts'

test('triple finds a consonant three times running', () => {
  assert.deepEqual(editsIn('The commmittee was not in the room for the vote.'), [
    'triple/consonant: commmittee → committee',
  ])
})

test('triple leaves drawn-out words alone', () => {
  assert.deepEqual(editsIn('It was sooo good, pleeease, and yesss, it was grrreat and hmmm.'), [])
})

test('triple leaves capitals and quotations alone', () => {
  assert.deepEqual(editsIn('The Commmittee was there, and the “commmittee” was not.'), [])
})

test('triple leaves German compounds alone', () => {
  assert.deepEqual(editsIn('Die Schifffahrt ist nicht in der Stadt und die Partei ist da.'), [])
})

test('triple has a switch', () => {
  assert.deepEqual(editsIn('The commmittee was not in the room.', {risky: {triples: false}}), [])
})
