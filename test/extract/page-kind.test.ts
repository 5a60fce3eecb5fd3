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

test('a few cards of many are a listing as well', () => {
  const stories = [
    'Ferry line buys a boat',
    'Storm tears roof off school',
    'Seals return',
    'Sand sold',
    'Mill to close',
    'Wall to be rebuilt',
    'Fees to rise',
  ]
  const cards = stories.map(
    (title, i) =>
      `<div class="card"><a href="/${i}"><h3>${title}</h3></a><p>It comes from the north and carries eighty cars.</p><time>3 Sep 2024</time></div>`,
  )
  const page = simplePage('Coast – The Paper', `<main><h1>Coast</h1>${cards.join('')}</main>`)
  assert.match(refusalOf(page) ?? '', /^page\/(?:listing|links|no-text)$|^article\/furniture-only$/)
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

const reports: readonly (readonly [language: string, title: string, report: string])[] = [
  [
    'en',
    'Bridge closed',
    'The old bridge at Kalden will be closed for repairs from Monday until further notice, the town council said.',
  ],
  [
    'de',
    'Brücke gesperrt',
    'Die alte Brücke über die Kalde bleibt ab Montag bis auf Weiteres gesperrt, teilte die Stadt am Dienstag mit.',
  ],
  [
    'ja',
    '橋を閉鎖',
    'カルデンの古い橋は、修理のため月曜日から当分の間閉鎖されると町議会が発表した。',
  ],
]

for (const [language, title, report] of reports) {
  test(`a report of one sentence is an article, as a page, an item and a text: ${language}`, () => {
    assert.equal(refusalOf(simplePage(title, `<h1>${title}</h1><p>${report}</p>`)), undefined)
    assert.equal(refusalOf(`<p>${report}</p>`), undefined)
    assert.equal(understand(report).article?.articleBody, report)
  })
}

test('a page with a title and one line that is no sentence, and a fragment of a few words, are refused', () => {
  const refused = /^page\/no-text$|^article\/furniture-only$/
  const login = simplePage('Members', '<p>Fees and opening hours of the club</p>')
  assert.match(refusalOf(login) ?? '', refused)
  assert.match(refusalOf('<p>Read more</p>') ?? '', refused)
})

test('a short page that wants scripts, and one that reports an error, are refused', () => {
  const scripts =
    '<p>You need to turn on JavaScript in the settings of your browser to see the stories of today on this page.</p>'
  assert.equal(refusalOf(simplePage('Lindesund Mail', scripts)), 'page/scripts')
  const lost =
    '<h1>Page not found</h1><p>We looked everywhere, but the page that you asked for is not here any more, and may have moved.</p>'
  assert.equal(refusalOf(simplePage('Page not found', lost)), 'page/error')
})
