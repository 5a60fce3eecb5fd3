import assert from 'node:assert/strict'
import {test} from 'node:test'
import {extract} from '../../pipeline/extract/extract.ts'
import {blocksOf} from '../../pipeline/tree/blocks.ts'
import {balance, publishedRangesOf} from '../../pipeline/tree/ledger.ts'
import type {Extracted} from '../../pipeline/tree/types.ts'
import {type Part, treeOf} from './trees.ts'

function extracted(parts: readonly Part[]): Extracted {
  return extract.run(treeOf(parts))
}

test('every code unit is counted by its fate', () => {
  const tree = extracted([
    ['headline', 'Ferry back'],
    ['paragraph', 'It came.'],
    ['share', 'Share'],
  ])
  assert.deepEqual(balance(tree), {body: 8, field: 10, aside: 5, gap: 4, capture: 27})
})

test('a capture of nothing balances', () => {
  assert.deepEqual(balance(extracted([])), {body: 0, field: 0, aside: 0, gap: 0, capture: 0})
})

test('a credit inside the last paragraph is a field and not body', () => {
  const tree = extracted([['paragraph', 'The ferry came. (AFP)']])
  const {body, field, capture} = balance(tree)
  assert.deepEqual({body, field, capture}, {body: 16, field: 5, capture: 21})
})

test('a dateline stays in the body', () => {
  const tree = extracted([['paragraph', 'OSLO (AP) — The ferry came.']])
  assert.equal(balance(tree).body, tree.capture.text.length)
  const [block] = blocksOf(tree)
  assert.ok(block)
  assert.deepEqual(publishedRangesOf(block), [block.at])
})

test('a tile that is missing is found', () => {
  const tree = extracted([
    ['headline', 'Ferry back'],
    ['paragraph', 'It came.'],
  ])
  const [, ...rest] = tree.children
  assert.throws(() => balance({...tree, children: rest}), {
    name: 'RangeError',
    message: 'Expected a tile at 0, found one at 10',
  })
  assert.throws(() => balance({...tree, children: tree.children.slice(0, -1)}), RangeError)
})

test('a tile that is there twice is found', () => {
  const tree = extracted([['paragraph', 'It came.']])
  assert.throws(
    () => balance({...tree, children: [...tree.children, ...tree.children]}),
    RangeError,
  )
})
