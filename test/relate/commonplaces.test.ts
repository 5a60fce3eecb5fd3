import assert from 'node:assert/strict'
import {test} from 'node:test'
import {relate} from '../../pipeline/relate/relate.ts'
import {agency, documentOf} from './stories.ts'

const outlets = ['Quarry Tools']
const about = [
  'Quarry Tools makes drills and saws for quarries in 31 countries and employs 870 people in Lindow, Harrowgate and Perth.',
  'The company was founded in 1922 by Ottoline Fearn, and its shares have been listed in London since 1964.',
  'Statements about the future in this release rest on what Quarry Tools knew in March, and may turn out to be wrong.',
]
const releases = [
  [
    'Quarry Tools will open a workshop in Aberdeen in May, led by Moira Tait.',
    'It has 40 benches.',
  ],
  ['A saw for slate has won the Haskell prize.', 'The jury in Bangor praised its quiet belt.'],
  [
    'Sales rose by 9 percent to 212 million pounds.',
    'Orders from Chile made up for a weak spring.',
  ],
  ['Karel Noor joins the board on July 1.', 'He has run the port of Blyth for six years.'],
]

test('what an outlet puts below its stories relates none of them, however long it is', () => {
  const {relations, stories} = relate(
    releases.map((text, i) => ({...documentOf(`${i}`, [...text, ...about]), outlets})),
  )
  assert.deepEqual(relations, [])
  assert.deepEqual(stories, [])
})

test('a release that is printed elsewhere is a copy, beside others of its outlet', () => {
  const documents = releases.map((text, i) => ({
    ...documentOf(`${i}`, [...text, ...about]),
    outlets,
  }))
  const [first = []] = releases
  const printed = {...documentOf('printed', [...first, ...about]), outlets: ['Lindow Echo']}
  const {stories} = relate([...documents, printed])
  const [own] = stories
  assert.ok(own?.origins[0]?.documents.includes('printed'))
  assert.ok(own?.origins[0]?.documents.includes('0'))
})

test('one story under several ledes of an outlet stays one', () => {
  const {stories} = relate(
    releases.map(([lede = ''], i) => ({...documentOf(`${i}`, [lede, ...agency]), outlets})),
  )
  assert.deepEqual(
    stories.map(({origins}) => origins.map(({documents}) => documents)),
    [[['0', '1', '2', '3']]],
  )
})

test('papers that print one text below ledes of their own have it from one origin', () => {
  const {stories} = relate(
    releases.map((text, i) => ({
      ...documentOf(`${i}`, [...text, ...about]),
      outlets: [`Paper ${i}`],
    })),
  )
  assert.equal(stories.length, 1)
})
