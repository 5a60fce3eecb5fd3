import assert from 'node:assert/strict'
import {test} from 'node:test'
import {voteOf} from '../../pipeline/classify/rules/rule-set.ts'
import {judge} from '../../pipeline/classify/votes/judge.ts'
import type {Role} from '../../pipeline/tree/roles.ts'
import type {Evidence} from '../../pipeline/tree/types.ts'

const at = {start: 0, end: 4}

function vote(role: Role, weight: number): Evidence {
  return {rule: `test/${role}`, role, weight, reason: 'A test', at}
}

test('a block without a vote is a paragraph', () => {
  assert.deepEqual(judge([]), {
    role: 'paragraph',
    margin: 1,
    by: 'rules',
    prior: 1,
    evidence: [],
  })
})

test('a weak vote does not take text from the body', () => {
  assert.equal(judge([vote('share', 0.9)]).role, 'paragraph')
})

test('a tie keeps text in the body', () => {
  assert.deepEqual(judge([vote('share', 1)]), {
    role: 'paragraph',
    margin: 0,
    by: 'rules',
    prior: 1,
    evidence: [vote('share', 1)],
  })
  assert.equal(judge([vote('share', 3), vote('list-item', 3)]).role, 'list-item')
})

test('a strong vote wins by what it is ahead of the next best', () => {
  const {role, margin} = judge([vote('share', 4), vote('promo', 2.5)])
  assert.deepEqual({role, margin}, {role: 'share', margin: 1.5})
})

test('votes for one role add up', () => {
  const {role, margin} = judge([vote('share', 1.5), vote('promo', 2), vote('share', 1.1)])
  assert.deepEqual({role, margin}, {role: 'share', margin: 0.6})
})

test('a vote for the paragraph counts on top of the doubt', () => {
  const {role, margin} = judge([vote('paragraph', 2.5), vote('share', 3)])
  assert.deepEqual({role, margin}, {role: 'paragraph', margin: 0.5})
})

test('a vote of no weight decides nothing', () => {
  assert.equal(judge([vote('share', 0)]).role, 'paragraph')
})

test('every vote is kept, losers too, in the order in which they came', () => {
  const votes = [vote('promo', 2), vote('share', 4), vote('paragraph', 1)]
  assert.deepEqual(judge(votes).evidence, votes)
})

test('the order of votes does not change who wins', () => {
  const votes = [vote('promo', 2), vote('share', 4), vote('paragraph', 1)]
  const {role, margin} = judge(votes)
  const again = judge([...votes].reverse())
  assert.deepEqual([again.role, again.margin], [role, margin])
})

test('a vote carries the role, weight and reason of its rule, and a range', () => {
  const rule = {
    id: 'share/test',
    role: 'share',
    weight: 2,
    pass: 'alone',
    reason: 'A test',
    test: () => true,
    examples: {yes: ['Share'], no: ['Shares fell.']},
  } as const
  assert.deepEqual(voteOf(rule, at), {
    rule: 'share/test',
    role: 'share',
    weight: 2,
    reason: 'A test',
    at,
  })
})
