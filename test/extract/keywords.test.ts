import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Part} from '../tree/trees.ts'
import {read} from './fields.ts'
import {articleOf, jsonLd, property} from './pages.ts'

const found: readonly (readonly [line: string, words: readonly string[]])[] = [
  ['Tags: harbour, ferry, weather', ['harbour', 'ferry', 'weather']],
  ['Tags:harbour,ferry', ['harbour', 'ferry']],
  ['Tags: harbour', ['harbour']],
  ['Topics: Ferry | Islands', ['Ferry', 'Islands']],
  ['Etiquetas: puerto; islas', ['puerto', 'islas']],
  ['タグ：港、連絡船', ['港', '連絡船']],
  ['TAGS:  Ferry  Harbour', ['Ferry', 'Harbour']],
  ['#ferry #harbour', ['ferry', 'harbour']],
  ['Tags: #ferry #harbour', ['ferry', 'harbour']],
  ['Tags: #ferry, #big harbour', ['ferry', 'big harbour']],
  ['Tags: G20, co-op, 5G', ['G20', 'co-op', '5G']],
  ['Tags: harbour, , harbour,', ['harbour']],
]

for (const [line, words] of found) {
  test(`“${line}” is taken apart`, () => {
    assert.deepEqual(read('keywords', [['tags', line]]), words)
  })
}

test('each line below a head is a tag', () => {
  const parts: readonly Part[] = [
    ['tags', 'Tags'],
    ['tags', 'Harbours'],
    ['tags', 'Ferry lines'],
  ]
  assert.deepEqual(read('keywords', parts), ['Harbours', 'Ferry lines'])
})

test('a head without tags gives none', () => {
  assert.equal(read('keywords', [['tags', 'Tags']]), undefined)
  assert.equal(read('keywords', [['tags', 'Filed under:']]), undefined)
})

test('a word that is too long to be a tag is left out', () => {
  assert.deepEqual(read('keywords', [['tags', `Tags: ${'x'.repeat(61)}, ferry`]]), ['ferry'])
})

test('a list in the story is no list of tags', () => {
  assert.equal(read('keywords', [['paragraph', 'Tags: harbour, ferry']]), undefined)
  assert.equal(read('keywords', [['related', 'Tags: harbour, ferry']]), undefined)
})

test('keywords are those on which most kinds of source agree', () => {
  const head = `${jsonLd({keywords: 'Region North, ferry'})}<meta name="keywords" content="ferry, storm, harbour">${property('article:tag', 'ferry')}${property('article:tag', 'storm')}${property('article:tag', 'harbour')}`
  assert.deepEqual(articleOf({head}).keywords, ['ferry', 'storm', 'harbour'])
})

test('words of machines are no keywords', () => {
  const head = jsonLd({
    publisher: {name: 'Daily Paper'},
    keywords: [
      'ferry',
      'type:article',
      '12345',
      'Category: Travel',
      'dailypaper.com',
      'Daily Paper',
    ],
  })
  assert.deepEqual(articleOf({head}).keywords, ['ferry'])
})

test('flags of a layout or a system, and labels, are no keywords', () => {
  const flags = ['textaboveleftsmall', '@all-harbours', 'Tagged:', 'v2', 'template-3', 'Homepage']
  const words = [
    'ferry',
    'large ships',
    'all-terrain',
    'Screen time',
    'no-deal',
    'show-jumping',
    'supreme-court-of-canada',
    'story-telling',
  ]
  assert.deepEqual(articleOf({head: jsonLd({keywords: [...flags, ...words]})}).keywords, words)
})

test('a long list of which nothing stands in the story is one of the site', () => {
  const site = ['sport', 'kino', 'horoskop', 'urlaub', 'rezepte', 'lotto']
  const metaOf = (words: readonly string[]): string =>
    `<meta name="keywords" content="${words.join(', ')}">`
  assert.equal(articleOf({head: metaOf(site)}).keywords, undefined)
  assert.deepEqual(articleOf({head: metaOf(['ferry', ...site])}).keywords, ['ferry', ...site])
  assert.deepEqual(articleOf({head: metaOf(site.slice(1))}).keywords, site.slice(1))
})
