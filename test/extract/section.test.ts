import assert from 'node:assert/strict'
import {test} from 'node:test'
import {read} from './fields.ts'
import {articleOf, jsonLd} from './pages.ts'

for (const [line, section] of [
  ['World', 'World'],
  ['WORLD', 'WORLD'],
  ['World |', 'World'],
  ['Politik', 'Politik'],
  ['国際', '国際'],
] as const) {
  test(`“${line}” above the headline is a section`, () => {
    assert.deepEqual(read('articleSection', [['kicker', line]]), [section])
  })
}

for (const line of ['Home > World', 'SPECIAL REPORT', 'Ann Miller', 'The world at sea', '|']) {
  test(`“${line}” above the headline is no section`, () => {
    assert.equal(read('articleSection', [['kicker', line]]), undefined)
  })
}

test('a section in the menu or in the story is left alone', () => {
  assert.equal(read('articleSection', [['navigation', 'World']]), undefined)
  assert.equal(read('articleSection', [['crosshead', 'World']]), undefined)
})

test('an entry of a menu above the headline is no section', () => {
  const top =
    '<nav><ul><li><a href="/a">Politics</a></li><li><a href="/f">Food</a></li></ul></nav><h1>Ferry is back in port</h1>'
  assert.equal(articleOf({top}).articleSection, undefined)
})

test('a section is stated without the slashes of a path, and several may be joined by commas', () => {
  const sectionOf = (articleSection: string): unknown =>
    articleOf({head: jsonLd({articleSection})}).articleSection
  assert.deepEqual(sectionOf('/world/'), ['world'])
  assert.deepEqual(sectionOf('Harbours,Weather'), ['Harbours', 'Weather'])
  assert.deepEqual(sectionOf('Food, drink'), ['Food', 'drink'])
})

test('an entry of a list above the headline is a section only in a breadcrumb', () => {
  const listed = (name: string): unknown =>
    articleOf({
      top: `<ul class="${name}"><li>News</li><li>World</li></ul><h1>Ferry is back in port</h1>`,
    }).articleSection
  assert.equal(listed('menu'), undefined)
  assert.deepEqual(listed('site-breadcrumb'), ['World'])
})
