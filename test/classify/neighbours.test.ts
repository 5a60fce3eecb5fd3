import assert from 'node:assert/strict'
import {test} from 'node:test'
import {viewOf} from '../../pipeline/classify/context/block.ts'
import {outlineOf, sceneOf} from '../../pipeline/classify/context/neighbours.ts'
import type {ViewedBlock} from '../../pipeline/classify/context/viewed-block.ts'
import {judge} from '../../pipeline/classify/votes/judge.ts'
import type {Role} from '../../pipeline/tree/roles.ts'
import type {Block, Evidence} from '../../pipeline/tree/types.ts'

const prose = 'The ferry returned to port on Monday, its operator told passengers.'
const more = 'It will leave again for the islands on Friday, weather allowing, he said.'

/** Blocks as the first pass leaves them; a role in front of a text is what the block seems to be. */
function blocks(...lines: readonly (string | readonly [Role, string])[]): readonly ViewedBlock[] {
  return lines.map((line) => {
    const [role, text] = typeof line === 'string' ? [undefined, line] : line
    const at = {start: 0, end: text.length}
    const block: Block = {type: 'block', at, data: {lines: 1, blankAbove: 1, indent: 0}}
    const votes: readonly Evidence[] = role
      ? [{rule: 'test/role', role, weight: 4, reason: 'A test', at}]
      : []
    return {block, view: viewOf(text, block.data), verdict: judge(votes)}
  })
}

test('the body reaches from the first prose to the last', () => {
  assert.deepEqual(outlineOf(blocks('Ferry back', prose, 'At sea', more, 'Share')).body, {
    first: 1,
    last: 3,
  })
})

test('prose that is set aside is no body, and without prose there is none', () => {
  assert.deepEqual(outlineOf(blocks(['legal', prose], more)).body, {first: 1, last: 1})
  assert.equal(outlineOf(blocks('Ferry back', 'Share')).body, undefined)
})

test('short lines without a stop are counted as a run', () => {
  const outline = outlineOf(blocks('Home', 'World', 'Sport', prose, 'Share'))
  assert.deepEqual(outline.runs, [3, 3, 3, 0, 1])
})

test('a block is repeated when the same words stand above it', () => {
  assert.deepEqual(outlineOf(blocks('Ferry back', prose, 'FERRY BACK')).repeated, [
    false,
    false,
    true,
  ])
})

test('a scene shows the blocks above in their final role, those below in the one they have alone', () => {
  const passed = blocks(['share', 'Share'], 'Ferry back', ['promo', 'Read more'])
  const final = [judge([]), judge([])]
  const scene = sceneOf(passed, outlineOf(passed), 1, final.slice(0, 1))
  assert.ok(scene)
  assert.equal(scene.index, 1)
  assert.equal(scene.alone, 'paragraph')
  assert.equal(scene.above(1)?.role, 'paragraph')
  assert.equal(scene.above(1)?.text, 'Share')
  assert.equal(scene.below(1)?.role, 'promo')
})

test('beyond the first and the last block there is nothing', () => {
  const passed = blocks(prose)
  const scene = sceneOf(passed, outlineOf(passed), 0, [])
  assert.equal(scene?.above(1), undefined)
  assert.equal(scene?.below(1), undefined)
  assert.equal(sceneOf(passed, outlineOf(passed), 1, []), undefined)
})
