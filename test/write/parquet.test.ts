import assert from 'node:assert/strict'
import {test} from 'node:test'
import {parquetMetadata, parquetReadObjects} from 'hyparquet'
import {articleColumns, type FlatSource, jsonLdColumn} from '../../pipeline/write/flat.ts'
import {toParquet} from '../../pipeline/write/parquet.ts'
import type {Result} from '../../pipeline/write/result.ts'
import {auditColumns, rejectColumns} from '../../pipeline/write/table-columns.ts'

const full: FlatSource = {
  key: 'https://example.org/1',
  id: 'x'.repeat(43),
  url: 'https://example.org/1',
  title: 'Ferry back',
  headline: 'Ferry back',
  body: 'It came.\n\nIt left “again”.',
  section: ['World'],
  authors: ['Ann Miller', 'Ravi Nair'],
  keywords: [],
  published: '2024-03-05T10:00:00+05:30',
  published_ts: 1_709_613_000,
  words: 4,
  complete: false,
  images: [{caption: 'The ferry.'}, {credit: 'AP'}],
  raw: '{"@type":"NewsArticle"}',
}
const least: FlatSource = {key: 'b', id: 'y'}
const columns = [...articleColumns, jsonLdColumn]

async function rowsIn(bytes: Uint8Array): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return await parquetReadObjects({file: bufferOf(bytes)})
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return copy
}

test('a row of a full article has its values, each in the type of its column', async () => {
  const [row] = await rowsIn(toParquet(columns, [full]))
  assert.deepEqual(row, {
    key: full.key,
    id: full.id,
    url: full.url,
    title: 'Ferry back',
    headline: 'Ferry back',
    description: null,
    body: full.body,
    lang: null,
    dateline: null,
    section: ['World'],
    authors: ['Ann Miller', 'Ravi Nair'],
    publisher: null,
    source: null,
    keywords: [],
    published: '2024-03-05T10:00:00+05:30',
    published_utc: new Date('2024-03-05T04:30:00Z'),
    published_precision: 'instant',
    modified: null,
    modified_utc: null,
    modified_precision: null,
    kind: null,
    complete: false,
    words: 4,
    captions: ['The ferry.'],
    jsonld: '{"@type":"NewsArticle"}',
  })
})

test('the schema of a file does not depend on its rows', () => {
  const schemaOf = (rows: readonly FlatSource[]): unknown =>
    parquetMetadata(bufferOf(toParquet(columns, rows))).schema
  const schema = schemaOf([full])
  assert.deepEqual(schemaOf([least]), schema)
  assert.deepEqual(schemaOf([least, full, least]), schema)
})

test('an audit and a rejected input are a row each', async () => {
  const problem = {name: 'n', line: 3, column: 2, level: 'fail', rule: 'a/b', reason: 'No words'}
  const rejected: Result = {
    key: 'k',
    name: 'n',
    id: {written: '1.0'},
    reply: 'rejected',
    audit: {outcome: 'rejected', ledger: {body: 0, field: 1, aside: 2, gap: 3, capture: 6}},
    problems: [{...problem, level: 'message', rule: 'c/d'}, problem],
  }
  const [audit] = await rowsIn(toParquet(auditColumns, [rejected]))
  assert.deepEqual(
    [audit?.['key'], audit?.['id'], audit?.['outcome'], audit?.['aside_units']],
    ['k', null, 'rejected', 2],
  )
  assert.equal(audit?.['audit'], JSON.stringify(rejected.audit))
  const [reject] = await rowsIn(toParquet(rejectColumns, [rejected]))
  assert.deepEqual(
    [reject?.['given_id'], reject?.['rule'], reject?.['reason'], reject?.['line']],
    ['1.0', 'a/b', 'No words', 3],
  )
})
