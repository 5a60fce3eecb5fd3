import assert from 'node:assert/strict'
import {test} from 'node:test'
import {rowsOf} from '../../pipeline/review/rows.ts'
import type {ShownBlock, ShownDocument} from '../../pipeline/review/shown.ts'

const plain = {margin: 2, by: 'rules', votes: [], spans: []} as const

/** A document of blocks, each with its place and its role. */
function shownWith(
  blocks: readonly (readonly [start: number, end: number, role: 'paragraph' | 'promo'])[],
  sha256 = 'a',
): ShownDocument {
  return {
    name: 'a.txt',
    sha256,
    text: 'x'.repeat(100),
    blocks: blocks.map(([start, end, role]): ShownBlock => {
      const fate = role === 'promo' ? 'aside' : 'body'
      return {...plain, at: [start, end], role, fate}
    }),
    edits: [],
    fields: [],
    notes: [],
  }
}

function rowsFrom(old: ShownDocument | undefined, young: ShownDocument | undefined): unknown {
  const pair = {outcome: '', fields: [], ...(old && {old}), ...(young && {young})}
  return rowsOf(pair).map((row) => [row.old, row.young, row.isChanged])
}

const both = [
  [0, 10, 'paragraph'],
  [12, 20, 'paragraph'],
] as const

test('blocks at one place stand in one row, which is changed where they look different', () => {
  const young = shownWith([
    [0, 10, 'paragraph'],
    [12, 20, 'promo'],
  ])
  assert.deepEqual(rowsFrom(shownWith(both), young), [
    [[0], [0], false],
    [[1], [1], true],
  ])
})

test('a block that was cut in another way stands beside all blocks that share its text', () => {
  const young = shownWith([
    [0, 4, 'paragraph'],
    [5, 14, 'paragraph'],
    [15, 20, 'paragraph'],
    [30, 40, 'paragraph'],
  ])
  assert.deepEqual(rowsFrom(shownWith(both), young), [
    [[0, 1], [0, 1, 2], true],
    [[], [3], true],
  ])
})

test('another edit of the same text is a change', () => {
  const young = {...shownWith(both), edits: [{at: [1, 2], was: 'x', now: 'y', ground: 0}] as const}
  assert.deepEqual(rowsFrom(shownWith(both), young), [
    [[0], [0], true],
    [[1], [1], false],
  ])
})

test('a document that one run lacks has rows with one side', () => {
  assert.deepEqual(rowsFrom(undefined, shownWith(both)), [
    [[], [0], true],
    [[], [1], true],
  ])
  assert.deepEqual(rowsFrom(undefined, undefined), [])
})

test('blocks of captures with other bytes stand side by side in their order', () => {
  const young = shownWith([[50, 60, 'paragraph']], 'b')
  assert.deepEqual(rowsFrom(shownWith(both), young), [
    [[0], [0], true],
    [[1], [], true],
  ])
})

test('blocks without length end the walk too', () => {
  const empty = shownWith([
    [5, 5, 'paragraph'],
    [5, 5, 'paragraph'],
  ])
  assert.equal(rowsOf({old: empty, young: empty, outcome: '', fields: []}).length >= 1, true)
})
