import assert from 'node:assert/strict'
import {test} from 'node:test'
import {lexiconOf} from '../../pipeline/classify/model/lexicon.ts'
import {classGramsIn, classOddsOf} from '../../pipeline/classify/model/page/class-grams.ts'
import {elementColumnsOf} from '../../pipeline/classify/model/page/elements.ts'
import type {Element} from '../../pipeline/tree/page.ts'

function element(tag: string, parent: number, names = ''): Element {
  return {tag, parent, at: {start: 0, end: 0}, within: 0, attributes: {class: names}}
}

const named = [
  element('body', -1),
  element('main', 0, 'story'),
  element('p', 1),
  element('div', 1, 'teaser-box'),
  element('a', 3),
  element('div', 0, 'teaser-box'),
  element('a', 5),
]
const elements = elementColumnsOf(named, [
  {element: 2, words: 80, prose: 80, linked: 0},
  {element: 4, words: 8, prose: 8, linked: 8},
  {element: 6, words: 8, prose: 8, linked: 8},
])
const page = {named, elements, allProse: 96}

function gramsOf(of: number, within = page): readonly number[] {
  return [...classGramsIn(within)(of)]
}

test('grams of an element are those of its names and of the names around it, each once', () => {
  // <a>: alone and by its step; <div>, teaser, box: the same; two words with their tag; one tag in the other.
  assert.equal(gramsOf(6).length, 2 + 6 + 2 + 1)
  assert.equal(new Set(gramsOf(6)).size, gramsOf(6).length)
})

test('the element that holds much of the prose, and all around it, have no say', () => {
  assert.deepEqual(gramsOf(4), gramsOf(6))
  assert.equal(gramsOf(4, {...page, allProse: 1000}).length > gramsOf(6).length, true)
})

test('the own names of an element count, however much of the prose it holds', () => {
  assert.equal(gramsOf(2).length, 2)
})

test('how far up a name stands makes another gram', () => {
  const own = new Set(gramsOf(5))
  const shared = gramsOf(6).filter((gram) => own.has(gram))
  assert.equal(shared.length, 3 + 2)
})

test('the page itself and no element have no grams', () => {
  assert.deepEqual([gramsOf(0), gramsOf(-1)], [[], []])
})

test('endless names and endless nesting are cut off', () => {
  const names = Array.from(
    {length: 500},
    (_, i) => `w${'abcdefghij'.charAt(i % 10)}${'x'.repeat(1 + (i % 9))}`,
  )
  const deep = Array.from({length: 60}, (_, i) => element('div', i - 1, names.join(' ')))
  const columns = elementColumnsOf(deep, [{element: 59, words: 5, prose: 0, linked: 0}])
  const grams = classGramsIn({named: deep, elements: columns, allProse: 1})(59)
  assert.ok(grams.length > 0 && grams.length < 600)
})

test('blocks in one element have the same log-odds', () => {
  const none = lexiconOf({base: 4, gaps: [], votes: []})
  assert.deepEqual(
    [...classOddsOf(none, {...page, element: Int32Array.of(2, 2, -1)})],
    [0.5, 0.5, 0.5],
  )
})
