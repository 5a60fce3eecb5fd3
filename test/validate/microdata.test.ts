import assert from 'node:assert/strict'
import {test} from 'node:test'
import {itemsIn} from '../../pipeline/read/statements/items.ts'
import {inspect} from '../../pipeline/validate/inspect.ts'

const page = `<!doctype html>
<article itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">A ferry is back</h1>
<time itemprop="datePublished" datetime="2024-05-02">Thursday</time>
<meta itemprop="wordCount" content="14"><meta itemprop="isAccessibleForFree" content="false">
<a itemprop="url" href="/news/1">here</a>
<p itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada</b></p>
</article>`

function found(text: string): readonly string[] {
  const {checked, problems} = inspect(text, 'a.html', {itemsIn})
  return [
    String(checked),
    ...problems.map(({severity, rule, pointer, line}) => `${line} ${severity} ${rule} ${pointer}`),
  ]
}

test('items of microdata are nodes with the values of their elements', () => {
  const [item, ...more] = itemsIn(page)
  assert.equal(more.length, 0)
  assert.deepEqual(item?.node, {
    '@context': 'https://schema.org',
    '@type': ['https://schema.org/NewsArticle'],
    headline: ['A ferry is back'],
    datePublished: ['2024-05-02'],
    wordCount: ['14'],
    isAccessibleForFree: ['false'],
    url: ['/news/1'],
    author: [
      {'@context': 'https://schema.org', '@type': ['https://schema.org/Person'], name: ['Ada']},
    ],
  })
})

test('microdata without a fault has no problem: all its values are texts, and HTML resolves its links', () => {
  assert.deepEqual(found(page), ['1'])
})

test('faults of microdata are told with their lines', () => {
  const wrong = page
    .replace('headline', 'headLine')
    .replace('2024-05-02', 'May 2')
    .replace('content="14"', 'content="few"')
    .replace('schema.org/Person', 'schema.org/person')
  assert.deepEqual(found(wrong), [
    '1',
    '7 error schema-org/unknown-type /author/0/@type',
    '4 error schema-org/date /datePublished/0',
    '3 error schema-org/unknown-property /headLine',
    '5 error schema-org/number /wordCount/0',
  ])
})

test('items of another vocabulary, and JSON-LD beside microdata, are each on their own', () => {
  const other = `<div itemscope itemtype="https://data.example/Boat"><b itemprop="draught">2</b></div>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebSite", "nam": "a"}</script>`
  assert.deepEqual(found(other), ['1', '2 error schema-org/unknown-property /nam'])
  assert.deepEqual(found('<div itemscope><b itemprop="mood">a</b></div>'), [
    '0',
    '1 error input/nothing ',
  ])
})

test('the strict form is JSON-LD only', () => {
  const {checked, problems} = inspect(page, 'a.html', {itemsIn, profile: 'copydesk'})
  assert.deepEqual([checked, problems.map(({rule}) => rule)], [0, ['input/nothing']])
})

test('an item that is the page itself has the properties of no other item', () => {
  const whole = `<!doctype html><html itemscope itemtype="http://schema.org/Article"><body>
<h1 itemprop="headline">A ferry</h1><b itemprop="headLine">b</b>
<p itemprop="author" itemscope itemtype="http://schema.org/Person"><b itemprop="name">Ada</b></p></body></html>`
  assert.deepEqual(found(whole), ['1', '2 error schema-org/unknown-property /headLine'])
  const body = whole.replace(
    '<html itemscope itemtype="http://schema.org/Article"><body>',
    "<html><body class=a itemscope itemtype='http://schema.org/Article'>",
  )
  assert.deepEqual(found(body), ['1', '2 error schema-org/unknown-property /headLine'])
})
