import assert from 'node:assert/strict'
import {test} from 'node:test'
import {extract} from '../../pipeline/extract/extract.ts'
import {treeOf} from '../tree/trees.ts'
import {claimOf, read} from './fields.ts'

test('the headline is the block with that role, and the first of two', () => {
  assert.equal(
    read('headline', [
      ['headline', 'Ferry back'],
      ['headline', 'Gale over'],
    ]),
    'Ferry back',
  )
})

test('the headline is published with edits made', () => {
  const at = {start: 5, end: 7}
  const repair = {rule: 'spaces/run', at, was: '  ', now: ' ', reason: 'Two blanks'}
  const tree = extract.run(treeOf([['headline', 'Ferry  back']], {repairs: [repair]}))
  assert.equal(tree.claims[0]?.value, 'Ferry back')
})

test('neither the lede nor the name of the file is a headline', () => {
  const parts = [
    ['paragraph', 'The ferry came back on Monday.'],
    ['kicker', 'World'],
  ] as const
  assert.equal(claimOf('headline', parts), undefined)
})
