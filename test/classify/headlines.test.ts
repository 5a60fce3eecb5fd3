import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import type {Forest} from '../../pipeline/classify/model/forest.ts'
import {headlineFeatures} from '../../pipeline/classify/model/headline/features.ts'
import {headlineModelOf} from '../../pipeline/classify/model/headline/model.ts'
import {understand} from '../../pipeline/index.ts'
import type {Audit} from '../../pipeline/tree/generated/audit.ts'

/** Titles above paragraphs and nothing else: title, then paragraphs, a text a row. */
const texts = readFileSync(new URL('titles.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((row) => {
    const [title = '', ...paragraphs] = row.split('\t')
    return {title, body: paragraphs.join('\n\n')}
  })

/** Titles of the table that are missed as yet: single words, a sentence of two, two of scripts without small letters. */
const mayMiss = 4
/** Votes are exact to a ten-thousandth of a nat each, a margin to a thousandth. */
const exact = 0.002

function headlineOf(text: string): string | undefined {
  return understand(text).article?.headline
}

function headlineTileOf({tiles}: Audit): Extract<Audit['tiles'][number], {tile: 'block'}> {
  const found = tiles.find((tile) => tile.tile === 'block' && tile.role === 'headline')
  assert.ok(found?.tile === 'block')
  return found
}

test('a title above paragraphs and nothing else is the headline', () => {
  const missed = texts.filter(({title, body}) => headlineOf(`${title}\n\n${body}`) !== title)
  assert.ok(
    missed.length <= mayMiss,
    missed.map(({title, body}) => `${title} ≠ ${headlineOf(`${title}\n\n${body}`)}`).join('\n'),
  )
})

test('a title that was found is not in the body', () => {
  const [first] = texts
  assert.ok(first)
  const {article} = understand(`${first.title}\n\n${first.body}`)
  assert.equal(article?.articleBody, first.body)
})

test('no headline is taken from a body that has none', () => {
  const wrong = texts.flatMap(({body}) => headlineOf(body) ?? [])
  assert.deepEqual(wrong, [])
})

test('the votes of the model add up to its lead over the prior', () => {
  const [first] = texts
  assert.ok(first)
  const {audit} = understand(`${first.title}\n\n${first.body}`)
  const {evidence, by, prior, margin} = headlineTileOf(audit)
  const sum = evidence.reduce((total, {role, weight, kept = weight}) => {
    return total + (role === 'headline' ? kept : -kept)
  }, 0)
  assert.equal(by, 'model')
  assert.ok(Math.abs(sum - (prior ?? 0) - margin) < exact)
})

test('a headline that the rules find is left to them', () => {
  const text = `Ferry back in port after three days\nBy Ann Miller\n\n${texts[0]?.body}`
  const {audit} = understand(text)
  assert.ok(
    headlineTileOf(audit).evidence.some(({rule}) => rule === 'headline/title-above-the-body'),
  )
})

/** A line that the rules take for a title since a caption shows that the text was captured. */
const captioned = [
  'What the harbour office said',
  '(Photo: Ann Miller)',
  'The ferry Marta returned to the harbour of Westhaven on Monday morning after three days at sea, its operator said.',
  'A broken shaft had left the ship adrift off the northern islands. Two tugs towed it home in heavy swell.',
  'The line expects to sail again on Friday, a spokesman told reporters, provided that inspectors find nothing else.',
] as const

/** A model that gives every line the same log-odds, in ten-thousandths of a nat. */
function forestOfOdds(base: number): Forest {
  const features = headlineFeatures.map(({name}) => name)
  return headlineModelOf({forest: {features, base, trees: []}})
}

test('a headline for its looks alone stays in the body if the model doubts it', () => {
  const {article, audit} = understand(captioned.join('\n\n'), {
    headlineModel: forestOfOdds(-20_000),
  })
  assert.equal(article?.headline, undefined)
  assert.ok(article?.articleBody.startsWith(captioned[0]))
  const tile = audit.tiles[0]
  assert.ok(tile?.tile === 'block')
  assert.equal(tile.by, 'model')
  assert.equal(tile.margin, 2 + (tile.prior ?? 0))
})

test('a headline for its looks alone stays one if the model agrees', () => {
  const {article} = understand(captioned.join('\n\n'), {headlineModel: forestOfOdds(20_000)})
  assert.equal(article?.headline, captioned[0])
})

test('with a byline below it no model is asked', () => {
  const [title, , ...paragraphs] = captioned
  const text = [title, 'By Ann Miller', ...paragraphs].join('\n\n')
  const {article} = understand(text, {headlineModel: forestOfOdds(-20_000)})
  assert.equal(article?.headline, title)
})

test('in a capture with furniture no model is asked', () => {
  const [title, ...rest] = captioned
  const text = [
    'Skip to content',
    'Log in',
    'Subscribe',
    title,
    ...rest,
    'Read more',
    'Follow us on Facebook',
  ]
  const {article} = understand(text.join('\n\n'), {headlineModel: forestOfOdds(-20_000)})
  assert.equal(article?.headline, title)
})
