import assert from 'node:assert/strict'
import {test} from 'node:test'
import {claimOf, read} from './fields.ts'
import {articleOf, jsonLd, property} from './pages.ts'

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

test('a description that breaks off gives way to one that is whole', () => {
  const head = `${jsonLd({description: 'Three days late, the ferry…'})}${property('og:description', 'Three days late, the ferry came back with all on board.')}`
  assert.equal(
    articleOf({head}).description,
    'Three days late, the ferry came back with all on board.',
  )
})
