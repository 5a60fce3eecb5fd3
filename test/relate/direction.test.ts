import assert from 'node:assert/strict'
import {test} from 'node:test'
import {comparedWith} from '../../pipeline/relate/compared.ts'
import {type Direction, directionOf} from '../../pipeline/relate/direction.ts'
import type {Provenance} from '../../pipeline/relate/reading.ts'
import {agency, independent, readOf, rewrite} from './stories.ts'

/** The direction between the agency’s text, which is `b`, and another one. */
function directionFrom(
  made: Provenance,
  source: Provenance,
  text: readonly string[] = rewrite,
): Direction {
  const {evidence} = comparedWith(readOf('a', text, made), readOf('b', agency, source))
  return directionOf(evidence)
}

const wire = {agencies: ['Norwire']}
const credit = (text: string) => [{text, at: {start: 900, end: 900 + text.length}}]

test('nothing is known of two texts that state nothing', () => {
  const {source, isSure} = directionFrom({}, {})
  assert.deepEqual([source, isSure], [undefined, false])
})

test('a credit line that names the agency of the other text gives the direction', () => {
  const {source, evidence, isSure} = directionFrom(
    {outlets: ['Lindow Echo'], agencies: ['Norwire'], credits: credit('With inputs from Norwire')},
    wire,
  )
  assert.equal(source, 'b')
  assert.deepEqual(
    evidence.map(({kind, in: side, at}) => [kind, side, at?.start]),
    [['credit', 'a', 917]],
  )
  assert.equal(isSure, false)
})

test('the site of an agency is the agency', () => {
  const made = {
    outlets: ['Lindow Echo'],
    agencies: ['Norwire'],
    credits: credit('Source: Norwire'),
    published: '2024-05-09',
  }
  const from = (outlet: string): Direction =>
    directionFrom(made, {...wire, outlets: [outlet], published: '2024-05-04'})
  for (const outlet of ['Norwire', 'Norwire News', 'norwire.example', 'NORWIRE (UK)']) {
    assert.equal(from(outlet).source, 'b', outlet)
    assert.equal(from(outlet).isSure, true, outlet)
  }
  for (const outlet of ['Norwirex', 'The Norwire Review', 'Fenland Post']) {
    assert.equal(from(outlet).source, undefined, outlet)
  }
})

test('with a later day, it is based on the other', () => {
  const made = {
    outlets: ['Lindow Echo'],
    agencies: ['Norwire'],
    published: '2024-05-09',
  }
  assert.equal(directionFrom(made, {...wire, published: '2024-05-04'}).isSure, true)
  assert.equal(
    directionFrom({...made, published: '2024-05-05'}, {...wire, published: '2024-05-04'}).isSure,
    false,
  )
})

test('a day before that of the source contradicts it', () => {
  const made = {outlets: ['Lindow Echo'], agencies: ['Norwire'], published: '2024-05-01'}
  const {source, isSure} = directionFrom(made, {...wire, published: '2024-05-04'})
  assert.deepEqual([source, isSure], ['b', false])
})

test('two papers that print one agency say nothing of one another', () => {
  const {source} = directionFrom(
    {outlets: ['Lindow Echo'], agencies: ['Norwire']},
    {outlets: ['Fearn Post'], agencies: ['Norwire']},
  )
  assert.equal(source, undefined)
})

test('a sentence that reports what the outlet of the other says gives the direction', () => {
  const text = [...rewrite, 'The gates will cost more than planned, the Fearn Post reported.']
  const {source, evidence} = directionFrom(
    {outlets: ['Lindow Echo']},
    {outlets: ['Fearn Post']},
    text,
  )
  assert.equal(source, 'b')
  assert.deepEqual(
    evidence.map(({kind}) => kind),
    ['phrase'],
  )
  const bare = [...rewrite, 'The Fearn Post Office will close.']
  assert.equal(directionFrom({}, {outlets: ['Fearn Post']}, bare).source, undefined)
})

test('agencies without names and words at second hand are enough together, and no base', () => {
  const text = rewrite.map((line, i) =>
    i === 0
      ? line.replace('according to engineers', 'the Fearn Times quoted engineers as saying')
      : line,
  )
  const made = {credits: credit('With contributions from agencies.')}
  const {source, evidence, isSure} = directionFrom(made, wire, text)
  assert.deepEqual([source, isSure], ['b', false])
  assert.deepEqual(
    evidence.map(({kind, isNamed}) => [kind, isNamed]),
    [
      ['credit', false],
      ['second-hand', false],
    ],
  )
})

test('a text that is cut from another one needs a second reason', () => {
  const cut = agency.slice(0, 4)
  assert.equal(directionFrom({}, {}, cut).source, undefined)
  const dates = [{published: '2024-05-09T10:00:00Z'}, {published: '2024-05-09T09:00:00Z'}] as const
  assert.equal(directionFrom(...dates, cut).source, 'b')
  assert.equal(directionFrom(...dates).source, undefined)
})

test('independent reports have no direction', () => {
  const made = {outlets: ['Lindow Echo'], agencies: ['Norwire'], published: '2024-05-09'}
  const {evidence} = directionFrom(made, {...wire, published: '2024-05-01'}, independent)
  assert.deepEqual(evidence, [])
})
