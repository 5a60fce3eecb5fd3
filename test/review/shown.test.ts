import assert from 'node:assert/strict'
import {test} from 'node:test'
import {doubtOf} from '../../pipeline/review/doubt.ts'
import {groundTable, unreadOf} from '../../pipeline/review/from-audit.ts'
import {marksOf} from '../../pipeline/review/marks.ts'
import {originOf, verdictOf, voteOf} from '../../pipeline/review/sentences.ts'
import type {ShownBlock} from '../../pipeline/review/shown.ts'
import {valuesOf} from '../../pipeline/review/values.ts'
import {longCapture, shownFrom} from './pages.ts'

const story = {
  name: 'ferry.txt',
  text: 'Ferry sails again\n\nBy Mona Reyes\n\nBERGEN: The ferry sailed on Monday, the port of Berg7en said, and the port of Bergen will open in Bergen on Tuesday.\n\nRead also: The bridge is closed\n\nThe harbour master said that the weather was fine on Monday morning.\n',
}
const block: ShownBlock = {
  at: [0, 10],
  role: 'promo',
  fate: 'aside',
  margin: 0.4,
  by: 'rules',
  votes: [],
  spans: [],
}

test('a page shows the capture as it was, and every block of it with its votes', () => {
  const {all, grounds} = shownFrom([story])
  const {document, entry} = all[0] ?? assert.fail()
  assert.equal(document.text, story.text)
  assert.equal(document.blocks.map(({at}) => document.text.slice(...at)).join('|').length > 0, true)
  assert.equal(entry.outcome, 'article')
  assert.equal(entry.headline, 'Ferry sails again')
  assert.equal(
    Object.values(entry.roles).reduce((a, b) => a + b, 0),
    document.blocks.length,
  )
  for (const {votes} of document.blocks) {
    for (const [ground] of votes) assert.ok(grounds[ground] !== undefined)
  }
})

test('the pieces of a block are its text, with spans, edits and places of fields marked', () => {
  const {document} = shownFrom([story]).all[0] ?? assert.fail()
  const {piecesOf, readIn} = marksOf(document)
  const marked = document.blocks.flatMap((each, i) => {
    const pieces = piecesOf(i)
    assert.equal(pieces.map(({text}) => text).join(''), document.text.slice(...each.at))
    return pieces
  })
  assert.ok(marked.some(({span, opensSpan}) => span?.name === 'dateline' && opensSpan))
  assert.ok(marked.some(({fields, text}) => fields.includes('dateline') && text.includes('BERGEN')))
  const read = document.blocks.flatMap((_, i) => readIn(i))
  assert.ok(read.some(({field}) => field === 'author'))
})

test('an edit that lies in a block is one piece, behind which its new text comes', () => {
  const edit = {at: [4, 7], was: 'Chi', now: 'Che', ground: 0} as const
  const text = 'So Chi9na said so.'
  const blocks = [{...block, at: [0, text.length] as const}]
  const shown = {name: 'a', text, blocks, edits: [edit], fields: [], notes: []}
  const pieces = marksOf(shown).piecesOf(0)
  assert.deepEqual(
    pieces.map((piece) => [piece.text, piece.edit?.now, piece.closesEdit]),
    [
      ['So C', undefined, false],
      ['hi9', 'Che', true],
      ['na said so.', undefined, false],
    ],
  )
})

test('marks belong to every block that they share text with, and to no other', () => {
  const at = (start: number, end: number): ShownBlock => ({...block, at: [start, end]})
  const blocks = [at(0, 4), at(5, 5), at(6, 10), at(11, 15)]
  const field = {field: 'headline', values: [], ground: 0, stated: [], passedOver: []}
  const places = [
    [12, 13],
    [2, 8],
    [5, 5],
    [15, 20],
  ] as const
  const shown = {name: 'a', text: 'abcd efghi jklmn uvwx', blocks, edits: [], notes: []}
  const {readIn} = marksOf({...shown, fields: [{...field, at: places}]})
  assert.deepEqual(
    blocks.map((_, i) => readIn(i).map((each) => each.at)),
    [[[2, 8]], [[2, 8]], [[2, 8]], [[12, 13]]],
  )
})

