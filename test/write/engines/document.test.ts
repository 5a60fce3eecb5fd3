import assert from 'node:assert/strict'
import {test} from 'node:test'
import {
  type EngineDocument,
  engineDocumentOf,
  searchDocumentIn,
} from '../../../pipeline/write/engines/document.ts'
import {engineFields} from '../../../pipeline/write/engines/fields.ts'
import {engineCodeOf} from '../../../pipeline/write/engines/languages.ts'
import {toBulk} from '../../../pipeline/write/engines/opensearch.ts'
import {postgresColumns, toCopy} from '../../../pipeline/write/engines/postgres.ts'
import {solrDocumentOf} from '../../../pipeline/write/engines/solr.ts'
import {readSchemas, under} from '../../schemas/read-schemas.ts'

const flat = {
  key: 'k1',
  id: 'x'.repeat(43),
  url: 'https://www.news.example/1',
  title: 'Glocken läuten',
  headline: 'Glocken läuten',
  body: 'Sie läuten.',
  lang: 'de-AT',
  section: ['Kultur'],
  authors: ['Ann Alder', 'Jo "Joe" P\\m'],
  keywords: [],
  mentions: [],
  published: '2024-03-05T14:30:00+01:00',
  published_ts: 1_709_645_400,
  modified: '2024-03-06',
  modified_ts: 1_709_683_200,
  words: 2,
  images: [{caption: 'Eine Glocke'}, {credit: 'Foto: Alder'}],
  raw: '{"@id":"x"}',
}

test('engines get hosts, captions and instants in UTC beside what the article says', () => {
  const document = engineDocumentOf(flat)
  assert.equal(document.host, 'www.news.example')
  assert.equal(document.site, 'news.example')
  assert.deepEqual(document.captions, ['Eine Glocke'])
  assert.equal(document.published, flat.published)
  assert.equal(document.published_utc, '2024-03-05T13:30:00.000Z')
  assert.equal(document.published_precision, 'instant')
  assert.equal(document.modified_utc, '2024-03-06T00:00:00.000Z')
  assert.equal(document.modified_precision, 'day')
})

test('running text stands under the code of its language as well', () => {
  const document: EngineDocument & Readonly<Record<string, unknown>> = engineDocumentOf(flat)
  assert.equal(document.language, 'de')
  assert.equal(document['body_de'], flat.body)
  assert.deepEqual(document['captions_de'], ['Eine Glocke'])
  assert.ok(!('description_de' in document))
})

test('a language without an analyzer gets no fields of its own', () => {
  const document = engineDocumentOf({...flat, lang: 'eo'})
  assert.equal(document.language, undefined)
  assert.deepEqual(
    Object.keys(document).filter((name) => name.startsWith('body')),
    ['body'],
  )
})

test('codes of languages are found by their tags', () => {
  assert.equal(engineCodeOf('pt-BR'), 'pt')
  assert.equal(engineCodeOf('nb'), 'no')
  assert.equal(engineCodeOf('zh-Hant'), 'zh')
  assert.equal(engineCodeOf('constructor'), undefined)
  assert.equal(engineCodeOf(undefined), undefined)
})

test('the JSON-LD stays only when it is wanted', () => {
  assert.ok(!('raw' in engineDocumentOf(flat)))
  assert.equal(engineDocumentOf(flat, true).raw, flat.raw)
  assert.ok(!toBulk(flat, 'news').includes('"raw"'))
  assert.ok(toBulk(flat, 'news', true).includes('"raw"'))
})

test('an engine document gives back its search document', () => {
  assert.deepEqual(searchDocumentIn(engineDocumentOf(flat, true)), flat)
  const sent = {...engineDocumentOf(flat, true), indexed_from: 'here', digest: 'd'}
  assert.deepEqual(searchDocumentIn(sent), flat)
})

test('Solr gets no parts, which it would take for documents', () => {
  const document = solrDocumentOf({...flat, probability: {headline: 0.9}})
  const parts = Object.values(document)
    .flat()
    .filter((value) => typeof value === 'object')
  assert.deepEqual(parts, [])
  assert.deepEqual(document.captions, ['Eine Glocke'])
})

test('a line of COPY has a cell a column, and signs of its own are escaped', () => {
  const line = toCopy({...flat, headline: 'A\tB\\C'})
  const cells = line.replace(/\n$/, '').split('\t')
  assert.equal(cells.length, postgresColumns.length)
  const cellOf = (name: string): string | undefined =>
    cells[postgresColumns.findIndex((column) => column.name === name)]
  assert.equal(cellOf('headline'), 'A\\tB\\\\C')
  assert.equal(cellOf('description'), '\\N')
  assert.equal(cellOf('authors'), '{"Ann Alder","Jo \\\\"Joe\\\\" P\\\\\\\\m"}')
  assert.equal(cellOf('keywords'), '{}')
  assert.equal(cellOf('images'), '[{"caption":"Eine Glocke"},{"credit":"Foto: Alder"}]')
  assert.equal(cellOf('raw'), '\\N')
})

test('every member of a search document is a field of engines', () => {
  const properties = under(readSchemas().get('urn:copydesk:schema:search-document'), 'properties')
  const fields: readonly string[] = Object.keys(engineFields)
  assert.deepEqual(
    Object.keys(properties).filter((name) => !fields.includes(name)),
    [],
  )
  const {
    body_de: _,
    headline_de: _h,
    captions_de: _c,
    ...document
  }: Record<string, unknown> = engineDocumentOf(flat, true)
  assert.deepEqual(
    Object.keys(document).filter((name) => !fields.includes(name)),
    [],
  )
})
