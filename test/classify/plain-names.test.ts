import assert from 'node:assert/strict'
import {test} from 'node:test'
import {plainlyNamed} from '../../pipeline/classify/model/page/plain-names.ts'
import {understand} from '../../pipeline/index.ts'
import type {Element} from '../../pipeline/tree/page.ts'
import {articlePage, paragraphs} from '../pages.ts'

const line =
  'The pilots’ union said that its members would not board the crane ship before the wind had dropped below twenty knots.'
const words = [
  ...['comment', 'related', 'share', 'tags', 'newsletter', 'gdpr', 'author', 'meta', 'cookie'],
  ...['sidebar', 'promo', 'footer', 'social', 'subscribe', 'popup', 'breadcrumb'],
]

function bodyOf(page: string): string {
  return understand(page, {name: 'page.html'}).article?.articleBody ?? ''
}

for (const word of words) {
  test(`a paragraph of the story stays whatever its class or id: ${word}`, () => {
    const byClass = bodyOf(articlePage({inside: `<p class="${word}">${line}</p>`}))
    const byId = bodyOf(articlePage({inside: `<p id="${word}-7">${line}</p>`}))
    assert.deepEqual([byClass.includes(line), byId.includes(line)], [true, true])
  })

  test(`a section of the story stays whatever its id: ${word}`, () => {
    const section = `<section id="${word}"><h2>What the pilots say</h2><p>${line}</p><p>${line.replace('union', 'guild')}</p></section>`
    const body = bodyOf(articlePage({inside: section}))
    assert.ok(body.includes(line))
    assert.ok(body.includes('What the pilots say'))
    for (const each of paragraphs) assert.ok(body.includes(each))
  })
}

test('a paragraph that says what its class says is set aside', () => {
  const call = 'Sign up for our newsletter and get the best stories of the week in your inbox.'
  const body = bodyOf(articlePage({inside: `<p class="newsletter">${call}</p>`}))
  assert.ok(!body.includes('Sign up'))
})

/** Names after the judgement of paragraphs of 20 words, by class and id, below one article. */
function namesAmong(names: readonly string[], within = 0, net = 0): readonly string[] {
  const elements = [
    named('article', -1, 'story', 0),
    ...names.map((each) => named('p', 0, each, within)),
  ]
  const plain = plainlyNamed(elements, {
    element: Int32Array.from(names, (_, i) => i + 1),
    prose: new Float32Array(names.length).fill(20),
    net: new Float32Array(names.length).fill(net),
  })
  return plain.slice(1).map(({attributes}) => attributes.class ?? '')
}

function named(tag: string, parent: number, names: string, within: number): Element {
  return {tag, parent, at: {start: 0, end: 0}, within, attributes: {class: names}}
}

test('a lone name gives way to the one that the paragraphs beside it share', () => {
  assert.deepEqual(namesAmong(['p', 'p', 'share', 'p']), ['p', 'p', 'p', 'p'])
  assert.deepEqual(namesAmong(['a', 'b', 'c', 'd']), ['', '', '', ''])
})

test('names that half of the paragraphs bear stay', () => {
  const names = ['p', 'comment', 'p', 'comment']
  assert.deepEqual(namesAmong(names), names)
  assert.deepEqual(namesAmong(['comment-1', 'comment-2', 'comment-3', 'comment-4']), [
    'comment-1',
    'comment-2',
    'comment-3',
    'comment-4',
  ])
})

test('names of captions, of hidden lines, of known furniture, and among few stay', () => {
  assert.deepEqual(namesAmong(['p', 'p', 'caption', 'p'])[2], 'caption')
  assert.deepEqual(namesAmong(['p', 'p', 'share', 'p'], 262_144)[2], 'share')
  assert.deepEqual(namesAmong(['p', 'p', 'share', 'p'], 0, 2)[2], 'share')
  assert.deepEqual(namesAmong(['p', 'share', 'p'])[1], 'share')
})
