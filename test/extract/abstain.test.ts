import assert from 'node:assert/strict'
import {test} from 'node:test'
import {abstain} from '../../pipeline/extract/chances/abstain.ts'
import {understand} from '../../pipeline/index.ts'
import type {Claim} from '../../pipeline/tree/claims.ts'
import {tuned} from '../../pipeline/tuning/load.ts'
import {verify} from '../../verify/verify.ts'

const whole = {start: 0, end: 100}
const plain = {rule: 'a/b', reason: 'For this test', at: [{start: 3, end: 9}], passedOver: []}
const {balancedChance, cautiousChance} = tuned('fields')

function headlineOf(probability?: number): Claim {
  const chance = probability === undefined ? {} : {probability}
  return {...plain, field: 'headline', value: 'Ferry is back', ...chance}
}

test('claims below the level are withheld, with a note at their place', () => {
  const {claims, withheld, notes} = abstain([headlineOf(0.4)], whole, 'cautious')
  assert.deepEqual(claims, [])
  assert.deepEqual(withheld, [headlineOf(0.4)])
  assert.deepEqual(notes, [
    {
      rule: 'fields/withheld',
      level: 'info',
      reason: `\`headline\` is left out: \`Ferry is back\` is right with a probability of 0.4, and fields \`cautious\` takes ${cautiousChance} and more`,
      at: {start: 3, end: 9},
    },
  ])
})

test('a claim at the level stays, and each caution has its own level', () => {
  const kept = (probability: number, fields: 'cautious' | 'balanced' | 'complete'): number =>
    abstain([headlineOf(probability)], whole, fields).claims.length
  assert.equal(kept(cautiousChance, 'cautious'), 1)
  assert.equal(kept(balancedChance - 0.01, 'balanced'), 0)
  assert.equal(kept(balancedChance, 'balanced'), 1)
  assert.equal(kept(0.01, 'complete'), 1)
})

test('claims without a probability stay, and those whose probability is one for all', () => {
  const description: Claim = {...plain, field: 'description', value: 'A ferry.', probability: 0.1}
  const all = [headlineOf(), description]
  assert.deepEqual(abstain(all, whole, 'cautious').claims, all)
})

test('what is withheld stands in an audit that can be checked, and not in the article', () => {
  const text = `WEATHER

By the sea, as they say, the ferry came back on Monday after three days of storm, and the harbour office told its passengers so.

Nobody was hurt on board, a spokesman said, and the ferry sails again on Friday, weather and repairs allowing.
`
  const complete = understand(text, {fields: 'complete'})
  const cautious = understand(text, {fields: 'cautious'})
  const low = complete.audit.claims.filter(({probability = 1, field}) =>
    field === 'headline' ? probability < cautiousChance : false,
  )
  assert.deepEqual(
    cautious.audit.withheld?.map(({field, value}) => [field, value]) ?? [],
    low.map(({field, value}) => [field, value]),
  )
  assert.equal(cautious.article?.headline, low.length > 0 ? undefined : complete.article?.headline)
  const written = JSON.parse(JSON.stringify(cautious))
  const {findings} = verify(Buffer.from(text), written.audit, {article: written.article})
  assert.deepEqual(findings, [])
})
