import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type ChanceTables, measuredFields} from '../../pipeline/extract/chances/chance.ts'
import {understand} from '../../pipeline/index.ts'
import {loadModel} from '../../pipeline/models/load.ts'
import type {Field} from '../../pipeline/tree/claims.ts'
import {jsonLd, type Page, property, understood} from './pages.ts'

const text = `Ferry back in port after three days

By Ann Miller
20 March 2023 10:15 GMT

OSLO (NTB) — The ferry returned to port on Monday, its operator told passengers on the quay of the city.

Nobody on board was hurt, the harbour committee said, and the ferry sails again on Friday, weather allowing.
`
const title = 'Ferry is back in port after a long weekend at sea'

function chancesOf({audit}: ReturnType<typeof understand>): ReadonlyMap<Field, number | undefined> {
  return new Map(audit.claims.map(({field, probability}) => [field, probability]))
}

function chanceOf(field: Field, page: Page): number {
  const chance = chancesOf(understood(page)).get(field)
  assert.ok(chance !== undefined)
  return chance
}

test('measured fields of a text have a probability of two decimals, others have none', () => {
  const chances = chancesOf(understand(text))
  for (const field of ['headline', 'author', 'datePublished', 'inLanguage'] as const) {
    const chance = chances.get(field) ?? -1
    assert.ok(chance >= 0.01 && chance <= 0.99, `${field} ${chance}`)
    assert.equal(chance, Math.round(100 * chance) / 100)
  }
  for (const field of ['dateline', 'sourceOrganization'] as const) {
    assert.ok(chances.has(field) && chances.get(field) === undefined)
  }
})

test('a headline on which all witnesses agree is likelier than one that others contradict', () => {
  const top = `<h1>${title}</h1>`
  const agreed = `${jsonLd({headline: title})}${property('og:title', title)}<title>${title}</title>`
  const other = 'Harbour news and tides of the week, with all sailings'
  const contradicted = `${jsonLd({headline: other})}<title>${other}</title>`
  assert.ok(
    chanceOf('headline', {head: agreed, top}) > chanceOf('headline', {head: contradicted, top}),
  )
})

test('a day that two kinds of statements give is likelier than one that the address contradicts', () => {
  const agreed = `${jsonLd({datePublished: '2023-03-20T10:00:00Z'})}${property('article:published_time', '2023-03-20T10:00:00Z')}`
  const alone = jsonLd({datePublished: '2023-03-20T10:00:00Z'})
  const url = 'https://harbour.example/2021/07/04/ferry'
  assert.ok(
    chanceOf('datePublished', {head: agreed}) > chanceOf('datePublished', {head: alone, url}),
  )
})

test('the day of a change is judged as a day of publication with its witnesses', () => {
  const both = {datePublished: '2023-03-20T10:00:00Z', dateModified: '2023-03-21T10:00:00Z'}
  assert.ok(chanceOf('dateModified', {head: jsonLd(both)}) > 0.5)
})

test('a text whose container states its fields is judged as a page', () => {
  const statement = {node: 0, bytes: {start: 0, end: 0}, source: 'feed'} as const
  const {audit} = understand({
    name: 'item',
    text: text.slice(text.indexOf('OSLO')),
    source: {sha256: '0'.repeat(64), bytes: text.length, encoding: 'utf-8', replaced: 0},
    feed: [
      {...statement, property: 'headline', value: title},
      {...statement, property: 'publisher.name', value: 'Harbour Post'},
    ],
  })
  const chances = new Map(audit.claims.map(({field, probability}) => [field, probability]))
  assert.ok((chances.get('publisher') ?? 0) > 0.5)
  assert.ok(chances.get('headline') !== undefined)
})

test('the model has weights for every measured field, and for no other', () => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file, whose shape this test holds
  const {weights} = loadModel('chances') as {readonly weights: ChanceTables}
  assert.deepEqual(Object.keys(weights), [...measuredFields])
  for (const own of Object.values(weights)) {
    for (const [form, table] of Object.entries(own)) {
      assert.match(form, /^(?:page|text)$/)
      assert.ok(Object.values(table).every((nats) => Math.abs(nats) < 10))
    }
  }
})
