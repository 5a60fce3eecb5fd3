import assert from 'node:assert/strict'
import {test} from 'node:test'
import {span} from '../../pipeline/extract/spans/spans.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {type Part, treeOf} from '../tree/trees.ts'

/** The spans of every block: name and words. */
function spansOf(...parts: readonly Part[]): readonly (readonly string[])[] {
  const tree = span(treeOf(parts))
  return blocksOf(tree).map(({data}) =>
    data.spans.map(({name, at}) => `${name} ${sliceOf(tree, at)}`),
  )
}

test('the lede has its dateline, the last paragraph its credit, a caption its own', () => {
  assert.deepEqual(
    spansOf(
      ['caption', 'The ferry. (Kyodo)'],
      ['paragraph', 'TOKYO, March 20 (Kyodo) -- It came.'],
      ['paragraph', 'It left. (Kyodo)'],
    ),
    [['credit (Kyodo)'], ['dateline TOKYO, March 20 (Kyodo) --'], ['credit (Kyodo)']],
  )
})

test('one paragraph may have both', () => {
  assert.deepEqual(spansOf(['paragraph', 'OSLO (NTB) — It came. (NTB)']), [
    ['dateline OSLO (NTB) —', 'credit (NTB)'],
  ])
})

test('blocks between, and blocks that are no body, have none', () => {
  assert.deepEqual(
    spansOf(
      ['headline', 'OSLO (NTB) — Ferry back'],
      ['paragraph', 'It came. (NTB)'],
      ['paragraph', 'It left.'],
      ['legal', 'All of it. (AFP)'],
    ),
    [[], [], [], []],
  )
})
