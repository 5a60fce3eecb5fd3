import assert from 'node:assert/strict'
import {test} from 'node:test'
import {articleOf, jsonLd, property, understood} from './pages.ts'

const url = 'https://www.dailypaper.example/2023/ferry-is-back'

test('a claim from a statement points into the bytes of the page', () => {
  const page = {head: `<!-- ä -->${jsonLd({articleSection: 'World'})}`}
  const {audit, tree} = understood(page)
  const claim = audit.claims.find(({field}) => field === 'articleSection')
  const [witness] = claim?.from ?? []
  assert.equal(witness?.source, 'json-ld')
  assert.ok(tree.capture.page)
  assert.ok((witness?.bytes[1] ?? 0) > (witness?.bytes[0] ?? 0))
  assert.deepEqual(claim?.at, [])
})

test('every page is valid with whatever markup, scripts and entities its values hold', () => {
  const evil = '&lt;script&gt;alert(1)&lt;/script&gt;Ferry &amp;amp; <b>gale</b>\u200b'
  const head = jsonLd({
    headline: evil,
    description: evil,
    keywords: [evil],
    articleSection: evil,
    author: {name: evil, url: 'javascript:alert(1)'},
    publisher: {name: evil},
    image: {url: 'javascript:alert(1)', caption: evil},
    url: 'javascript:alert(1)',
    inLanguage: evil,
    datePublished: evil,
  })
  const text = JSON.stringify(articleOf({head}))
  assert.doesNotMatch(text, /javascript:|<script|<b>|&lt;|&amp;|\u200b/)
})

test('the canonical address is the article’s; one of another site or of the front page is not', () => {
  const canonical = '<link rel="canonical" href="/2023/ferry">'
  assert.equal(articleOf({head: canonical, url}).url, 'https://www.dailypaper.example/2023/ferry')
  for (const href of ['https://other.example/ferry', 'https://www.dailypaper.example/']) {
    assert.equal(articleOf({head: `<link rel="canonical" href="${href}">`, url}).url, url)
  }
})

test('of several names the publisher is the one that the domain bears out', () => {
  const head = `${jsonLd({publisher: {'@type': 'Organization', name: 'River Media Group'}})}${property('og:site_name', 'Daily Paper')}`
  assert.equal(articleOf({head, url}).publisher?.name, 'Daily Paper')
  assert.equal(articleOf({head}).publisher?.name, 'River Media Group')
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

test('the widest picture is taken, with its size, caption and credit', () => {
  const small = {'@type': 'ImageObject', url: 'https://i.example/small.jpg', width: 320}
  const wide = {
    '@type': 'ImageObject',
    url: 'https://i.example/wide.jpg',
    width: '1200',
    height: 675,
    caption: 'The ferry',
    creditText: 'Photo: Bo Tan',
  }
  assert.deepEqual(articleOf({head: jsonLd({image: [small, wide]})}).image, [
    {
      '@type': 'ImageObject',
      url: 'https://i.example/wide.jpg',
      caption: 'The ferry',
      creditText: 'Bo Tan',
      width: '1200 px',
      height: '675 px',
    },
  ])
})

test('a logo or a placeholder is no picture of the article', () => {
  const head = `${jsonLd({image: 'https://i.example/img/logo.png'})}${property('og:image', '/ferry.jpg')}`
  assert.equal(articleOf({head, url}).image?.[0]?.url, 'https://www.dailypaper.example/ferry.jpg')
})

test('the language is that of the words, whatever the markup says', () => {
  const {audit, article} = understood({lang: 'fr'})
  assert.equal(article?.inLanguage, 'en')
  const claim = audit.claims.find(({field}) => field === 'inLanguage')
  assert.equal(claim?.passedOver[0]?.value, 'fr')
})

test('the page’s own word on being free to read is taken, and none where it says nothing', () => {
  assert.equal(articleOf({head: jsonLd({isAccessibleForFree: 'False'})}).isAccessibleForFree, false)
  assert.equal(articleOf({head: jsonLd({isAccessibleForFree: true})}).isAccessibleForFree, true)
  assert.equal(articleOf({}).isAccessibleForFree, undefined)
})

test('a description that breaks off gives way to one that is whole', () => {
  const head = `${jsonLd({description: 'Three days late, the ferry…'})}${property('og:description', 'Three days late, the ferry came back with all on board.')}`
  assert.equal(
    articleOf({head}).description,
    'Three days late, the ferry came back with all on board.',
  )
})

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

test('the caption above the story belongs to the picture that the page names', () => {
  const head = property('og:image', 'https://www.dailypaper.example/ferry.jpg')
  const top =
    '<h1>Ferry is back in port</h1><figure><img src="/ferry.jpg"><figcaption>The ferry on Monday. (Photo: Ann Miller)</figcaption></figure>'
  const [lead, ...others] = articleOf({head, top, url}).image ?? []
  assert.equal(lead?.url, 'https://www.dailypaper.example/ferry.jpg')
  assert.equal(lead?.caption, 'The ferry on Monday.')
  assert.deepEqual(others, [])
})

test('an entry of a menu above the headline is no section', () => {
  const top =
    '<nav><ul><li><a href="/a">Politics</a></li><li><a href="/f">Food</a></li></ul></nav><h1>Ferry is back in port</h1>'
  assert.equal(articleOf({top}).articleSection, undefined)
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
