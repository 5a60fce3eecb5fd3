import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isMetadataElement} from '../../pipeline/read/html/metadata-element.ts'
import {readMetadata} from '../../pipeline/read/statements/metadata.ts'
import type {Statement} from '../../pipeline/tree/page.ts'
import {meta, part, said, script} from './metadata-elements.ts'

const statementsOf = (...given: Parameters<typeof readMetadata>): readonly Statement[] =>
  readMetadata(...given).statements
const url = 'https://paper.example/2023/04/05/ferry-is-back-in-port.html'
const article = {
  '@type': 'NewsArticle',
  headline: 'Ferry is back',
  author: {'@type': 'Person', name: 'Ann Miller', jobTitle: 'Reporter'},
}

test('an article in an array, in a graph, or as main entity of a page is found', () => {
  const shapes = [
    article,
    [article],
    [[article]],
    {'@graph': [{'@type': 'WebSite', name: 'Paper'}, article]},
    {'@type': 'WebPage', mainEntity: article},
    {'@type': 'WebPage', mainEntity: [article]},
  ]
  for (const shape of shapes) {
    const statements = statementsOf([script(shape)])
    assert.deepEqual(said(statements, 'NewsArticle.headline'), ['Ferry is back'])
    assert.deepEqual(said(statements, 'NewsArticle.author.name'), ['Ann Miller'])
  }
})

test('an article in a list of others, in parts of a work or in mentions is left alone', () => {
  for (const member of ['itemListElement', 'hasPart', 'mentions', 'isPartOf', 'citation']) {
    const statements = statementsOf([script({'@type': 'WebPage', [member]: [article]})])
    assert.deepEqual(said(statements, 'NewsArticle.headline'), [], member)
  }
})

test('a stub is what its identifier names elsewhere, also in another script', () => {
  const parts = [
    script({'@type': 'NewsArticle', headline: 'Ferry', author: {'@id': '#ann'}}),
    script({'@graph': [{'@id': '#ann', '@type': 'Person', name: 'Ann Miller'}]}),
  ]
  assert.deepEqual(said(statementsOf(parts), 'NewsArticle.author.name'), ['Ann Miller'])
})

test('stubs that name each other do not end in a circle', () => {
  const a = {'@id': '#a', '@type': 'NewsArticle', author: {'@id': '#b'}}
  const b = {'@id': '#b', '@type': 'Person', name: 'Ann', url: {'@id': '#a'}}
  assert.deepEqual(said(statementsOf([script([a, b])]), 'NewsArticle.author.name'), ['Ann'])
})

test('of several articles the one of the page’s address is taken, however little it says', () => {
  const other = {
    ...article,
    headline: 'Other',
    url: 'https://paper.example/other',
    keywords: 'a, b',
  }
  const own = {'@type': 'NewsArticle', headline: 'Own', mainEntityOfPage: {'@id': url}}
  const statements = statementsOf([script([other, own])], url)
  assert.deepEqual(said(statements, 'NewsArticle.headline'), ['Own'])
})

test('of several articles without the page’s address the fullest is taken, of many none', () => {
  const thin = {'@type': 'NewsArticle', headline: 'Thin'}
  assert.deepEqual(said(statementsOf([script([thin, article])]), 'NewsArticle.headline'), [
    'Ferry is back',
  ])
  const list = statementsOf([script([thin, thin, thin, article])])
  assert.deepEqual(said(list, 'NewsArticle.headline'), [])
})

test('statements of one author have one number, those of two have two', () => {
  const two = {
    ...article,
    author: [
      {name: 'Ann', url: '/ann'},
      {name: 'Bo', url: '/bo'},
    ],
  }
  const own = statementsOf([script(two)]).filter(({property}) => property.includes('author.'))
  const numbers = own.map(({value, node}) => [value, node])
  assert.equal(new Set(numbers.map(([, node]) => node)).size, 2)
  assert.equal(numbers[0]?.[1], numbers[1]?.[1])
})

test('a name in two parts is one name', () => {
  const parts = {...article, author: {givenName: 'Ann', familyName: 'Miller'}}
  assert.deepEqual(said(statementsOf([script(parts)]), 'NewsArticle.author.name'), ['Ann Miller'])
})

