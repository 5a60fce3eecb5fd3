import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {validateMarkup} from '../../pipeline/validate/markup/markup.ts'
import type {MarkupProfile} from '../../pipeline/validate/profiles.ts'
import {target, vocabularyTable} from '../../schemas/vocabulary.ts'
import {article, lacking} from './samples.ts'

/** An article in the form that manuals of search engines show. */
const textbook = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Town reopens its iron bridge',
  image: ['https://news.example/1x1.jpg', 'https://news.example/16x9.jpg'],
  datePublished: '2024-05-02T09:30:00+02:00',
  dateModified: '2024-05-02T11:00:00+02:00',
  isAccessibleForFree: false,
  hasPart: {'@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paid'},
  author: [
    {'@type': 'Person', name: 'Ada Quill', url: 'https://news.example/ada'},
    {'@type': 'Organization', name: 'River Desk', url: 'https://news.example/desk'},
  ],
  publisher: {
    '@type': 'Organization',
    name: 'The Lowford Post',
    logo: {'@type': 'ImageObject', url: 'https://news.example/logo.png', width: 600, height: 60},
  },
}

/** Problems of a document as `severity pointer rule`, without notes. */
function found(value: unknown, profile?: MarkupProfile): readonly string[] {
  return validateMarkup(value, profile)
    .filter(({severity}) => severity !== 'note')
    .map(({severity, pointer, rule}) => `${severity} ${pointer} ${rule}`)
}

/** Problems of the textbook article with other members. */
function changed(changes: object, profile?: MarkupProfile): readonly string[] {
  return found({...textbook, ...changes}, profile)
}

test('the table of terms is that of the package', () => {
  assert.equal(readFileSync(target, 'utf8'), vocabularyTable())
})

test('a textbook article has no problem, for schema.org and for Google', () => {
  assert.deepEqual(found(textbook), [])
  assert.deepEqual(found(textbook, 'google'), [])
})

test('an article of ours has no problem for schema.org', () => {
  assert.deepEqual(found(article), [])
})

/** What schema.org does not allow → what is found. */
const faults: readonly (readonly [string, object, string])[] = [
  ['a slip in the case of a name', {headLine: 'a'}, 'error /headLine schema-org/unknown-property'],
  ['a slip in a type', {'@type': 'Newsarticle'}, 'error /@type schema-org/unknown-type'],
  ['a property of another class', {price: '3'}, 'warning /price schema-org/other-class'],
  [
    'a superseded property',
    {isBasedOnUrl: 'https://news.example/a'},
    'warning /isBasedOnUrl schema-org/superseded',
  ],
  ['words for a number', {wordCount: 'fourteen'}, 'error /wordCount schema-org/number'],
  ['a part of a word', {wordCount: 1.5}, 'error /wordCount schema-org/number'],
  ['a number as text', {wordCount: '14'}, 'warning /wordCount schema-org/number-as-text'],
  ['yes for true', {isAccessibleForFree: 'yes'}, 'error /isAccessibleForFree schema-org/boolean'],
  [
    'false as text',
    {isAccessibleForFree: 'False'},
    'warning /isAccessibleForFree schema-org/boolean-as-text',
  ],
  ['a date in words', {dateCreated: 'May 2, 2024 9:30 CET'}, 'error /dateCreated schema-org/date'],
  ['seconds for a date', {dateCreated: 1_714_635_000}, 'error /dateCreated schema-org/date'],
  ['a day of no calendar', {dateCreated: '2024-02-30'}, 'error /dateCreated schema-org/date'],
  [
    'a time without offset',
    {dateCreated: '2024-05-02T09:30:00'},
    'warning /dateCreated schema-org/offset',
  ],
  [
    'a blank in a date',
    {dateCreated: '2024-05-02 09:30:00'},
    'warning /dateCreated schema-org/date',
  ],
  [
    'a time where a day may be',
    {sdDatePublished: '2024-05-02T09:30:00Z'},
    'warning /sdDatePublished schema-org/date-only',
  ],
  [
    'a change before the publication',
    {dateModified: '2024-05-01'},
    'warning /dateModified schema-org/date-order',
  ],
  ['words for an address', {url: 'our page'}, 'error /url schema-org/address'],
  ['a relative address', {url: '/news/1.html'}, 'warning /url schema-org/relative-address'],
  ['no scheme', {image: '//a.example/i.jpg'}, 'warning /image schema-org/relative-address'],
  ['false for a picture', {image: false}, 'error /image schema-org/address'],
  ['no host', {url: 'https://'}, 'error /url schema-org/address'],
  ['text for an author', {author: 'River Desk'}, 'warning /author schema-org/text-for-thing'],
  [
    'a place for an author',
    {author: {'@type': 'Place', name: 'Lowford'}},
    'error /author schema-org/value-type',
  ],
  [
    'a thing for an author',
    {author: {'@type': 'Thing', name: 'Lowford'}},
    'warning /author schema-org/value-type',
  ],
  ['an author without type', {author: {name: 'A'}}, 'warning /author schema-org/no-type'],
  [
    'an object for text',
    {headline: {'@type': 'Thing', name: 'a'}},
    'error /headline schema-org/value-type',
  ],
  ['the name of a language', {inLanguage: 'English'}, 'warning /inLanguage schema-org/language'],
  ['markup in text', {headline: '<b>a</b>'}, 'warning /headline schema-org/plain-text'],
  ['a control character', {articleBody: 'a\u0007b'}, 'warning /articleBody schema-org/plain-text'],
  ['empty text', {description: ''}, 'warning /description schema-org/empty'],
  ['null', {description: null}, 'warning /description schema-org/null'],
  ['an empty list', {mentions: []}, 'warning /mentions schema-org/empty'],
  ['an entry twice', {keywords: ['a', 'b', 'a']}, 'warning /keywords/2 schema-org/twice'],
  ['a keyword of no one', {'@name': 'a'}, 'error /@name schema-org/keyword'],
  ['a context with a slip', {'@context': 'schema.org'}, 'error /@context schema-org/context'],
  [
    'a duration in words',
    {video: {'@type': 'VideoObject', duration: '1:30'}},
    'error /video/duration schema-org/duration',
  ],
  [
    'no member of an enumeration',
    {offers: {'@type': 'Offer', availability: 'plenty'}},
    'warning /offers/availability schema-org/member',
  ],
]

