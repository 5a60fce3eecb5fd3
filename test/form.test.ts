import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {documentResultOf} from '../pipeline/commands/shared/document.ts'
import {inputOfRecord} from '../pipeline/gather/containers/capture-record.ts'
import type {NewsArticle} from '../pipeline/tree/generated/news-article.ts'
import {understand} from '../pipeline/understand.ts'
import {validateArticle, validateAudit} from '../pipeline/validate/validate.ts'

const prose = [
  'BERGEN: The harbour opened again on Monday after three days of storm, the port said.',
  '“We lost two cranes,” said the harbour master. Ferries to Stavanger sail from noon on weekdays.',
]
const title = 'Harbour opens again after the storm'

/** Values that are no plain line, or no address. */
const nasty = [
  'A &amp; B',
  '&lt;b&gt;x',
  '&amp;amp;amp;amp;amp;amp;lt;script&gt;',
  'Ann <b>Miller</b>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1) //',
  '<svg/onload=alert(1)//x>',
  '<!DOCTYPE html>',
  '<![CDATA[x]]>',
  '</p>',
  'Ann\tMiller',
  'Ann\t\u3000Miller',
  'Ann\nMiller\u2028',
  'Ann\u200bMiller<br>\u200b',
  '\u202eAnn\u202c',
  '\u2066Ann \u05d0\u2069',
  'Ann\u0000Miller',
  'Ann\u001b[31m Miller',
  'Ann\u0090Miller',
  'Ann\ud800Miller',
  'Ann\ufdd0Miller\u{e0041}',
  '\ufeff\ufe00\ufe01Ann',
  'a\u2061b\u2064',
  ' ',
  '\u200b',
  'x'.repeat(30_000),
  'javascript:alert(1)',
  'https://a b.example/<x>',
  'https://ann:secret@harbour.example/\u202e',
  'https://xn--/',
] as const

const fields = [
  'url',
  'headline',
  'description',
  'authors',
  'datePublished',
  'dateModified',
  'language',
  'section',
  'keywords',
  'publisher',
  'image',
] as const

/** Members of JSON-LD, with a value in their place. */
const members: Readonly<Record<string, (value: string) => object>> = {
  headline: (headline) => ({headline}),
  description: (description) => ({description}),
  url: (url) => ({url, mainEntityOfPage: {'@id': url}}),
  author: (name) => ({author: {'@type': 'Person', name, url: name, jobTitle: name}}),
  image: (url) => ({image: {url, caption: url, creditText: url, width: url}}),
  publisher: (name) => ({publisher: {'@type': 'Organization', name, url: name}}),
  section: (articleSection) => ({articleSection, keywords: articleSection}),
  dates: (datePublished) => ({
    datePublished,
    dateModified: datePublished,
    inLanguage: datePublished,
  }),
}
const metas = [
  'og:title',
  'og:description',
  'og:url',
  'og:image',
  'og:site_name',
  'article:section',
  'article:tag',
  'article:author',
  'article:published_time',
  'author',
  'keywords',
  'description',
] as const

/** A line of a text with a value in it, for every field that a line may give. */
const lines: readonly ((value: string) => readonly string[])[] = [
  (value) => [`${title} ${value}`, '', 'By Ann Miller', '', ...prose],
  (value) => [title, '', `By Ann Miller${value}`, '', ...prose],
  (value) => [title, '', `Updated: 21 March 2023 10:15 GMT${value}`, '', ...prose],
  (value) => [title, '', ...prose, '', `Photo: The harbour on Monday ${value} (Kyodo)`],
  (value) => [
    title,
    '',
    ...prose,
    '',
    `Correction: An earlier version ${value} named another port.`,
  ],
  (value) => [title, '', `${prose[0]} ${value}`, '', `${prose[1]}`],
  (value) => [title, '', ...prose, '', `Tags: ferry, ${value}, port`],
]

function articleOf(result: ReturnType<typeof documentResultOf>, what: string): NewsArticle {
  const {accepted, audit, problems} = result
  assert.ok(accepted, `${what}: ${problems.map(({reason}) => reason).join('; ')}`)
  assertSound(accepted.article, audit, what)
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the check above has just accepted it
  return accepted.article as NewsArticle
}

