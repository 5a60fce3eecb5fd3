import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {csvHead, toCsv} from '../../pipeline/write/csv.ts'

const names = csvHead.trimEnd().split(',')
const document = {key: 'a', id: 'x', title: 'Storm'}

/** The rows of a CSV text, by the rules of RFC 4180. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}

test('the first line names the columns', () => {
  assert.ok(csvHead.endsWith('\r\n'))
  assert.deepEqual(names.slice(0, 3), ['key', 'id', 'url'])
  assert.equal(new Set(names).size, names.length)
})

test('lists are joined, instants are in UTC, and what is unknown is empty', () => {
  const [row] = rowsOf(
    toCsv({
      ...document,
      authors: ['Ann Miller', 'Ravi Nair'],
      published: '2024-03-05T10:00:00+05:30',
      published_ts: 1_709_613_000,
      modified: '2024-03-06',
      modified_ts: 1_709_683_200,
    }),
  )
  const cell = (name: string): string | undefined => row?.[names.indexOf(name)]
  assert.equal(cell('authors'), 'Ann Miller; Ravi Nair')
  assert.equal(cell('published'), '2024-03-05T10:00:00+05:30')
  assert.equal(cell('published_utc'), '2024-03-05T04:30:00.000Z')
  assert.equal(cell('published_precision'), 'instant')
  assert.equal(cell('modified_precision'), 'day')
  assert.equal(cell('headline'), '')
  assert.equal(cell('complete'), 'true')
})

test('any text comes back as it was', () => {
  const text = fc.string({unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', 'é', ';')})
  fc.assert(
    fc.property(text, text, (headline, body) => {
      const rows = rowsOf(toCsv({...document, headline, body}) + toCsv(document))
      assert.equal(rows.length, 2)
      assert.deepEqual(
        rows.map((row) => row.length),
        [names.length, names.length],
      )
      assert.equal(rows[0]?.[names.indexOf('headline')], headline)
      assert.equal(rows[0]?.[names.indexOf('body')], body)
    }),
  )
})