for (const [name, changes, expected] of faults) {
  test(`markup with ${name} is found`, () => {
    const own = changed(changes).filter((each) => !each.includes('/offers schema-org/other-class'))
    assert.deepEqual(own, [expected])
  })
}

test('a node without context, and one without type, are errors', () => {
  assert.deepEqual(found(lacking(textbook, '@context')), ['error /@context schema-org/no-context'])
  assert.deepEqual(found(lacking(textbook, '@type')), ['error /@type schema-org/no-type'])
  const addition = {...lacking(textbook, '@type'), '@id': '#story'}
  assert.deepEqual(found(addition), ['warning /@type schema-org/no-type'])
})

/** What schema.org and JSON-LD allow. */
const allowed: readonly (readonly [string, object])[] = [
  ['the older context', {'@context': 'http://schema.org/'}],
  ['a list of contexts', {'@context': ['https://schema.org', {'@language': 'en'}]}],
  ['several types', {'@type': ['NewsArticle', 'CreativeWork']}],
  ['a type by its address', {'@type': 'http://schema.org/NewsArticle'}],
  ['a type of another vocabulary', {'@type': ['NewsArticle', 'https://example.org/Story']}],
  ['names of a context of its own', {'@context': ['https://schema.org', {mood: 'ex:m'}], mood: 1}],
  [
    'names beside a context that is not read',
    {'@context': ['https://schema.org', 'https://a.example/c'], mood: 1},
  ],
  ['names with a prefix', {'dc:title': 'a'}],
  ['a reference', {publisher: {'@id': 'https://news.example/#us'}}],
  ['the address of a thing', {about: 'https://www.wikidata.org/wiki/Q1'}],
  ['a narrower class', {publisher: {'@type': 'NewsMediaOrganization', name: 'a'}}],
  ['a role', {author: {'@type': 'Role', roleName: 'Host', author: {'@type': 'Person', name: 'A'}}}],
  ['a month', {datePublished: '2024-05'}],
  ['a colon less in an offset', {dateModified: '2024-05-02T11:00:00+0200'}],
  [
    'lengths of pictures',
    {image: {'@type': 'ImageObject', url: 'https://a.example/i', width: '600px', height: 60}},
  ],
  ['a value with its language', {headline: {'@value': 'a', '@language': 'en'}}],
  ['a list with an order', {author: {'@list': [{'@type': 'Person', name: 'A'}]}}],
  [
    'an action',
    {
      interactionStatistic: {
        '@type': 'InteractionCounter',
        interactionType: 'https://schema.org/CommentAction',
        userInteractionCount: 5,
      },
    },
  ],
  [
    'an input of an action',
    {
      potentialAction: {
        '@type': 'SearchAction',
        target: 'https://a.example/{q}',
        'query-input': 'required name=q',
      },
    },
  ],
  [
    'a path of places',
    {
      mainEntityOfPage: {
        '@type': 'WebPage',
        breadcrumb: {
          '@type': 'BreadcrumbList',
          itemListElement: [
            {'@type': 'ListItem', position: 1, name: 'News', item: 'https://news.example/news'},
          ],
        },
      },
    },
  ],
]

