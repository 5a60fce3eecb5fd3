import assert from 'node:assert/strict'
import {test} from 'node:test'
import {articleOf} from './pages.ts'

const url = 'https://www.dailypaper.example/2023/ferry-is-back'

test('the canonical address is the article’s; one of another site or of the front page is not', () => {
  const canonical = '<link rel="canonical" href="/2023/ferry">'
  assert.equal(articleOf({head: canonical, url}).url, 'https://www.dailypaper.example/2023/ferry')
  for (const href of ['https://other.example/ferry', 'https://www.dailypaper.example/']) {
    assert.equal(articleOf({head: `<link rel="canonical" href="${href}">`, url}).url, url)
  }
})
