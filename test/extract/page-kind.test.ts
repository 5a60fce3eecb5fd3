import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'
import {articlePage, homePage, paragraphs} from '../pages.ts'

const shell = `<!doctype html><html lang="en"><head><title>Lindesund Mail</title></head><body>
<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript></body></html>`

function refusalOf(page: string): string | undefined {
  const {messages} = understand(page, {name: 'page.html'})
  return messages.find(({fatal}) => fatal)?.ruleId
}

function simplePage(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${content}</body></html>`
}

test('an article page is none of the kinds that are refused', () => {
  assert.equal(refusalOf(articlePage()), undefined)
})

test('a page that shows the openings of many stories is refused as a listing', () => {
  assert.match(refusalOf(homePage()) ?? '', /^page\/|^article\/furniture-only$/)
})

test('a page that scripts would fill is refused, and says so', () => {
  assert.match(refusalOf(shell) ?? '', /^page\/scripts$|^article\/furniture-only$/)
})

test('a page that reports an error is refused', () => {
  const page = simplePage(
    '404 Not Found',
    '<main><h1>Page not found</h1><p>We looked everywhere, but the page that you asked for is not here any more. It may have moved, or its address may have been mistyped. Try the search above, or begin again at the home page, where you find the latest stories.</p></main>',
  )
  assert.match(refusalOf(page) ?? '', /^page\/(?:error|no-text)$|^article\/furniture-only$/)
})

test('a story about missing pages is no error', () => {
  const page = simplePage(
    'Why the council’s pages were not found for a week',
    `<main><article><h1>Why the council’s pages were not found for a week</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</article></main>`,
  )
  assert.equal(refusalOf(page), undefined)
})

test('a short report that calls itself an article is kept', () => {
  const page = articlePage({head: '<meta property="og:type" content="article">'}).replace(
    /<div class="story-body">.*?<\/div>/s,
    `<div class="story-body"><p>${paragraphs[4]}</p></div>`,
  )
  assert.equal(refusalOf(page), undefined)
})