function assertSound(article: unknown, audit: unknown, what: string): void {
  const errors = [...validateArticle(article), ...validateAudit(audit)]
  assert.deepEqual(errors, [], what)
}

function recordResult(record: object): ReturnType<typeof documentResultOf> {
  return documentResultOf(inputOfRecord(record, 'capture'), {})
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

test('no value of a feed costs its document, and the audit names what is left out', () => {
  const text = prose.join('\n\n')
  for (const field of fields) {
    for (const value of nasty) {
      articleOf(recordResult({text, [field]: value}), `${field} ${value.slice(0, 40)}`)
    }
  }
  const {audit} = recordResult({text, url: 'javascript:alert(1)'})
  assert.match(JSON.stringify(audit), /address\/unusable.*javascript:alert/)
})

test('no value in the JSON-LD of a page costs its document', () => {
  for (const [member, write] of Object.entries(members)) {
    for (const value of nasty) {
      const node = JSON.stringify({'@type': 'NewsArticle', ...write(value)}).replaceAll(
        '</',
        '<\\/',
      )
      const html = `<!DOCTYPE html><head><script type="application/ld+json">${node}</script></head><body><h1>${title}</h1><p>${prose[0]}</p><p>${prose[1]}</p></body>`
      articleOf(recordResult({html}), `${member} ${value.slice(0, 40)}`)
    }
  }
})

test('no value in the meta elements of a page costs its document', () => {
  for (const name of metas) {
    for (const value of nasty) {
      const meta = `<meta property="${name}" content="${attribute(value)}">`
      const html = `<!DOCTYPE html><head>${meta}<link rel="canonical" href="${attribute(value)}"></head><body><h1>${title}</h1><p>${prose[0]}</p><p>${prose[1]}</p></body>`
      articleOf(recordResult({html}), `${name} ${value.slice(0, 40)}`)
    }
  }
})

test('no value in a line of a text costs its document', () => {
  for (const [i, write] of lines.entries()) {
    for (const value of nasty) {
      articleOf(recordResult({text: write(value).join('\n')}), `${i} ${value.slice(0, 40)}`)
    }
  }
})

test('a statement of a feed is mended like the text, and the claim keeps it as it stood', () => {
  const {headline, keywords, author} = articleOf(
    recordResult({
      text: prose.join('\n\n'),
      headline: 'Fish &amp; chips\tare <b>back</b>\u200b in port',
      keywords: 'Fish &amp; chips, Port\u0000',
      authors: '\u202eAnn Miller\u202c',
    }),
    'mended',
  )
  assert.equal(headline, 'Fish & chips are back in port')
  assert.deepEqual(keywords, ['Fish & chips', 'Port'])
  assert.deepEqual(author, [{'@type': 'Person', name: 'Ann Miller'}])
})

test('whatever fields, pages and texts are made of, a document with prose gives a valid article', () => {
  const piece = fc.oneof(
    fc.constantFrom(...nasty.filter(({length}) => length < 100)),
    fc.constantFrom(
      '<',
      '>',
      '&',
      '&#',
      ';',
      '"',
      "'",
      '/',
      '!',
      '-',
      '\ud83d',
      '\u200d',
      '\u0301',
    ),
    fc.string({unit: 'binary', maxLength: 4}),
    fc.constantFrom('br', 'img', 'amp', 'lt', 'By Ann Miller', 'Photo:', title),
  )
  const value = fc.array(piece, {maxLength: 6}).map((parts) => parts.join(''))
  const record = fc.record(Object.fromEntries(fields.map((field) => [field, value])), {
    requiredKeys: [],
  })
  fc.assert(
    fc.property(record, value, value, (stated, before, inside) => {
      const text = [before, '', prose[0], '', `${prose[1]} ${inside}`, '', inside].join('\n')
      articleOf(recordResult({...stated, text}), JSON.stringify([stated, before, inside]))
    }),
    {numRuns: 120, seed: 13},
  )
})

test('a document without a body is rejected, and the reason says so', () => {
  const {article, messages} = understand('\u200b\u200b', {mediaType: 'text/plain'})
  assert.equal(article, undefined)
  assert.ok(messages.some(({fatal}) => fatal === true))
})