test('a document is the more doubtful, the closer its decisions are', () => {
  const sure = doubtOf({blocks: [{...block, margin: 6}], fields: [], notes: []})
  const close = doubtOf({blocks: [block], fields: [], notes: []})
  assert.ok(sure.doubt < 0.01 && close.doubt > 0.39)
  assert.deepEqual(sure.why, [])
  assert.deepEqual(close.why, ['1 close decision'])
})

test('a rejected document is more doubtful than any number of close decisions', () => {
  const many = Array.from({length: 5000}, () => ({...block, margin: 0}))
  const worst = doubtOf({blocks: many, fields: [], notes: []})
  const failed = doubtOf({blocks: [], fields: [], notes: [{level: 'fail', ground: 0}]})
  assert.ok(failed.doubt > worst.doubt)
})

test('contradictions and unlikely fields are named as reasons', () => {
  const field = {field: 'author', values: ['A'], ground: 0, at: [], stated: [], passedOver: []}
  const {why} = doubtOf({
    blocks: [],
    fields: [{...field, probability: 0.45}],
    notes: [{level: 'message', ground: 0, between: ['a', 'b']}],
  })
  assert.deepEqual(why, ['1 contradiction', 'author 45 % sure'])
})

test('votes are sentences without numbers', () => {
  const grounds = [['promo/read-also', 'Opens with “Read also”']] as const
  assert.equal(
    voteOf([0, 'promo', 4], grounds),
    'For promo, strongly: Opens with “Read also” (promo/read-also).',
  )
  assert.match(voteOf([0, 'promo', -0.2], grounds), /^Against promo, slightly: /)
  assert.match(voteOf([0, 'promo', 4, 1], grounds), /^For promo, on trial, without counting: /)
  assert.equal(verdictOf(block), 'Rules decided that this is promo: a close decision (margin 0.4).')
})

test('the origin of a field names its statements once', () => {
  const field = {
    field: 'headline',
    values: [],
    ground: 0,
    at: [],
    stated: ['json-ld headline', 'json-ld headline'],
    passedOver: [],
  }
  assert.equal(originOf(field, [['a/b', 'Stated']]), 'Stated (a/b). Stated by json-ld headline.')
})

test('values are lists of strings, whatever their form', () => {
  assert.deepEqual(valuesOf('A'), ['A'])
  assert.deepEqual(valuesOf(true), ['true'])
  assert.deepEqual(valuesOf(['a', 'b']), ['a', 'b'])
  assert.deepEqual(valuesOf({'@type': 'Organization', name: 'Kyodo'}), ['Kyodo'])
  assert.deepEqual(valuesOf([{'@type': 'Person', name: 'Mona Reyes'}]), ['Mona Reyes'])
  assert.deepEqual(valuesOf([{caption: 'A boat'}, {url: 'https://a.example/b.jpg'}]), [
    'A boat',
    'https://a.example/b.jpg',
  ])
  const page = {'@type': 'WebPage', '@id': 'https://a.example/', relatedLink: []} as const
  assert.deepEqual(valuesOf(page), ['https://a.example/'])
})

test('an input that could not be read stands in the list with its reason', () => {
  const grounds = groundTable()
  const {document, entry} = unreadOf('a.warc@0', [{rule: 'warc/record', reason: 'Bad'}], grounds)
  assert.equal(entry.outcome, 'unread')
  assert.deepEqual(document.blocks, [])
  assert.deepEqual(grounds.all(), [['warc/record', 'Bad']])
})

test('equal grounds are held once, however many blocks refer to them', () => {
  const {all, grounds} = shownFrom([longCapture(300)])
  assert.equal(all[0]?.document.blocks.length, 300)
  assert.ok(grounds.length < 100, String(grounds.length))
})
