import assert from 'node:assert/strict'
import {test} from 'node:test'
import {settledRecords} from '../../../pipeline/commands/relating/records.ts'
import {comparedWith} from '../../../pipeline/relate/compared.ts'
import type {Provenance, ReadDocument} from '../../../pipeline/relate/reading.ts'
import type {GroupedDocument} from '../../../pipeline/tree/generated/grouped-document.ts'
import {agency, other, readOf} from '../../relate/stories.ts'

const wire: Provenance = {agencies: ['Norwire'], published: '2024-05-01T06:00:00Z'}

/** A paper that credits the agency at some hour. */
function paper(hour: number): Provenance {
  const at = {start: 9000, end: 9015}
  return {
    outlets: ['Lindow Echo'],
    credits: [{text: 'Source: Norwire', at}],
    published: `2024-05-01T${String(hour).padStart(2, '0')}:00:00Z`,
  }
}

/** The lines of documents, when each is compared with each other one. */
function groupedOf(documents: readonly ReadDocument[]): readonly GroupedDocument[] {
  const compared = documents.flatMap((one, i) =>
    documents.slice(i + 1).map((next) => comparedWith(one, next)),
  )
  return settledRecords(compared, (id) => ({id, article: `ni:${id}`, name: id, title: id}))
    .documents
}

test('an article that merges two texts has one line, beside the one that it is made from', () => {
  const grouped = groupedOf([
    readOf('a-ring', other),
    readOf('a-ring-copy', other),
    readOf('canal', agency, wire),
    readOf('round-up', [...agency, ...other], paper(12)),
  ])
  assert.deepEqual(grouped.map(({key}) => key).sort(), [
    'a-ring',
    'a-ring-copy',
    'canal',
    'round-up',
  ])
  const merged = grouped.find(({key}) => key === 'round-up')
  assert.equal(merged?.group, 'canal')
  assert.equal(merged?.copyOf, 'canal')
})

test('of documents that share as much, a copy is of the one with most evidence', () => {
  const grouped = groupedOf([
    readOf('a', agency, {outlets: ['Fenland Post'], published: '2024-05-01T08:00:00Z'}),
    readOf('b', agency.slice(0, 4), paper(12)),
    readOf('c', agency, wire),
  ])
  assert.equal(grouped.find(({key}) => key === 'b')?.copyOf, 'c')
})

test('a document that only a passage was taken from is not what another is a copy of', () => {
  const long = other.flatMap((text) => [text, text.toUpperCase()])
  const quoting = [...long, ...agency.slice(3, 5)]
  const grouped = groupedOf([
    readOf('quoting', quoting, paper(12)),
    readOf('quoting-copy', quoting, {outlets: ['Fenland Post']}),
    readOf('wire', agency, wire),
    readOf('wire-copy', agency),
  ])
  assert.equal(grouped.length, 4)
  assert.equal(grouped.find(({key}) => key === 'quoting')?.copyOf, undefined)
})
