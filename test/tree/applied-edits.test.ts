import assert from 'node:assert/strict'
import {test} from 'node:test'
import {extract} from '../../pipeline/extract/extract.ts'
import {allApplied, appliedOf} from '../../pipeline/tree/applied-edits.ts'
import type {Edit} from '../../pipeline/tree/edits.ts'
import type {Extracted} from '../../pipeline/tree/types.ts'
import {type Part, treeOf} from './trees.ts'

const parts: readonly Part[] = [
  ['headline', 'Ferry  back'],
  ['paragraph', 'It  came. (AFP)'],
  ['share', 'Share  this'],
]
const text = parts.map(([, each]) => each).join('\n\n')

/** An edit of every pair of blanks. */
const repairs: readonly Edit[] = Array.from(text.matchAll(/ {2}/g), ({index}) => ({
  rule: 'spaces/run',
  at: {start: index, end: index + 2},
  was: '  ',
  now: ' ',
  reason: 'Two blanks',
}))

function tree(edits: readonly Edit[] = []): Extracted {
  return extract.run(treeOf(parts, {repairs, edits}))
}

test('edits in the body and in fields are made', () => {
  assert.equal(repairs.length, 3)
  assert.deepEqual(appliedOf(tree()).repairs, repairs.slice(0, 2))
})

test('edits in what is set aside are left undone', () => {
  const aside = repairs.slice(2)
  const only = extract.run(treeOf(parts, {repairs: aside}))
  assert.deepEqual(allApplied(only), [])
})

test('edits in gaps and across the edge of a block are left undone', () => {
  const gap: Edit = {rule: 'test/gap', at: {start: 11, end: 13}, was: '\n\n', now: ' ', reason: ''}
  const edge: Edit = {rule: 'test/edge', at: {start: 10, end: 12}, was: 'k\n', now: 'k', reason: ''}
  for (const each of [gap, edge]) {
    assert.deepEqual(allApplied(extract.run(treeOf(parts, {edits: [each]}))), [])
  }
})

test('repairs and edits are told apart, and one list holds both in order', () => {
  const edit: Edit = {
    rule: 'test/word',
    at: {start: 0, end: 5},
    was: 'Ferry',
    now: 'Boat',
    reason: '',
  }
  assert.deepEqual(appliedOf(tree([edit])).edits, [edit])
  assert.deepEqual(allApplied(tree([edit])), [edit, ...repairs.slice(0, 2)])
})
