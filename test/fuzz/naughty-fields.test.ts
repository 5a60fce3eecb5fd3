import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {documentResultOf} from '../../pipeline/commands/shared/document.ts'
import {internalError} from '../../pipeline/commands/shared/internal-errors.ts'
import {replyOf} from '../../pipeline/commands/shared/reply.ts'
import {inputOfRecord} from '../../pipeline/gather/containers/capture-record.ts'
import {newsArticle, searchDocument, understand, validateArticle} from '../../pipeline/index.ts'
import type {Claim, Field, Values} from '../../pipeline/tree/claims.ts'
import {checkOf} from '../../pipeline/validate/schemas.ts'
import {toJson, toLine} from '../../pipeline/write/json.ts'
import {flawsOf} from './flaws.ts'
import {strings} from './strings.ts'

const half = /\p{Cs}/gu
const body =
  'BERGEN: The harbour opened again on Monday after three days of storm, the port said.\n\n' +
  '“We lost two cranes,” said the harbour master. Ferries to Stavanger sail from noon.\n'
const {tree} = understand(`Harbour opens after storm\n\n${body}`)
const schema: {readonly properties: Readonly<Record<string, object>>} = JSON.parse(
  readFileSync(new URL('../../schemas/capture.schema.json', import.meta.url), 'utf8'),
)
const checkReply = checkOf('reply')

/** Every field of an article with a string in every place of it that holds text. */
const filled: {readonly [F in Field]: (text: string) => Values[F]} = {
  url: (text) => text,
  mainEntityOfPage: (text) => ({'@type': 'WebPage', '@id': text, relatedLink: [text]}),
  headline: (text) => text,
  alternativeHeadline: (text) => text,
  description: (text) => text,
  articleSection: (text) => [text, text],
  keywords: (text) => [text],
  inLanguage: (text) => text,
  dateline: (text) => text,
  locationCreated: (text) => text,
  datePublished: (text) => text,
  dateModified: (text) => text,
  author: (text) => [personOf(text), organizationOf(text)],
  editor: (text) => [personOf(text)],
  translator: (text) => [personOf(text)],
  contributor: (text) => [organizationOf(text), personOf(text)],
  publisher: (text) => organizationOf(text),
  sourceOrganization: (text) => organizationOf(text),
  creditText: (text) => text,
  copyrightNotice: (text) => text,
  correction: (text) => [text],
  image: (text) => [
    {url: text, caption: text, creditText: text, width: text, height: text},
    {caption: text},
  ],
  isAccessibleForFree: () => true,
}

function personOf(text: string) {
  return {'@type': 'Person', name: text, jobTitle: text, description: text, url: text} as const
}

function organizationOf(text: string) {
  return {'@type': 'Organization', name: text, description: text, url: text} as const
}

function claimsOf(text: string): readonly Claim[] {
  const told = {
    rule: 'test/naughty',
    reason: text,
    at: [],
    passedOver: [{value: text, reason: text}],
  }
  return Object.entries(filled).map(([field, fill]) => {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the table gives each field its values
    return {...told, field, value: fill(text)} as Claim
  })
}

test('a naughty string in any field comes out of it as it went in', () => {
  for (const string of strings) {
    const text = string.replace(half, '\ufffd')
    const claimed = {...tree, claims: claimsOf(text)}
    const article = newsArticle(claimed)
    assert.ok(article !== undefined)
    const {
      '@context': _,
      '@type': __,
      '@id': ___,
      identifier,
      wordCount,
      articleBody,
      ...fields
    } = article
    assert.deepEqual(fields, expectedOf(text))
    assert.ok(identifier.length === 1 && wordCount > 0 && articleBody.includes('Ferries'))
    for (const printed of [toJson(article), toLine(article)]) {
      assert.deepEqual(JSON.parse(printed), article)
    }
    assert.ok(Array.isArray(validateArticle(article)))
    assert.equal(searchDocument(article, claimed).title, text)
  }
})

test('a naughty string in any field of a capture record is answered', () => {
  const names = Object.keys(schema.properties)
  assert.ok(names.length > 14)
  const kinds = new Set<string>()
  for (const string of strings) {
    const words = `Harbour opens\n\nBy ${string}\n\n${body}`
    kinds.add(answerTo(recordOf(names, string, {text: words, html: null})))
    kinds.add(answerTo(recordOf(names, string, {text: string, html: null})))
    kinds.add(answerTo(recordOf(names, string, {html: `<h1>${words}</h1><p>${body}</p>`})))
    kinds.add(answerTo(recordOf(names, string, {text: words, html: null, url: string})))
  }
  assert.deepEqual(kinds, new Set(['article', 'rejected']))
})

test('a naughty string in any place of a page is answered, and its account balances', () => {
  for (const string of strings) assert.deepEqual(flawsOf(understand(pageOf(string))), [], string)
})

function expectedOf(text: string) {
  const {
    locationCreated: _,
    image,
    ...others
  } = Object.fromEntries(Object.entries(filled).map(([field, fill]) => [field, fill(text)]))
  const pictures: readonly object[] = filled.image(text)
  assert.ok(image !== undefined)
  return {
    ...others,
    locationCreated: {'@type': 'Place', name: text},
    image: pictures.map((picture) => ({'@type': 'ImageObject', ...picture})),
  }
}

/** A record with a string in every field, but what is given. */
function recordOf(names: readonly string[], string: string, given: object): object {
  const fields = names.map((name) => [name, string])
  const apart = {url: 'https://example.org/a', mediaType: null}
  return {...Object.fromEntries(fields), ...apart, ...given}
}

const line = {line: 1, sha256: '0'.repeat(64)}

/** How a record is answered; the answer is a sound one. */
function answerTo(record: object): string {
  const input = inputOfRecord(JSON.parse(JSON.stringify(record)), 'capture')
  const document = documentResultOf(input, {})
  if (document.understood !== undefined) assert.deepEqual(flawsOf(document.understood), [])
  const reply: {readonly id?: unknown; readonly status: string} = JSON.parse(
    toLine(replyOf(input, document, {skipped: [], audit: true, lineOf: () => line})),
  )
  assert.ok(checkReply(reply), JSON.stringify(checkReply.errors?.slice(0, 2)))
  assert.ok(document.problems.every(({rule}) => rule !== internalError))
  return reply.status
}

/** A page that says a string wherever pages say something; it may break the page. */
function pageOf(string: string): string {
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...Object.fromEntries(Object.keys(filled).map((field) => [field, string])),
    author: [{'@type': 'Person', name: string, url: string}],
    image: {'@type': 'ImageObject', url: string, caption: string},
    [string]: string,
  })
  return `<html lang="${string}"><title>${string}</title><link rel=canonical href="${string}">
<base href="${string}"><meta name=author content="${string}"><meta property=og:title content='${string}'>
<meta property=article:published_time content="${string}"><meta name=keywords content="${string},a">
<script type=application/ld+json>${data}</script><body><nav class="${string}">${string}</nav>
<h1>${string}</h1><p class=byline rel=author>By ${string}</p><time datetime="${string}">${string}</time>
<p>${body}</p><figure><img src="${string}" alt="${string}"><figcaption>${string}</figcaption></figure>
<div itemscope itemtype="${string}"><span itemprop="${string}">${string}</span></div><p>${body}${string}`
}
