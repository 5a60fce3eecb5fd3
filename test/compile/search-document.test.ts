import assert from 'node:assert/strict'
import {test} from 'node:test'
import {newsArticle} from '../../pipeline/compile/news-article.ts'
import {searchDocument} from '../../pipeline/compile/search-document.ts'
import {withDerivedHeadline} from '../../pipeline/compile/title.ts'
import type {SearchDocument} from '../../pipeline/tree/generated/search-document.ts'
import {validateSearchDocument} from '../../pipeline/validate/validate.ts'
import type {Part} from '../tree/trees.ts'
import {articleOf, read, story} from './articles.ts'

function documentOf(parts: readonly Part[], deriveHeadline = false): SearchDocument {
  return searchDocument(articleOf(parts, {deriveHeadline}), read(parts))
}

function dated(line: string): SearchDocument {
  return documentOf([
    ['timestamp', line],
    ['paragraph', 'It came.'],
  ])
}

test('the fields of a story are flat', () => {
  const {id, raw, body, probability, ...rest} = documentOf(story)
  assert.match(id, /^[\w-]{43}$/)
  assert.equal(raw, JSON.stringify(articleOf(story)))
  assert.equal(body, articleOf(story).articleBody)
  assert.deepEqual(
    new Set(Object.keys(probability ?? {})),
    new Set(['headline', 'lang', 'published', 'modified', 'authors']),
  )
  assert.deepEqual(rest, {
    key: 'capture.txt',
    title: 'Ferry back in port',
    headline: 'Ferry back in port',
    kind: 'article',
    description: 'Nobody on board was hurt.',
    lang: 'en',
    dateline: 'OSLO',
    section: ['World'],
    authors: ['Ann Miller', 'Ravi Nair'],
    source: 'NTB',
    keywords: ['ferry', 'harbour'],
    mentions: [],
    published: '2023-03-20T10:15:00+00:00',
    published_ts: 1_679_307_300,
    quality: 0.97,
    modified: '2023-03-21',
    modified_ts: 1_679_356_800,
    words: articleOf(story).wordCount,
    images: [{caption: 'The ferry in port.', credit: 'Karl Weber/AP'}],
  })
})

test('the search document of a story is valid, and so is that of a body alone', () => {
  assert.deepEqual(validateSearchDocument(documentOf(story)), [])
  assert.deepEqual(validateSearchDocument(documentOf([['paragraph', 'It came.']])), [])
})

test('without a headline the title is the first sentence, marked as derived', () => {
  const {title, titleDerived, headline} = documentOf([
    ['paragraph', 'OSLO (NTB) — It came. It left.'],
  ])
  assert.deepEqual(
    {title, titleDerived, headline},
    {
      title: 'It came.',
      titleDerived: true,
      headline: undefined,
    },
  )
})

test('a title that was read is not marked as derived', () => {
  assert.ok(!('titleDerived' in documentOf(story)))
})

test('a headline that was derived on request is marked as derived', () => {
  const {title, titleDerived} = documentOf([['paragraph', 'It came. It left.']], true)
  assert.deepEqual({title, titleDerived}, {title: 'It came', titleDerived: true})
})

test('an offset counts in a time stamp', () => {
  assert.equal(dated('Published: 2023-03-20T10:15:00+05:30').published_ts, 1_679_287_500)
  assert.equal(dated('Published: 2023-03-20T10:15:00Z').published_ts, 1_679_307_300)
})

test('a day without a time counts from its midnight in UTC', () => {
  const {published, published_ts} = dated('Published: 20 March 2023')
  assert.deepEqual([published, published_ts], ['2023-03-20', 1_679_270_400])
})

test('a clock without a zone is kept beside its day, as far as it is known', () => {
  const {published, published_ts, published_local} = dated('Published: 20 March 2023, 14:05')
  assert.deepEqual([published, published_ts], ['2023-03-20', 1_679_270_400])
  assert.equal(published_local, '2023-03-20T14:05')
  assert.equal(dated('Published: 20 March 2023 14:05:09').published_local, '2023-03-20T14:05:09')
  assert.equal(dated('Updated: 20 March 2023, 14:05').modified_local, '2023-03-20T14:05')
})

test('a day without a clock, and a time with an offset, have no local time', () => {
  for (const line of ['Published: 20 March 2023', 'Published: 2023-03-20T10:15:00+05:30']) {
    assert.ok(!('published_local' in dated(line)), line)
  }
})

test('without a date there is no time stamp', () => {
  const document = dated('Published on Sunday')
  for (const key of ['published', 'published_ts', 'modified', 'modified_ts']) {
    assert.ok(!(key in document), key)
  }
})

test('lists are there when they are empty, other fields are not', () => {
  const document = documentOf([['paragraph', 'It came.']])
  const {section, authors, keywords, images, mentions} = document
  assert.deepEqual([section, authors, keywords, images, mentions], [[], [], [], [], []])
  assert.ok(Object.values(document).every((value) => value !== undefined))
})

test('a headline that is derived in the tree is a title marked as derived', () => {
  const tree = withDerivedHeadline(read([['paragraph', 'It came. It left.']]))
  const article = newsArticle(tree)
  assert.ok(article)
  const {title, headline, titleDerived} = searchDocument(article, tree)
  assert.deepEqual([title, headline, titleDerived], ['It came', 'It came', true])
})