test('values are text alone, and what the page wrote is kept beside', () => {
  const json = {...article, headline: 'Ferry &amp; <b>gale</b>'}
  const [headline] = statementsOf([script(json)]).filter(({property}) =>
    property.endsWith('headline'),
  )
  assert.equal(headline?.value, 'Ferry & gale')
  assert.equal(headline?.written, 'Ferry &amp; <b>gale</b>')
})

test('how broken JSON was mended stands in its statements', () => {
  const [first] = statementsOf([script('{"@type":"NewsArticle","headline":"Ferry",}')])
  assert.equal(first?.mended, 'commas')
})

test('microdata of an article and of its author is read', () => {
  const parts = [
    part('article', {itemscope: '', itemtype: 'https://schema.org/NewsArticle'}),
    part('h1', {itemprop: 'headline'}, 'Ferry is back', 0),
    part('div', {itemprop: 'author', itemscope: '', itemtype: 'https://schema.org/Person'}, '', 0),
    part('span', {itemprop: 'name'}, 'Ann Miller', 2),
    part('meta', {itemprop: 'datePublished', content: '2023-04-05'}, '', 0),
    part('time', {itemprop: 'dateModified', datetime: '2023-04-06'}, 'today', 0),
  ]
  const statements = statementsOf(parts)
  assert.deepEqual(said(statements, 'NewsArticle.headline'), ['Ferry is back'])
  assert.deepEqual(said(statements, 'NewsArticle.author.name'), ['Ann Miller'])
  assert.deepEqual(said(statements, 'NewsArticle.datePublished'), ['2023-04-05'])
  assert.deepEqual(said(statements, 'NewsArticle.dateModified'), ['2023-04-06'])
})

test('microdata of a comment, and of an item that is no article, is left alone', () => {
  const parts = [
    part('article', {itemscope: '', itemtype: 'https://schema.org/NewsArticle'}),
    part(
      'div',
      {itemprop: 'comment', itemscope: '', itemtype: 'https://schema.org/Comment'},
      '',
      0,
    ),
    part('span', {itemprop: 'author'}, 'Troll', 1),
    part('div', {itemscope: '', itemtype: 'https://schema.org/Product'}),
    part('span', {itemprop: 'name'}, 'Lamp', 3),
  ]
  const statements = statementsOf(parts).filter(({source}) => source === 'microdata')
  assert.deepEqual(statements, [])
})

test('meta is read by property, by name and by http-equiv; unknown names are left alone', () => {
  const statements = statementsOf([
    meta('og:title', 'Ferry'),
    part('meta', {name: 'Author', content: 'Ann Miller'}),
    part('meta', {'http-equiv': 'Content-Language', content: 'de'}),
    part('meta', {name: 'viewport', content: 'width=device-width'}),
  ])
  assert.deepEqual(
    statements.map(({source, property, value}) => [source, property, value]),
    [
      ['open-graph', 'og:title', 'Ferry'],
      ['meta', 'author', 'Ann Miller'],
      ['meta', 'content-language', 'de'],
    ],
  )
})

test('the size of a picture belongs to the picture above it', () => {
  const statements = statementsOf([
    meta('og:image', 'https://a.example/1.jpg'),
    meta('og:image:width', '640'),
    meta('og:image', 'https://a.example/2.jpg'),
    meta('og:image:width', '1200'),
  ])
  const [one, width, two, wide] = statements.map(({node}) => node)
  assert.equal(one, width)
  assert.equal(two, wide)
  assert.notEqual(one, two)
})

test('links are made absolute, and a link to the author has his name', () => {
  const statements = statementsOf(
    [
      part('link', {rel: 'canonical', href: '/2023/04/05/ferry-is-back-in-port.html'}),
      part('a', {rel: 'nofollow author', href: '/people/ann'}, 'Ann Miller'),
      part('link', {rel: 'stylesheet', href: '/s.css'}),
    ],
    url,
  )
  assert.deepEqual(said(statements, 'canonical'), [url])
  assert.deepEqual(said(statements, 'author.name'), ['Ann Miller'])
  assert.deepEqual(said(statements, 'author'), ['https://paper.example/people/ann'])
  assert.equal(statements.filter(({source}) => source === 'link').length, 3)
})

