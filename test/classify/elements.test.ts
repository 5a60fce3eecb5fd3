import assert from 'node:assert/strict'
import {test} from 'node:test'
import {classWordsOf} from '../../pipeline/classify/model/page/class-tokens.ts'
import {elementColumnsOf, holderOf, upFrom} from '../../pipeline/classify/model/page/elements.ts'
import type {Element} from '../../pipeline/tree/page.ts'

function element(tag: string, parent: number, names = ''): Element {
  return {tag, parent, at: {start: 0, end: 0}, within: 0, attributes: {class: names}}
}

const elements = [
  element('body', -1),
  element('article', 0),
  element('p', 1),
  element('p', 1),
  element('aside', 0, 'related'),
  element('a', 4),
]
const columns = elementColumnsOf(elements, [
  {element: 2, words: 40, prose: 40, linked: 0},
  {element: 3, words: 20, prose: 20, linked: 2},
  {element: 5, words: 6, prose: 0, linked: 6},
])

test('an element has the words of all that stand in it', () => {
  assert.deepEqual([...columns.words], [66, 60, 40, 20, 6, 6])
  assert.deepEqual([...columns.blocks], [3, 2, 1, 1, 1, 1])
  assert.deepEqual([columns.first[0], columns.last[0], columns.first[4]], [0, 2, 2])
})

test('prose counts most right below an element', () => {
  assert.equal(columns.density[1], 60)
  assert.equal(columns.density[0], 30)
  assert.equal(columns.density[4], 0)
})

test('elements of the same tag and class in the same place are alike', () => {
  assert.equal(columns.chain[2], columns.chain[3])
  assert.notEqual(columns.chain[1], columns.chain[4])
  assert.deepEqual([...columns.twins], [1, 1, 2, 2, 1, 1])
})

test('the holder of a block is the innermost element with another block', () => {
  assert.equal(holderOf(columns, 2), 1)
  assert.equal(holderOf(columns, 5), 0)
  assert.equal(upFrom(columns, 5, 9), 0)
})

test('class words are cut at signs and capitals; short and long ones are left out', () => {
  const {attributes, ...rest} = element('div', -1, 'story-body__textBlock x1 md:w-1 css-1qaz2wsx')
  assert.deepEqual(classWordsOf({...rest, attributes: {...attributes, role: 'Note'}}), [
    '<div>',
    '=note',
    'story',
    'body',
    'text',
    'block',
    'css',
    'qaz',
    'wsx',
  ])
})