for (const [name, changes] of allowed) {
  test(`markup with ${name} has no problem`, () => assert.deepEqual(changed(changes), []))
}

test('a member of an enumeration may be an address, or a name', () => {
  for (const availability of ['https://schema.org/InStock', 'InStock']) {
    const offer = {'@context': 'https://schema.org', '@type': 'Offer', availability}
    assert.deepEqual(found(offer), [])
  }
})

test('terms that are pending are noted once', () => {
  const images = ['a', 'b'].map((creditText) => ({'@type': 'ImageObject', creditText}))
  const problems = validateMarkup({...textbook, image: images})
  assert.deepEqual(
    problems.map(({severity, pointer, rule}) => `${severity} ${pointer} ${rule}`),
    ['note /image/0/creditText schema-org/pending'],
  )
})

test('Google wants its properties, an author for each name, and an address for each picture', () => {
  for (const key of ['headline', 'image', 'author', 'datePublished', 'dateModified'] as const) {
    assert.deepEqual(found(lacking(textbook, key), 'google'), [`warning /${key} google/${key}`])
  }
  const url = 'https://news.example/ada'
  for (const name of ['Ada Quill and Tom Blue', 'By Ada Quill', 'https://news.example/ada']) {
    const author = {'@type': 'Person', name, url}
    assert.deepEqual(changed({author}, 'google'), ['warning /author/name google/author'])
  }
  assert.deepEqual(changed({author: {'@type': 'Person', name: 'Ada Quill'}}, 'google'), [
    'warning /author/url google/author',
  ])
  assert.deepEqual(changed({image: {'@type': 'ImageObject', caption: 'a'}}, 'google'), [
    'warning /image google/image',
  ])
  assert.deepEqual(changed({headline: 'a'.repeat(140)}, 'google'), [
    'warning /headline google/headline',
  ])
  assert.deepEqual(changed({hasPart: []}, 'google').at(-1), 'warning /hasPart schema-org/empty')
})

test('Google wants nothing of what is no article', () => {
  const site = {'@context': 'https://schema.org', '@type': 'WebSite', name: 'a'}
  assert.deepEqual(found(site, 'google'), [])
})

test('readers of news want a language, a body and a publisher with a name', () => {
  const full = {
    ...textbook,
    inLanguage: 'en',
    description: 'a',
    articleBody: 'a b',
    url: 'https://news.example/b',
  }
  assert.deepEqual(found(full, 'news'), [])
  assert.deepEqual(found(lacking(full, 'inLanguage'), 'news'), [
    'warning /inLanguage news/inLanguage',
  ])
  assert.deepEqual(found({...full, publisher: {'@type': 'Organization'}}, 'news'), [
    'warning /publisher/name news/name',
  ])
})

test('NLWeb wants an identifier and a name at the root, and passes over what it never keeps', () => {
  const story = {...textbook, '@id': 'https://news.example/b', description: 'a'}
  assert.deepEqual(found(story, 'nlweb'), [])
  assert.deepEqual(found(lacking(story, '@id'), 'nlweb'), ['warning /@id nlweb/id'])
  assert.deepEqual(found(lacking(story, 'headline'), 'nlweb'), ['warning /name nlweb/name'])
  assert.deepEqual(found({'@context': 'https://schema.org', '@type': 'WebPage'}, 'nlweb'), [])
})

test('markup as deep as a well ends the walk, and nothing else', () => {
  let node: object = {'@type': 'Thing', nam: 'deep'}
  for (let i = 0; i < 3000; i += 1)
    node = {'@type': 'Thing', subjectOf: {'@type': 'Article', about: node}}
  let list: unknown = []
  for (let i = 0; i < 3000; i += 1) list = [list]
  assert.deepEqual(found({'@context': 'https://schema.org', ...node}), [])
  assert.deepEqual(changed({keywords: list}), [])
  assert.deepEqual(found(list), [])
})
