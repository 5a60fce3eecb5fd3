import assert from 'node:assert/strict'
import {test} from 'node:test'
import {mostOf, sumOf, tallyOf} from '../../pipeline/classify/votes/tally.ts'
import type {Role} from '../../pipeline/tree/roles.ts'
import type {Evidence} from '../../pipeline/tree/types.ts'

function vote(role: Role, weight: number): Evidence {
  return {rule: 'promo/read-also', role, weight, reason: 'Says so', at: {start: 0, end: 1}}
}

const tally = tallyOf([vote('share', 2), vote('promo', 3), vote('share', 1), vote('byline', 5)])

test('votes for one role add up', () => {
  assert.equal(sumOf(tally, 'share'), 3)
  assert.equal(sumOf(tally, 'paragraph'), 0)
})

test('of equals the role that was met first has most', () => {
  assert.deepEqual(mostOf(tally, ['aside']), {role: 'share', sum: 3})
  assert.deepEqual(mostOf(tally, ['aside', 'field']), {role: 'byline', sum: 5})
})

test('the votes of rules on trial do not count', () => {
  assert.deepEqual(tallyOf([{...vote('share', 9), status: 'trial'}]), {roles: [], sums: []})
})

test('no role has most where none has votes, or only votes against it', () => {
  assert.equal(mostOf(tally, ['body']), undefined)
  assert.equal(mostOf(tallyOf([vote('paragraph', -1)]), ['body']), undefined)
})