test('the element `time` says what it is called, or only that it is a time', () => {
  const statements = statementsOf([
    part('time', {datetime: '2023-04-05T10:00+02:00', class: 'entry-date published'}, 'April 5'),
    part('time', {datetime: '2023-04-06', class: 'updated'}, ''),
    part('time', {}, '5 April 2023'),
  ])
  assert.deepEqual(said(statements, 'time.published'), ['2023-04-05T10:00+02:00'])
  assert.deepEqual(said(statements, 'time.modified'), ['2023-04-06'])
  assert.deepEqual(said(statements, 'time'), ['5 April 2023'])
})

test('the address tells a day and the words of a title, and no day where there is none', () => {
  assert.deepEqual(said(statementsOf([], url), 'date'), ['2023-04-05'])
  assert.deepEqual(said(statementsOf([], url), 'slug'), ['ferry-is-back-in-port'])
  const other = statementsOf([], 'https://paper.example/news/20231399/story-12345')
  assert.deepEqual(said(other, 'date'), [])
})

test('title and language of the markup are read', () => {
  const statements = statementsOf([
    part('html', {lang: 'de-AT'}),
    part('title', {}, 'Ferry &amp; gale | Paper'),
    part('title', {}, 'Icon'),
  ])
  assert.deepEqual(said(statements, 'lang'), ['de-AT'])
  assert.deepEqual(said(statements, 'title'), ['Ferry & gale | Paper'])
})

test('a page that says nothing has no statements', () => {
  assert.deepEqual(statementsOf([]), [])
  assert.deepEqual(statementsOf([script('{}'), script(''), script('null'), part('html')]), [])
})

test('scripts of programs, sources without a set and paragraphs are no parts', () => {
  assert.ok(isMetadataElement('script', {type: 'application/ld+json; charset=utf-8'}))
  assert.ok(isMetadataElement('a', {rel: 'author'}))
  assert.ok(isMetadataElement('span', {itemprop: 'name'}))
  assert.ok(!isMetadataElement('script', {}))
  assert.ok(isMetadataElement('img', {src: '/a.jpg'}))
  assert.ok(!isMetadataElement('source', {src: '/a.mp4'}))
  assert.ok(!isMetadataElement('a', {rel: 'nofollow', href: '/'}))
  assert.ok(!isMetadataElement('p', {class: 'author'}))
})

const foreign = {
  '@type': 'NewsArticle',
  headline: 'Minister resigns over the leak of a budget',
  description: 'What the minister said',
  author: {'@type': 'Person', name: 'Peter Jones'},
  datePublished: '2021-01-02',
  dateModified: '2021-01-03',
}
const ours = {'@type': 'NewsArticle', headline: 'Ferry is back in port after a storm'}
const window = part('title', {}, 'Ferry is back in port after a storm | Harbour Post')
const here = 'https://paper.example/news/ferry'
const there = 'https://paper.example/news/minister'

const graphs: Readonly<Record<string, readonly object[]>> = {
  'the title of the page': [foreign, ours],
  'no address of another page': [
    {...foreign, url: there},
    {...ours, headline: 'Back in port'},
  ],
  'the address of the page': [foreign, {...ours, headline: 'Back in port', url: here}],
  'an address that a page states for its subject': [
    foreign,
    {'@type': 'WebPage', '@id': here, mainEntity: {'@id': '#story'}},
    {...ours, headline: 'Back in port', '@id': '#story'},
  ],
}

for (const [what, graph] of Object.entries(graphs)) {
  test(`of several articles in a graph, the one with ${what} is that of the page`, () => {
    const {statements} = readMetadata([script({'@graph': graph}), window], here)
    const headline = statements.find(({property}) => property === 'NewsArticle.headline')?.value
    assert.notEqual(headline, foreign.headline)
    assert.ok(headline)
  })
}

test('an article with another address and another title is not that of the page', () => {
  const {statements} = readMetadata([script({...foreign, url: there}), window], here)
  assert.deepEqual(
    statements.filter(({property}) => property.startsWith('NewsArticle')),
    [],
  )
})
