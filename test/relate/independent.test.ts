import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Relatable} from '../../pipeline/relate/reading.ts'
import {relate} from '../../pipeline/relate/relate.ts'
import {isDerived} from '../../pipeline/relate/relations.ts'
import {events, reportsOf} from './reports.ts'
import {documentOf} from './stories.ts'

/** Every report as a document; the first and the last of an event as texts of agencies, the others as those of papers that name them. */
const documents = events.flatMap((event) =>
  reportsOf(event).map((report, i): Relatable => {
    const document = documentOf(`${event}-${i}`, report)
    if (i === 0) return {...document, agencies: ['Estrel'], published: '2024-03-04'}
    if (i === 4) return {...document, agencies: ['NPA'], published: '2024-03-04'}
    return {...document, outlets: ['Lindow Echo'], agencies: ['Estrel'], published: '2024-03-09'}
  }),
)

test('of 120 pairs of independent reports none is taken for a copy, an excerpt or a rewrite', () => {
  assert.equal(events.length, 12)
  assert.equal(documents.length, 60)
  const {relations} = relate(documents)
  const derived = relations.filter(({kind}) => isDerived(kind))
  assert.deepEqual(
    derived.map(({kind, compared}) => [kind, compared.a, compared.b]),
    [],
  )
  assert.ok(relations.every(({direction}) => direction.source === undefined && !direction.isSure))
})

test('many of them are known to tell of one event, and none of two', () => {
  const {relations, stories} = relate(documents)
  const told = relations.filter(({kind}) => kind === 'event')
  assert.ok(told.length >= 30, `${told.length}`)
  for (const {compared} of told) {
    assert.equal(compared.a.replace(/-\d$/, ''), compared.b.replace(/-\d$/, ''))
  }
  assert.equal(stories.length, 12)
})
