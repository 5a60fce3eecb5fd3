import assert from 'node:assert/strict'
import {test} from 'node:test'
import {judge} from '../../pipeline/classify/votes/judge.ts'
import {type RuleVotes, ruleVotesOf} from '../../pipeline/classify/votes/rule-votes.ts'
import type {Role} from '../../pipeline/tree/roles.ts'
import type {Evidence} from '../../pipeline/tree/types.ts'

function vote(role: Role, weight: number): Evidence {
  return {rule: `test/${role}`, role, weight, reason: 'A test', at: {start: 0, end: 4}}
}

function sumsOf(...votes: readonly Evidence[]): RuleVotes {
  return ruleVotesOf(judge(votes))
}

test('without votes the sums are 0', () => {
  assert.deepEqual(sumsOf(), {
    out: undefined,
    outVotes: 0,
    body: 'paragraph',
    bodyVotes: 0,
  })
})

test('votes for furniture stand against those for the body', () => {
  assert.deepEqual(sumsOf(vote('share', 4), vote('share', 1), vote('paragraph', 2)), {
    out: 'share',
    outVotes: 5,
    body: 'paragraph',
    bodyVotes: 2,
  })
})

test('a field counts where it wins by votes alone', () => {
  assert.equal(sumsOf(vote('byline', 4), vote('share', 2)).out, 'byline')
})

test('a field that does not win by votes alone leaves its place to furniture', () => {
  const {out, outVotes} = sumsOf(vote('headline', 2), vote('paragraph', 1.5))
  assert.deepEqual({out, outVotes}, {out: undefined, outVotes: 0})
  assert.equal(sumsOf(vote('byline', 4), vote('share', 5)).out, 'share')
})

test('another role of the body must be ahead of the paragraph', () => {
  assert.equal(sumsOf(vote('crosshead', 2)).body, 'crosshead')
  assert.equal(sumsOf(vote('crosshead', 2), vote('paragraph', 1.5)).body, 'paragraph')
})
