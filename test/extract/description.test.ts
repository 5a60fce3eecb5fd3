import assert from 'node:assert/strict'
import {test} from 'node:test'
import {claimOf, read} from './fields.ts'

test('the description is the dek', () => {
  assert.equal(read('description', [['dek', 'No one was hurt.']]), 'No one was hurt.')
})

test('a second dek is passed over', () => {
  const claim = claimOf('description', [
    ['dek', 'No one was hurt.'],
    ['dek', 'Gale over.'],
  ])
  assert.equal(claim?.value, 'No one was hurt.')
  assert.deepEqual(
    claim?.passedOver.map(({value}) => value),
    ['Gale over.'],
  )
})

test('the lede is body and no description', () => {
  assert.equal(read('description', [['paragraph', 'The ferry came back.']]), undefined)
})
