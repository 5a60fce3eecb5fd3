import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
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
