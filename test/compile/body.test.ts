import assert from 'node:assert/strict'
import {test} from 'node:test'
import {publishedBodyOf} from '../../pipeline/compile/body.ts'
import {extract} from '../../pipeline/extract/extract.ts'
import {type Part, treeOf} from '../tree/trees.ts'
import {read} from './articles.ts'

function texts(...parts: readonly Part[]): readonly string[] {
  return publishedBodyOf(read(parts)).map(({text}) => text)
}

test('the body is the blocks of its roles, in order', () => {
  assert.deepEqual(
    texts(
      ['headline', 'Ferry back'],
      ['paragraph', 'One.'],
      ['promo', 'Read more'],
      ['list-item', '- Two'],
      ['quote', '“Three”'],
    ),
    ['One.', '- Two', '“Three”'],
  )
})

test('a credit at the end is cut out with the blank before it', () => {
  assert.deepEqual(texts(['paragraph', 'It came. (AFP)']), ['It came.'])
})

test('a dateline is left in', () => {
  assert.deepEqual(texts(['paragraph', 'OSLO (NTB) — It came.']), ['OSLO (NTB) — It came.'])
})

test('edits are made, and the ranges are those of the capture', () => {
  const at = {start: 2, end: 4}
  const repair = {rule: 'spaces/run', at, was: '  ', now: ' ', reason: 'Two blanks'}
  const tree = extract.run(treeOf([['paragraph', 'It  came.']], {repairs: [repair]}))
  assert.deepEqual(publishedBodyOf(tree), [{text: 'It came.', at: [{start: 0, end: 9}]}])
})

test('without a block of body there is none', () => {
  assert.deepEqual(texts(['headline', 'Ferry back'], ['share', 'Share']), [])
})
