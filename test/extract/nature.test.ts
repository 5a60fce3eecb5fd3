import assert from 'node:assert/strict'
import {test} from 'node:test'
import {searchDocument, understand} from '../../pipeline/index.ts'
import type {Audit} from '../../pipeline/tree/generated/audit.ts'
import {validateAudit, validateSearchDocument} from '../../pipeline/validate/validate.ts'
import {articlePage, homePage, paragraphs} from '../pages.ts'

function natureOf(page: string): Audit['nature'] {
  const {audit} = understand(page, {name: 'page.html'})
  assert.deepEqual(validateAudit(audit), [])
  return audit.nature
}

function withText(text: string, head = ''): string {
  return articlePage({head}).replace(
    /<div class="story-body">.*?<\/div>/s,
    `<div class="story-body">${text}</div>`,
  )
}

const [lede = '', second = ''] = paragraphs

test('an article is complete and needs no vote', () => {
  assert.deepEqual(natureOf(articlePage()), {kind: 'article', complete: true, votes: []})
})

test('an article with a subscription offer below all of its text is complete', () => {
  const long = Array.from({length: 3}, (_, i) =>
    paragraphs.map((each) => `<p>${each} (${i})</p>`).join(''),
  )
  const offer =
    '<p>Subscribe now for just $1 a week and read all of our stories. Cancel anytime.</p>'
  assert.equal(natureOf(withText(long.join('') + offer))?.complete, true)
})

for (const [language, text] of [
  ['en', `<p>${lede}</p><p>Divers had found that the wreck …</p>`],
  [
    'de',
    '<p>Der Hafen bleibt eine weitere Woche gesperrt, teilte die Behörde am Dienstag mit, und die Fähren legen bis dahin vom nördlichen Kai ab, zweimal am Tag.</p><p>Taucher fanden, dass das Wrack …</p>',
  ],
  [
    'fr',
    '<p>Le port restera fermé une semaine de plus, a annoncé mardi la capitainerie, et les bateaux partent du quai nord, deux fois par jour, jusqu’à nouvel ordre.</p><p>Des plongeurs ont constaté que l’épave…</p>',
  ],
] as const) {
  test(`a few words that break off are a stub, and the article says that it is not complete: ${language}`, () => {
    const {article, audit, messages, tree} = understand(withText(text), {name: 'page.html'})
    assert.deepEqual([audit.nature?.kind, audit.nature?.complete], ['stub', false])
    assert.ok(messages.some(({ruleId, source}) => `${source}/${ruleId}`.includes('incomplete')))
    assert.ok(article)
    const document = searchDocument(article, tree)
    assert.deepEqual([document.kind, document.complete], ['stub', false])
    assert.deepEqual(validateSearchDocument(document), [])
  })
}

test('a page that states a far longer text than it shows is a stub', () => {
  const whole = paragraphs.join(' ')
  const head = `<script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline: 'Harbour stays shut', articleBody: whole.repeat(2)})}</script>`
  assert.equal(natureOf(withText(`<p>${lede}</p>`, head))?.kind, 'stub')
  assert.equal(natureOf(articlePage({head: head.replace(whole.repeat(2), whole)}))?.kind, 'article')
})

test('a few lines with a call to read elsewhere are a teaser', () => {
  const nature = natureOf(withText(`<p>${second}</p><p><a href="/story">Read more</a></p>`))
  assert.deepEqual([nature?.kind, nature?.complete], ['teaser', false])
})

test('a page with a time above each paragraph is a live blog, one with a single time is none', () => {
  const posts = paragraphs.map((each, i) => `<div><p>1${i}:05</p><p>${each}</p></div>`)
  assert.equal(natureOf(withText(posts.join('')))?.kind, 'live-blog')
  assert.equal(
    natureOf(withText(posts[0] + paragraphs.map((p) => `<p>${p}</p>`).join('')))?.kind,
    'article',
  )
})

for (const [what, lines] of [
  ['prices', ['$3,399.00 from the mill', '€ 12.50', '$11.11 $9.35', '82.45 €']],
  ['ratings and shares', ['4.45 / 5.0', '9.50 % off', '3.10/5', '12.05%']],
  ['versions', ['2.0.4.12.10', '10.15.7', 'v4.28.30', '1.12.03']],
  ['comments', Array.from({length: 4}, (_, i) => `July ${i + 1}, 2015 at 3:5${i} pm`)],
] as const) {
  test(`${what} between paragraphs are no times of the day of a live blog`, () => {
    const posts = paragraphs
      .slice(0, lines.length)
      .map((each, i) => `<div><p>${lines[i]}</p><p>${each}</p></div>`)
    assert.notEqual(natureOf(withText(posts.join('')))?.kind, 'live-blog')
  })
}

test('a page of captions is a gallery', () => {
  const caption =
    'The crane ship on its way to the harbour of Lindesund in the rain. Photo: Mira Dahl'
  const figures = Array.from(
    {length: 6},
    (_, i) =>
      `<figure><img src="/${i}.jpg" alt=""><figcaption>${i}: ${caption}</figcaption></figure>`,
  )
  assert.equal(natureOf(withText(`<p>${lede}</p>${figures.join('')}`))?.kind, 'gallery')
})

test('what the page states of itself counts', () => {
  const product = '<meta property="og:type" content="product">'
  assert.equal(natureOf(articlePage({head: product}))?.kind, 'product')
  const live = `<script type="application/ld+json">${JSON.stringify({'@type': 'LiveBlogPosting', headline: 'Harbour stays shut'})}</script>`
  assert.equal(natureOf(articlePage({head: live}))?.kind, 'live-blog')
  const gallery = live.replace('LiveBlogPosting', 'ImageGallery')
  assert.equal(natureOf(articlePage({head: gallery}))?.kind, 'gallery')
  const profile = live.replace('LiveBlogPosting', 'ProfilePage')
  assert.equal(natureOf(articlePage({head: profile}))?.kind, 'profile')
})

test('an index and a profile are rejected, and the audit says what they are and keeps their text', () => {
  const person = articlePage({head: '<meta property="og:type" content="profile">'})
  for (const [page, kind] of [
    [homePage(), 'index'],
    [person, 'profile'],
  ] as const) {
    const {article, audit} = understand(page, {name: 'page.html'})
    assert.equal(article, undefined)
    assert.equal(audit.nature?.kind, kind)
    assert.equal(audit.nature?.votes.length, 1)
    assert.equal(audit.tiles.map(({text}) => text).join('').length, audit.capture.codeUnits)
  }
})

test('cards of a line each are an index, a list of links within a story is none', () => {
  const names = ['Ferry', 'Mussels', 'Storm', 'Season', 'Lighthouse', 'Seals', 'Sand', 'Tides']
  const cards = names.map(
    (name, i) =>
      `<div class="card"><a href="/${i}"><h3>${name} of the coast this week</h3></a><p>What the ${name.toLowerCase()} did.</p><time>3 Sep 2024</time></div>`,
  )
  const page = `<html lang="en"><head><title>Coast</title></head><body><main><h1>Coast</h1>${cards.join('')}</main></body></html>`
  assert.equal(understand(page).article, undefined)
  const links = names.map((name) => `<li><a href="/${name}">${name} of the coast</a></li>`).join('')
  assert.equal(natureOf(articlePage({inside: `<ul>${links}</ul>`}))?.kind, 'article')
})
