import assert from 'node:assert/strict'
import {test} from 'node:test'
import {corpus, goldenPages} from '../../data/corpus.ts'
import {extract} from '../../pipeline/extract/extract.ts'
import {understand} from '../../pipeline/index.ts'
import {messagesOf, quoted, warningsOf} from '../../pipeline/tree/messages.ts'
import type {Extracted, Verdict} from '../../pipeline/tree/types.ts'
import {type Part, treeOf} from './trees.ts'

const parts: readonly Part[] = [
  ['paragraph', 'It  came.'],
  ['share', 'Share this'],
]

function tree(): Extracted {
  const at = {start: 2, end: 4}
  const repair = {rule: 'spaces/run', at, was: '  ', now: ' ', reason: 'Two blanks'}
  return extract.run(treeOf(parts, {repairs: [repair]}))
}

test('an edit is told with its rule, place, both texts and the reason', () => {
  const [message] = messagesOf(tree())
  assert.ok(message)
  assert.equal(message.reason, 'Unexpected 2 spaces, changed to a space')
  assert.equal(message.source, 'copydesk')
  assert.equal(message.ruleId, 'spaces/run')
  assert.equal(message.actual, '  ')
  assert.deepEqual(message.expected, [' '])
  assert.equal(message.note, 'Two blanks')
  assert.equal(message.file, 'capture.txt')
  assert.deepEqual(message.place, {
    start: {line: 1, column: 3, offset: 2},
    end: {line: 1, column: 5, offset: 4},
  })
  assert.equal(message.fatal, undefined)
})

test('an edit that removes text says so', () => {
  const edit = {rule: 'test/word', at: {start: 2, end: 3}, was: ' ', now: '', reason: 'A test'}
  const [message] = messagesOf(extract.run(treeOf(parts, {edits: [edit]})))
  assert.equal(message?.reason, 'Unexpected space, removed')
  assert.deepEqual(message?.expected, [''])
})

test('a block set aside is told, one that is kept is not', () => {
  const told = messagesOf(tree()).filter(({ruleId}) => ruleId !== 'spaces/run')
  assert.deepEqual(
    told.map(({reason, actual}) => [reason, actual]),
    [['The block `Share this` was set aside as share', 'Share this']],
  )
})

test('a block that was set aside by little asks for a look, one by much does not', () => {
  assert.equal(asideBy(1.5), false)
  assert.equal(asideBy(4), undefined)
})

test('messages stand in order of place', () => {
  const starts = messagesOf(tree()).map(({place}) =>
    place && 'start' in place ? place.start.offset : undefined,
  )
  assert.deepEqual(starts, [2, 11])
})

test('what rejects a document is fatal, and what only wants a look is not', () => {
  const furniture = extract.run(treeOf([['share', 'Share this']]))
  const levels = messagesOf(furniture).map(({ruleId, fatal}) => [ruleId, fatal])
  assert.deepEqual(levels, [
    ['article/furniture-only', true],
    ['share', undefined],
  ])
})

test('a long text is cut for a message, and a short one is not', () => {
  assert.equal(quoted('one\ntwo'), 'one two')
  assert.equal(quoted('x'.repeat(60)), 'x'.repeat(60))
  assert.equal(quoted('x'.repeat(61)), `${'x'.repeat(59)}…`)
})

/** Whether the message on a block that was set aside by so many nats asks for a look. */
function asideBy(margin: number): boolean | null | undefined {
  const base = treeOf([['share', 'Share this']])
  const children = base.children.map((child) => {
    if (child.type === 'gap') return child
    const data: typeof child.data & Verdict = {...child.data, margin}
    return {...child, data}
  })
  const told = messagesOf(extract.run({...base, children}))
  return told.find(({ruleId}) => ruleId === 'share')?.fatal
}

test('warnings are the messages that want a look or reject, and no others', () => {
  let count = 0
  for (const {name, bytes} of [...corpus, ...goldenPages]) {
    const {tree, messages} = understand(bytes, {name})
    const wanted = messages.filter(({fatal}) => fatal !== undefined)
    assert.deepEqual(warningsOf(tree), wanted)
    count += wanted.length
  }
  assert.ok(count > 0)
})
