import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'

const title = 'Ferry back in port after three days'
const body = [
  'The ferry Marta returned to the harbour of Westhaven on Monday morning after three days at sea, its operator said. All 42 passengers were well.',
  'A broken shaft had left the ship adrift off the northern islands. Two tugs towed it home in heavy swell, and mechanics began work on the quay.',
  'The line expects to sail again on Friday, a spokesman told reporters, provided that the inspectors find nothing else.',
].join('\n\n')

for (const label of ['Title:', 'HEADLINE:', 'Subject:', 'Titel:', 'Betreff:', '标题：']) {
  test(`a headline is found behind ${label}`, () => {
    const {article} = understand(`${label} ${title}\n\n${body}`)
    assert.equal(article?.headline, title)
    assert.equal(article?.articleBody, body)
  })
}

test('a label below the first paragraph is no headline', () => {
  const text = `${body}\n\nTitle: The Long Way Home\n\n${body}`
  assert.equal(understand(text).article?.headline, undefined)
})

test('a word like a label without a colon stays in the headline', () => {
  const line = 'Title defence ends in the harbour of Westhaven'
  assert.equal(understand(`${line}\n\n${body}`).article?.headline, line)
})

test('a line to which a rule of the user gives another role is no headline', () => {
  const own = {
    id: 'own/title',
    role: 'related',
    weight: 20,
    pattern: '^(?:Title: )?Ferry back in port',
    reason: 'An own rule',
    examples: {yes: [title], no: ['Another story']},
  } as const
  for (const head of [title, `Title: ${title}`]) {
    const text = `${head}\n\n${body}`
    assert.equal(understand(text).article?.headline, title)
    assert.notEqual(understand(text, {rules: [own]}).article?.headline, title)
  }
})

test('a line to which a label of the format gives another role is no headline', () => {
  const text = `LENGTH: 90 words\n\nBYLINE: ${title}\n\nBODY:\n\n${body}\n\nLOAD-DATE: March 3, 2025`
  assert.notEqual(understand(text).article?.headline, title)
})
