import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isRefusal, normalize, readPage, segment} from '../../pipeline/index.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import type {Segmented} from '../../pipeline/tree/types.ts'

function treeOf(page: string): Segmented {
  const capture = readPage(page, {name: 'page.html'})
  assert.ok(!isRefusal(capture))
  return segment.run(normalize.run({type: 'root', capture}))
}

test('the blocks of a page are what its reader marked, and the rest is gap', () => {
  const tree = treeOf('<p>&nbsp; One</p><ul><li>two<li>three</ul><pre>four\nfive</pre>')
  assert.deepEqual(
    blocksOf(tree).map(({at, data}) => [
      sliceOf(tree, at),
      data.lines,
      data.blankAbove,
      data.mark?.at,
    ]),
    [
      ['One', 1, 0, {start: 2, end: 5}],
      ['two', 1, 1, {start: 7, end: 10}],
      ['three', 1, 0, {start: 11, end: 16}],
      ['four\nfive', 2, 1, {start: 18, end: 27}],
    ],
  )
  assert.equal(tree.children.map(({at}) => sliceOf(tree, at)).join(''), tree.capture.text)
})

test('lines of one width in a page are not joined', () => {
  const line = 'It rained on and on over the old harbour town, and nobody went out'
  const tree = treeOf(`<div>${Array.from({length: 12}, () => line).join('<br>')}</div>`)
  assert.equal(blocksOf(tree).length, 12)
})

test('text damage in a page is mended', () => {
  const tree = treeOf('<p>Fish &amp;amp; chips, zero\u200bwidth</p>')
  assert.deepEqual(
    tree.repairs.map(({was, now}) => [was, now]),
    [
      ['&amp;', '&'],
      ['\u200b', ''],
    ],
  )
})
