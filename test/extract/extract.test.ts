import assert from 'node:assert/strict'
import {test} from 'node:test'
import {extract} from '../../pipeline/extract/extract.ts'
import {understand} from '../../pipeline/index.ts'
import {blocksOf} from '../../pipeline/tree/blocks.ts'
import type {Note} from '../../pipeline/tree/types.ts'
import {type Part, treeOf} from '../tree/trees.ts'
import {articleOf, jsonLd, understood} from './pages.ts'

function notesOf(parts: readonly Part[]): readonly Note[] {
  return extract.run(treeOf(parts)).notes
}

test('a capture without a block is rejected as empty', () => {
  assert.deepEqual(
    notesOf([]).map(({rule, level}) => [rule, level]),
    [['article/empty', 'fail']],
  )
})

test('a capture of furniture and fields alone is rejected, and the note counts them', () => {
  const [note, ...others] = notesOf([
    ['headline', 'Ferry back'],
    ['share', 'Share'],
  ])
  assert.deepEqual(others, [])
  assert.equal(note?.rule, 'article/furniture-only')
  assert.equal(note?.level, 'fail')
  assert.match(note?.reason ?? '', /all 2 blocks/)
})

test('one block of body is an article', () => {
  for (const role of ['paragraph', 'crosshead', 'list-item', 'quote'] as const) {
    assert.deepEqual(notesOf([[role, 'It came.']]), [], role)
  }
})

test('a body without anything else has no claims', () => {
  assert.deepEqual(extract.run(treeOf([['paragraph', 'It came.']])).claims, [])
})

test('a field is claimed once', () => {
  const {claims} = extract.run(
    treeOf([
      ['headline', 'Ferry back'],
      ['byline', 'By Ann Miller'],
      ['timestamp', 'Published: 20 March 2023, updated: 21 March 2023'],
      ['paragraph', 'OSLO (AP) — The ferry came.'],
      ['tags', 'Tags: ferry'],
    ]),
  )
  const fields = claims.map(({field}) => field)
  assert.equal(new Set(fields).size, fields.length)
  assert.ok(fields.length >= 6)
})

test('role, margin and evidence are left as classify gave them', () => {
  const tree = treeOf([
    ['headline', 'Ferry back'],
    ['paragraph', 'OSLO (AP) — It came.'],
  ])
  for (const [i, block] of blocksOf(extract.run(tree)).entries()) {
    const {spans, ...rest} = block.data
    assert.deepEqual(rest, blocksOf(tree)[i]?.data)
    assert.equal(spans.length, i)
  }
})

test('a claim from a statement points into the bytes of the page', () => {
  const page = {head: `<!-- ä -->${jsonLd({articleSection: 'World'})}`}
  const {audit, tree} = understood(page)
  const claim = audit.claims.find(({field}) => field === 'articleSection')
  const [witness] = claim?.from ?? []
  assert.equal(witness?.source, 'json-ld')
  assert.ok(tree.capture.page)
  assert.ok((witness?.bytes[1] ?? 0) > (witness?.bytes[0] ?? 0))
  assert.deepEqual(claim?.at, [])
})

test('every page is valid with whatever markup, scripts and entities its values hold', () => {
  const evil = '&lt;script&gt;alert(1)&lt;/script&gt;Ferry &amp;amp; <b>gale</b>\u200b'
  const head = jsonLd({
    headline: evil,
    description: evil,
    keywords: [evil],
    articleSection: evil,
    author: {name: evil, url: 'javascript:alert(1)'},
    publisher: {name: evil},
    image: {url: 'javascript:alert(1)', caption: evil},
    url: 'javascript:alert(1)',
    inLanguage: evil,
    datePublished: evil,
  })
  const text = JSON.stringify(articleOf({head}))
  assert.doesNotMatch(text, /javascript:|<script|<b>|&lt;|&amp;|\u200b/)
})

test('a field that holds as many values as it may says so', () => {
  const pageWith = (count: number): string => {
    const words = Array.from(
      {length: count},
      (_, i) => `ferry topic ${String.fromCodePoint(97 + (i % 26))}${i}`,
    )
    return `<!doctype html><meta name="keywords" content="${words.join(', ')}"><h1>Ferry back in port after three days</h1>
<p>The ferry returned to port on Monday after three days at sea, its operator told passengers on the quay.</p>
<p>Nobody on board was hurt, a spokesman said, and the ferry sails again on Friday, weather allowing.</p>
<p>It will call at both islands from then on, he said, and carry what was left on the quay.</p>`
  }
  const rulesOf = (count: number): readonly string[] =>
    understand(pageWith(count)).audit.notes.map(({rule}) => rule)
  assert.ok(rulesOf(60).includes('article/full-field'))
  assert.ok(!rulesOf(10).includes('article/full-field'))
})
