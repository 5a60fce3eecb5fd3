import assert from 'node:assert/strict'
import {test} from 'node:test'
import {
  correctionList,
  fieldCorrection,
  fileOf,
  roleCorrection,
} from '../../pipeline/review/corrections.ts'
import {choicesOf, everything, listed, roleKeys} from '../../pipeline/review/listing.ts'
import type {ShownDocument, ShownEntry} from '../../pipeline/review/shown.ts'
import {readCorrections} from '../../pipeline/validate/corrections.ts'
import {shownFrom} from './pages.ts'

const {all} = shownFrom([
  {
    name: 'b.txt',
    text: 'Ferry sails again\n\nBERGEN: The ferry sailed on Monday, the port said.\n',
  },
  {name: 'a.txt', text: 'Bridge closed\n\nOSLO: The bridge was closed on Monday, the city said.\n'},
])
const [first, second] = all.map(({document}) => document)

function documents(): readonly [ShownDocument, ShownDocument] {
  return [first ?? assert.fail(), second ?? assert.fail()]
}

test('the file of corrections is what its schema says, sorted by document and place', () => {
  const [ferry, bridge] = documents()
  const list = correctionList()
  list.add(fieldCorrection(ferry, 'headline', ['Ferry sails'], {at: [0, 11]}))
  list.add(roleCorrection(ferry, ferry.blocks[1] ?? assert.fail(), 'dek', 'A note'))
  list.add(roleCorrection(bridge, bridge.blocks[0] ?? assert.fail(), 'kicker'))
  const read = readCorrections(fileOf(list.all()))
  assert.ok('corrections' in read, JSON.stringify(read))
  assert.deepEqual(
    read.corrections.corrections.map(({document, of}) => `${document.name} ${of}`),
    ['a.txt role', 'b.txt role', 'b.txt field'],
  )
  assert.deepEqual(read.corrections.corrections.at(-1), {
    of: 'field',
    document: {
      name: 'b.txt',
      captureSha256: ferry.sha256,
      ...(ferry.language === undefined ? {} : {language: ferry.language}),
    },
    field: 'headline',
    was: ['Ferry sails again'],
    now: ['Ferry sails'],
    at: [0, 11],
    text: 'Ferry sails',
  })
})

test('a second correction of a block takes the place of the first, and each can be undone', () => {
  const [ferry] = documents()
  const block = ferry.blocks[1] ?? assert.fail()
  const list = correctionList()
  list.add(roleCorrection(ferry, block, 'dek'))
  list.add(roleCorrection(ferry, block, 'promo'))
  assert.equal(list.all().length, 1)
  assert.equal(list.undo()?.now, 'promo')
  assert.equal(list.roleOf(ferry, block)?.now, 'dek')
  assert.equal(list.undo()?.now, 'dek')
  assert.equal(list.roleOf(ferry, block), undefined)
  assert.equal(list.undo(), undefined)
})

test('a correction to what already stands there is none, unless it has a note', () => {
  const [ferry] = documents()
  const block = ferry.blocks[1] ?? assert.fail()
  const list = correctionList()
  list.add(roleCorrection(ferry, block, 'dek'))
  list.add(roleCorrection(ferry, block, block.role))
  assert.deepEqual(list.all(), [])
  list.add(roleCorrection(ferry, block, block.role, 'Right, but look at it'))
  assert.equal(list.countOf(ferry), 1)
})

test('a field that the article lacks was the empty list', () => {
  const [ferry] = documents()
  assert.deepEqual(fieldCorrection(ferry, 'author', ['Mona Reyes']).was, [])
})

test('no two roles have one key, and nine have a digit', () => {
  const keys = Object.values(roleKeys)
  assert.equal(new Set(keys).size, keys.length)
  assert.deepEqual(
    keys.filter((key) => key < 'a'),
    ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  )
})

const plain = {headline: '', why: [], kind: 'article', outcome: 'article'} as const
const entries: readonly ShownEntry[] = [
  {...plain, name: 'a', host: 'x.example', language: 'en', doubt: 1, roles: {promo: 2}, rules: {}},
  {
    ...plain,
    name: 'b',
    host: 'y.example',
    language: 'fr',
    doubt: 3,
    roles: {paragraph: 4},
    rules: {'promo/a': 3},
  },
  {
    ...plain,
    name: 'c',
    host: 'y.example',
    language: '',
    outcome: 'rejected',
    doubt: 9,
    roles: {promo: 1},
    rules: {'promo/a': 1},
  },
]

test('the most doubtful document is first, and filters narrow the list', () => {
  const any = (): boolean => true
  assert.deepEqual(listed(entries, everything, any), [2, 1, 0])
  assert.deepEqual(listed(entries, {...everything, order: 'name'}, any), [0, 1, 2])
  assert.deepEqual(listed(entries, {...everything, role: 'promo'}, any), [2, 0])
  assert.deepEqual(listed(entries, {...everything, host: 'y.example', language: 'fr'}, any), [1])
  assert.deepEqual(listed(entries, {...everything, kind: 'rejected'}, any), [2])
  assert.deepEqual(listed(entries, {...everything, rule: 'promo/a'}, any), [2, 1])
  assert.deepEqual(
    listed(entries, everything, (number) => number === 0),
    [0],
  )
})

test('a filter named like a member of every object finds nothing', () => {
  assert.deepEqual(
    listed(entries, {...everything, rule: 'constructor'}, () => true),
    [],
  )
})

test('choices are counted, the most frequent first', () => {
  assert.deepEqual(choicesOf(entries, 'rule'), [['promo/a', 4]])
  assert.deepEqual(choicesOf(entries, 'role'), [
    ['paragraph', 4],
    ['promo', 3],
  ])
  assert.deepEqual(choicesOf(entries, 'language'), [
    ['en', 1],
    ['fr', 1],
  ])
})
