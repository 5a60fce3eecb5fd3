import assert from 'node:assert/strict'
import {test} from 'node:test'
import {classify} from '../../pipeline/classify/classify.ts'
import {correct} from '../../pipeline/correct/correct.ts'
import {extract} from '../../pipeline/extract/extract.ts'
import {normalize} from '../../pipeline/normalize/normalize.ts'
import {segment} from '../../pipeline/segment/segment.ts'
import {stages} from '../../pipeline/stages.ts'
import {line, type StageLine} from '../../pipeline/tree/line.ts'
import type {Captured, Classified} from '../../pipeline/tree/types.ts'
import {captureOf} from './trees.ts'

const captured: Captured = {
  type: 'root',
  capture: captureOf(
    'Ferry back in port\n\nOSLO (AP) — The ferry came back on Monday, its crew said.',
  ),
}

test('a line runs its stages in order and knows their names', () => {
  assert.deepEqual(stages.names, ['normalize', 'segment', 'classify', 'correct', 'extract'])
})

test('stages one by one give the tree of the line', () => {
  const normalized = normalize.run(captured)
  const segmented = segment.run(normalized)
  const corrected = correct.run(classify.run(segmented))
  assert.deepEqual(extract.run(corrected), stages.run(captured))
})

test('a stage leaves the tree that it was given alone', () => {
  const normalized = normalize.run(captured)
  const segmented = segment.run(normalized)
  const before = JSON.stringify([captured, normalized, segmented])
  extract.run(correct.run(classify.run(segmented)))
  assert.equal(JSON.stringify([captured, normalized, segmented]), before)
})

test('an order in which a stage lacks what it needs does not compile', () => {
  const wrong = [
    // @ts-expect-error: blocks are not there before `segment`
    (): StageLine<Classified> => line(normalize).next(classify),
    // @ts-expect-error: roles are not there before `classify`
    () => line(normalize).next(segment).next(correct),
    // @ts-expect-error: edits are not there before `correct`
    () => line(normalize).next(segment).next(classify).next(extract),
    // @ts-expect-error: repairs are not there before `normalize`
    () => line(segment),
    // @ts-expect-error: a capture has no blocks
    () => classify.run(captured),
  ]
  assert.equal(wrong.length, 5)
})
