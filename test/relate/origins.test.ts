import assert from 'node:assert/strict'
import {test} from 'node:test'
import {relate} from '../../pipeline/relate/relate.ts'
import {reportsOf} from './reports.ts'
import {agency, documentOf, other, rewrite} from './stories.ts'

test('copies of one text have one origin, which its source leads', () => {
  const {stories} = relate([
    {...documentOf('a', rewrite), outlets: ['Lindow Echo'], agencies: ['Norwire']},
    {...documentOf('b', agency), agencies: ['Norwire']},
    documentOf('c', agency.slice(0, 5)),
    documentOf('d', other),
  ])
  assert.deepEqual(stories, [
    {id: 'a', origins: [{lead: 'b', isKnown: true, documents: ['a', 'b', 'c']}]},
  ])
})

test('reports of one event that were written apart are origins of one story', () => {
  const [first = [], , , , second = []] = reportsOf('mine')
  const {stories} = relate([
    documentOf('a', first),
    documentOf('b', second),
    documentOf('c', first.slice(0, 3)),
  ])
  assert.deepEqual(
    stories.map(({origins}) => origins.map(({documents}) => documents)),
    [[['a', 'c'], ['b']]],
  )
})

test('an article that merges two texts belongs to both, and joins them not', () => {
  const {stories} = relate([
    documentOf('canal', agency),
    documentOf('ring', other),
    documentOf('round-up', [...agency, ...other]),
    documentOf('canal-copy', agency),
  ])
  assert.deepEqual(
    stories.map(({origins}) => origins.map(({documents}) => documents)),
    [[['canal', 'canal-copy', 'round-up']], [['ring', 'round-up']]],
  )
})

test('papers that print different halves of one text have one origin', () => {
  const wire = {agencies: ['Norwire']}
  const paper = {outlets: ['Lindow Echo'], ...wire}
  const {stories} = relate([
    {...documentOf('a', agency.slice(0, 3)), ...paper},
    {...documentOf('b', agency), ...wire},
    {...documentOf('c', agency.slice(4)), ...paper},
  ])
  assert.deepEqual(stories[0]?.origins[0]?.documents, ['a', 'b', 'c'])
})

test('an excerpt in another story does not make it one', () => {
  const {relations, stories} = relate([
    documentOf('a', agency),
    documentOf('b', [
      ...other,
      ...other.map((text) => text.toUpperCase()),
      agency[3] ?? '',
      agency[4] ?? '',
    ]),
  ])
  assert.deepEqual(
    relations.map(({kind}) => kind),
    ['excerpt'],
  )
  assert.deepEqual(stories, [])
})

test('an article that merges two texts tells no third story', () => {
  const [first = [], , , , second = []] = reportsOf('mine')
  const {stories} = relate([
    documentOf('canal', agency),
    documentOf('mine', first),
    documentOf('mine-again', second),
    documentOf('round-up', [...agency.slice(0, 5), ...first]),
  ])
  assert.deepEqual(
    stories.map(({origins}) => origins.map(({documents}) => documents)),
    [[['canal', 'round-up']], [['mine', 'round-up'], ['mine-again']]],
  )
})

test('an article that merges two texts joins them not, however many print it', () => {
  const {stories} = relate([
    documentOf('canal', agency),
    documentOf('canal-copy', agency),
    documentOf('ring', other),
    documentOf('round-up-1', [...agency, ...other]),
    documentOf('round-up-2', [...agency, ...other.slice(0, -1)]),
    documentOf('round-up-3', [...agency, ...other]),
  ])
  const prints = ['round-up-1', 'round-up-2', 'round-up-3']
  assert.deepEqual(
    stories.map(({origins}) => origins.map(({documents}) => documents)),
    [[['canal', 'canal-copy', ...prints]], [['ring', ...prints]]],
  )
})

test('whole prints of a text and later prints of its halves have one origin', () => {
  const {stories} = relate([
    {...documentOf('a', agency.slice(0, 3)), published: '2024-05-01T15:00:00Z'},
    {...documentOf('b', agency), published: '2024-05-01T08:00:00Z'},
    {...documentOf('c', agency), published: '2024-05-01T09:00:00Z'},
    {...documentOf('d', agency.slice(4)), published: '2024-05-01T15:00:00Z'},
  ])
  assert.deepEqual(
    stories.map(({origins}) => origins.map(({documents}) => documents)),
    [[['a', 'b', 'c', 'd']]],
  )
})
