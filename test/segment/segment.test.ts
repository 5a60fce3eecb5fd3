import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {normalize} from '../../pipeline/normalize/normalize.ts'
import {segment} from '../../pipeline/segment/segment.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import type {Segmented} from '../../pipeline/tree/types.ts'
import {captureOf} from '../tree/trees.ts'

function segmented(text: string): Segmented {
  return segment.run(normalize.run({type: 'root', capture: captureOf(text)}))
}

function blocks(text: string): readonly string[] {
  const tree = segmented(text)
  return blocksOf(tree).map(({at}) => sliceOf(tree, at))
}

/** The text of the marker that opens the first block. */
function markerOf(text: string): string | undefined {
  const tree = segmented(text)
  const marker = blocksOf(tree)[0]?.data.marker
  return marker && sliceOf(tree, marker)
}

test('a line that shows something is a block, all between is gap', () => {
  assert.deepEqual(
    segmented(' one\n\ntwo\n').children.map(({type, at}) => [type, at.start, at.end]),
    [
      ['gap', 0, 1],
      ['block', 1, 4],
      ['gap', 4, 6],
      ['block', 6, 9],
      ['gap', 9, 10],
    ],
  )
})

test('lines without an empty line between them are blocks of their own', () => {
  assert.deepEqual(blocks('Ferry back\nBy Ann Miller\r\nIt came.'), [
    'Ferry back',
    'By Ann Miller',
    'It came.',
  ])
})

test('a capture without ink is one gap', () => {
  assert.deepEqual(segmented(' \n\t\n').children, [{type: 'gap', at: {start: 0, end: 4}}])
})

test('an empty capture has no tiles', () => {
  assert.deepEqual(segmented('').children, [])
})

test('hints tell the empty lines above and the indent', () => {
  const hints = blocksOf(segmented('one\n\n\n  two\nthree')).map(({data}) => data)
  assert.deepEqual(hints, [
    {lines: 1, blankAbove: 0, indent: 0},
    {lines: 1, blankAbove: 2, indent: 2},
    {lines: 1, blankAbove: 0, indent: 0},
  ])
})

test('a bullet or a number that opens a line is its marker', () => {
  for (const marker of ['-', '*', '•', '–', '1.', '12)', '(3)']) {
    assert.equal(markerOf(`${marker} forty crates of fish`), marker)
  }
})

test('a dash, a year and a number that belong to the words are no marker', () => {
  for (const line of [
    '-40 degrees',
    '1.5 metres',
    '2023. A year',
    '40 crates',
    '–',
    '*bold*',
    '1.',
  ]) {
    assert.equal(markerOf(line), undefined)
  }
})

test('the lines of a paragraph that a fixed width broke are one block', () => {
  const wrapped = [
    'The ferry returned to port on Monday after three days',
    'at sea, its operator told passengers who had waited on',
    'the quay since the gale began, and said that it would',
    'leave again for the islands on Friday.',
  ].join('\n')
  assert.deepEqual(blocks(`${wrapped}\n\nNobody was hurt.`), [wrapped, 'Nobody was hurt.'])
  assert.equal(blocksOf(segmented(wrapped))[0]?.data.lines, 4)
})

test('short lines that were not broken by a width stay apart', () => {
  const poem = ['The ferry came', 'The ferry went', 'The harbour slept', 'The keeper wept']
  assert.deepEqual(blocks(poem.join('\n')), poem)
})

test('tiles join to any capture', () => {
  const lines = fc.array(fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom('\n', '\r\n', ' ')))
  fc.assert(
    fc.property(lines, (parts) => {
      const text = parts.join('')
      const tree = segment.run({type: 'root', capture: {...captureOf(''), text}, repairs: []})
      assert.equal(tree.children.map(({at}) => text.slice(at.start, at.end)).join(''), text)
      assert.ok(tree.children.every(({at}) => at.end > at.start))
    }),
    {seed: 1, numRuns: 200},
  )
})
