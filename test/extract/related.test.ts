import assert from 'node:assert/strict'
import {test} from 'node:test'
import {articleOf, understood} from './pages.ts'

const url = 'https://www.dailypaper.example/2023/ferry-is-back'

test('related lines of the same site become related links of the page, with their places', () => {
  const below = `<section class="related"><h3>Related stories</h3><ul><li><a href="/2023/harbour-opens-again">Harbour opens again after the gale</a></li>
<li><a href="https://elsewhere.example/a">A story of another site altogether</a></li>
<li><a href="${url}?size=large">Read this very story in larger letters</a></li>
<li><a href="/cdn-cgi/l/email-protection#12">Write to the harbour desk of the paper</a></li>
<li><a href="javascript:alert(1)">Open all stories of the harbour</a></li></ul></section>`
  const {article, audit} = understood({below, url})
  assert.deepEqual(article?.mainEntityOfPage, {
    '@type': 'WebPage',
    '@id': url,
    relatedLink: ['https://www.dailypaper.example/2023/harbour-opens-again'],
  })
  const claim = audit.claims.find(({field}) => field === 'mainEntityOfPage')
  assert.equal(claim?.at.length, 1)
})

test('without related lines, or an address of its own, a page names no related links', () => {
  assert.equal(articleOf({url}).mainEntityOfPage, url)
  const below =
    '<section class="related"><h3>Related stories</h3><p><a href="/a">Harbour opens again after the gale</a></p></section>'
  assert.equal(articleOf({below}).mainEntityOfPage, undefined)
})
