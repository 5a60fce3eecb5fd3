import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'

const story = `HD  Ferry is back
BY  Ann Miller
WC  30 words
PD  14 May 2019
SN  Harbour News
LA  English

LP
The ferry returned to port on Monday, its operator told passengers who had waited since Friday.

TD
Share this story of the harbour with people who waited, the operator wrote in a letter to them all.
`

test('a label gives its part the role, with a vote that names format and label', () => {
  const {tree} = understand(story, {name: 'story'})
  const [headline] = blocksOf(tree).filter(({data}) => data.role === 'headline')
  assert.ok(headline)
  assert.equal(sliceOf(tree, headline.at), 'Ferry is back')
  assert.deepEqual(
    headline.data.evidence.find(({rule}) => rule.startsWith('format/')),
    {
      rule: 'format/factiva-headline',
      role: 'headline',
      weight: 12,
      reason: 'Factiva calls this part `HD`',
      at: headline.at,
    },
  )
})

test('a label itself is set aside, and is no part of the body', () => {
  const {tree, article} = understand(story, {name: 'story'})
  const labels = blocksOf(tree).filter(({at}) => /^[A-Z]{2}$/.test(sliceOf(tree, at)))
  assert.equal(labels.length, 8)
  assert.ok(labels.every(({data}) => data.role === 'navigation'))
  assert.equal(article?.articleBody.startsWith('The ferry returned'), true)
})

test('a part of the body that reads like furniture is kept', () => {
  const {article} = understand(story, {name: 'story'})
  assert.equal(article?.articleBody.endsWith('to them all.'), true)
})

test('a user’s own rule can outvote a label', () => {
  const rule = {
    id: 'own/ferry',
    role: 'promo',
    weight: 20,
    reason: 'An own rule',
    pattern: '^Ferry is back$',
    examples: {yes: ['Ferry is back'], no: ['Ferry is back in port']},
  } as const
  const {tree} = understand(story, {name: 'story', rules: [rule]})
  assert.ok(blocksOf(tree).every(({data}) => data.role !== 'headline'))
})

test('a text without labels has no such vote', () => {
  const {tree} = understand(story.replaceAll(/^[A-Z]{2}\b/gm, ''), {name: 'story'})
  assert.ok(
    blocksOf(tree).every(({data}) => data.evidence.every(({rule}) => !rule.startsWith('format/'))),
  )
})
