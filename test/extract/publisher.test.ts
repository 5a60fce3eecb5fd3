import assert from 'node:assert/strict'
import {test} from 'node:test'
import {articleOf, jsonLd, property} from './pages.ts'

const url = 'https://www.dailypaper.example/2023/ferry-is-back'

test('of several names the publisher is the one that the domain bears out', () => {
  const head = `${jsonLd({publisher: {'@type': 'Organization', name: 'River Media Group'}})}${property('og:site_name', 'Daily Paper')}`
  assert.equal(articleOf({head, url}).publisher?.name, 'Daily Paper')
  assert.equal(articleOf({head}).publisher?.name, 'River Media Group')
})

test('without a statement the publisher is the end of a title that the domain bears out', () => {
  const cases = [
    [
      'https://www.hafen-boerse.example/a',
      'Fähre ist zurück im Hafen | Hafen-Börse',
      'Hafen-Börse',
    ],
    ['https://dailypaper.example/a', 'Daily Paper: Ferry is back in port', undefined],
    ['https://dailypaper.example/a', 'Ferry is back in port - Daily Paper', 'Daily Paper'],
    ['https://dailypaper.example/a', 'Ferry is back in port - All on board', undefined],
    ['https://notion.example/a', 'Ferry | How to use Notion for all of your notes', undefined],
  ] as const
  for (const [address, title, name] of cases) {
    assert.equal(articleOf({head: `<title>${title}</title>`, url: address}).publisher?.name, name)
  }
})

test('the end of a title that is the domain counts more than a stated name that is not', () => {
  const stated = '<meta name="publisher" content="River Media Group">'
  const publisherOf = (title: string): string | undefined =>
    articleOf({head: `${stated}<title>${title}</title>`, url: 'https://dailypaper.example/a'})
      .publisher?.name
  assert.equal(publisherOf('Ferry is back in port | Daily Paper'), 'Daily Paper')
  assert.equal(publisherOf('Ferry is back in port | All on board'), 'River Media Group')
})

test('a notice of copyright is no publisher', () => {
  for (const notice of [
    '© 2024 River Media Group',
    'Copyright River Media Group',
    '2024, River Media',
  ]) {
    const head = `<meta name="copyright" content="${notice}">`
    assert.equal(articleOf({head}).publisher, undefined, notice)
  }
  const head = '<meta name="copyright" content="River Media Group">'
  assert.equal(articleOf({head}).publisher?.name, 'River Media Group')
})

test('a network or the system of the site is no publisher, unless the site is its own', () => {
  for (const name of ['WordPress', 'Facebook', 'Squarespace']) {
    const head = property('og:site_name', name)
    assert.equal(articleOf({head}).publisher, undefined, name)
    const url = `https://about.${name.toLowerCase()}.com/2024/ferry`
    assert.equal(articleOf({head, url}).publisher?.name, name)
  }
})
