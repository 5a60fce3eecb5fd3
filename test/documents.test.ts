import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {
  type NewsArticle,
  type Understood,
  understand,
  validateArticle,
  validateAudit,
} from '../pipeline/index.ts'
import type {Audit} from '../pipeline/tree/generated/audit.ts'
import type {Role} from '../pipeline/tree/roles.ts'
import {toJson} from '../pipeline/write/json.ts'
import {withoutMaker} from './corpus.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const syndicated = read('000_0d5f010ca1dc3f35')
const original = read('001_d17dabcca99b35d8')

test('output/ holds what a fresh run writes, for every document', () => {
  const stems = readdirSync(`${root}documents`).map((name) => name.replace(/\.txt$/, ''))
  assert.deepEqual(
    readdirSync(`${root}output/articles`),
    stems.map((stem) => `${stem}.jsonld`),
  )
  assert.deepEqual(
    readdirSync(`${root}output/audits`),
    stems.map((stem) => `${stem}.json`),
  )
  for (const stem of stems) {
    const {article, audit} = read(stem)
    assert.equal(
      readFileSync(`${root}output/articles/${stem}.jsonld`, 'utf8'),
      toJson(article ?? {}),
    )
    const kept: Audit = JSON.parse(readFileSync(`${root}output/audits/${stem}.json`, 'utf8'))
    assert.equal(toJson(withoutMaker(kept)), toJson(withoutMaker(audit)))
    assert.deepEqual(validateAudit(kept), [])
    assert.equal(kept.maker?.release, audit.maker?.release)
  }
})

test('both documents are valid, articles and audits', () => {
  for (const {article, audit} of [syndicated, original]) {
    assert.deepEqual(validateArticle(article), [])
    assert.deepEqual(validateAudit(audit), [])
  }
})

test('the syndicated copy shows its fields and invents none', () => {
  const {articleBody, identifier, '@id': id, ...fields} = articleOf(syndicated)
  assert.match(id, /^ni:\/\/\/sha-256;[\w-]{43}$/)
  assert.deepEqual(
    identifier.map(({value}) => value),
    ['ff71eab1c16e7c9c78691e8f0c794cf1b220f19b845172b79880d21bd045dac4'],
  )
  assert.deepEqual(fields, {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline:
      'In latest move against China and Russia, Canada proposes alliance with Japan, South Korea, US',
    inLanguage: 'en',
    dateline: 'New Delhi',
    locationCreated: {'@type': 'Place', name: 'New Delhi'},
    dateModified: '2023-03-20T13:24:56+05:30',
    creditText: 'With contributions from agencies.',
    wordCount: articleBody.split(/\s+/).length,
  })
})

test('the syndicated copy keeps fifteen paragraphs, first to last', () => {
  const paragraphs = articleOf(syndicated).articleBody.split('\n\n')
  assert.equal(paragraphs.length, 15)
  assert.ok(paragraphs[0]?.startsWith('New Delhi: As part of efforts'))
  assert.ok(paragraphs[14]?.endsWith('disputed waters.'))
})

test('the syndicated copy’s furniture is set aside under the right roles', () => {
  assert.deepEqual(
    linesOf(syndicated, 'promo').map((line) => line.slice(0, 11)),
    ['Read\u00a0 Tesla', 'Read\u00a0 James'],
  )
  assert.deepEqual(
    linesOf(syndicated, 'syndication').map((line) => line.slice(0, 15)),
    ['Read all Latest'],
  )
  assert.deepEqual(
    linesOf(syndicated, 'follow').map((line) => line.slice(0, 10)),
    ['India News'],
  )
  assert.deepEqual(
    linesOf(syndicated, 'timestamp').map((line) => line.slice(0, 12)),
    ['Date updated'],
  )
  assert.deepEqual(linesOf(syndicated, 'related'), ['Related Articles'])
  assert.deepEqual(
    linesOf(syndicated, 'comments').map((line) => line.slice(0, 10)),
    ['Leave a Re', 'Your email'],
  )
  assert.deepEqual(linesOf(syndicated, 'navigation'), ['Back to top button'])
})

test('the syndicated copy has one edit, and no other word is changed', () => {
  const {edits} = syndicated.audit
  assert.deepEqual(
    edits.map(({was, now, rule}) => [rule, was, now]),
    [['stray/digit', 'Chi9na', 'China']],
  )
  const kept = syndicated.audit.tiles.flatMap((tile) =>
    tile.tile === 'block' && tile.fate === 'body' ? [tile.text] : [],
  )
  assert.equal(articleOf(syndicated).articleBody, kept.join('\n\n').replace('Chi9na', 'China'))
})

test('the zone of the change is resolved by a second witness, and the audit says so', () => {
  const claim = syndicated.audit.claims.find(({field}) => field === 'dateModified')
  assert.match(claim?.reason ?? '', /IST is that of IN, as the dateline “New Delhi” shows/)
  assert.equal(claim?.at.length, 2)
})

test('the original has no headline, no date and no author, and invents none', () => {
  const {articleBody, identifier, '@id': _, ...fields} = articleOf(original)
  assert.equal(identifier.length, 1)
  assert.deepEqual(fields, {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    inLanguage: 'en',
    sourceOrganization: {'@type': 'Organization', name: 'Kyodo'},
    image: [
      {
        '@type': 'ImageObject',
        caption:
          'File photo shows Japanese Prime Minister Fumio Kishida (L) and Canadian Prime Minister Justin Trudeau holding talks in Ottawa on Jan. 12, 2023.',
        creditText: 'Kyodo',
      },
    ],
    wordCount: articleBody.split(/\s+/).length,
  })
})

test('the original keeps thirteen paragraphs, first to last, and sets its related list aside', () => {
  const paragraphs = articleOf(original).articleBody.split('\n\n')
  assert.equal(paragraphs.length, 13)
  assert.ok(paragraphs[0]?.startsWith('Canada has proposed creating'))
  assert.ok(paragraphs[12]?.endsWith('regional partners."'))
  assert.equal(linesOf(original, 'related').length, 4)
  assert.ok(!JSON.stringify(original.article).includes('=='))
  assert.deepEqual(original.audit.edits, [])
})

function read(stem: string): Understood {
  const name = `documents/${stem}.txt`
  return understand(readFileSync(`${root}${name}`), {name})
}

function articleOf({article}: Understood): NewsArticle {
  assert.ok(article)
  return article
}

function linesOf({audit}: Understood, role: Role): readonly string[] {
  return audit.tiles.flatMap((tile) =>
    tile.tile === 'block' && tile.role === role ? [tile.text] : [],
  )
}
