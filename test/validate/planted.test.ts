import assert from 'node:assert/strict'
import {test} from 'node:test'
import {validateArticle} from '../../pipeline/validate/validate.ts'
import {article, lacking} from './samples.ts'

interface Planted {
  readonly name: string
  readonly document: unknown
  readonly pointer: string
  readonly rule: string
}

const {author, image} = article
const person = author[0]
const words = article.articleBody

/** Errors of the hard schema: such a document does not go out. */
const hard: readonly Planted[] = [
  change('a slip in the case of a name', {headLine: 'Bridge'}, '/headLine', 'additionalProperties'),
  change(
    'a slip inside an author',
    {author: [{...person, jobtitle: 'Editor'}]},
    '/author/0/jobtitle',
    'additionalProperties',
  ),
  change('a property of another class', {price: '3'}, '/price', 'additionalProperties'),
  change(
    'a superseded property',
    {isBasedOnUrl: 'https://news.example/a'},
    '/isBasedOnUrl',
    'additionalProperties',
  ),
  change('words for a number', {wordCount: 'fourteen'}, '/wordCount', 'type'),
  change('a number as text', {wordCount: '14'}, '/wordCount', 'type'),
  change('text for true or false', {isAccessibleForFree: 'no'}, '/isAccessibleForFree', 'type'),
  change('a date in words', {datePublished: 'May 2, 2024 9:30 CET'}, '/datePublished', 'format'),
  change(
    'a day that no calendar has',
    {datePublished: '2024-02-30T10:00:00+02:00'},
    '/datePublished',
    'format',
  ),
  change(
    'a time without its offset',
    {datePublished: '2024-05-02T09:30:00'},
    '/datePublished',
    'format',
  ),
  {
    name: 'a change before the publication',
    document: {...article, dateModified: '2024-05-02T09:00:00+02:00'},
    pointer: '/dateModified',
    rule: 'article/date-order',
  },
  change('a relative URL', {url: '/news/1.html'}, '/url', 'format'),
  change(
    'a URL without its scheme',
    {image: [{...image[0], url: '//news.example/i.jpg'}]},
    '/image/0/url',
    'format',
  ),
  change('the http context', {'@context': 'http://schema.org'}, '/@context', 'const'),
  leave('no context', '@context'),
  change('a slip in the type', {'@type': 'Newsarticle'}, '/@type', 'const'),
  leave('no type', '@type'),
  change('HTML in the body', {articleBody: `<p>${words}</p>`}, '/articleBody', 'format'),
  change('an entity in the body', {articleBody: `${words} &amp;`}, '/articleBody', 'format'),
  change('an empty headline', {headline: ''}, '/headline', 'minLength'),
  change('an author as text', {author: 'River Desk'}, '/author', 'type'),
  change(
    'a place for an author',
    {author: [{'@type': 'Place', name: 'Lowford'}]},
    '/author/0/@type',
    'discriminator',
  ),
  change('an author without name', {author: [{'@type': 'Person'}]}, '/author/0/name', 'required'),
  change('the name of a language', {inLanguage: 'English'}, '/inLanguage', 'pattern'),
  change('null', {description: null}, '/description', 'type'),
  change('an empty list', {keywords: []}, '/keywords', 'minItems'),
  change('an entry twice', {keywords: ['a', 'b', 'a']}, '/keywords', 'uniqueItems'),
  change('a control character', {articleBody: `${words}\u0007.`}, '/articleBody', 'format'),
  change('a byte order mark', {articleBody: `${words}\ufeff.`}, '/articleBody', 'format'),
  {
    name: 'a wrong count of words',
    document: {...article, wordCount: 13},
    pointer: '/wordCount',
    rule: 'article/word-count',
  },
  change(
    'a property that is not ours to write',
    {sdDatePublished: '2024-05-02T09:30:00Z'},
    '/sdDatePublished',
    'additionalProperties',
  ),
]

/** What only the google profile asks for: such a document goes out, with a warning. */
const soft: readonly Planted[] = [
  warn('a headline of 140 characters', {...article, headline: 'a'.repeat(140)}, 'headline'),
  warn('no headline', lacking(article, 'headline'), 'headline'),
  warn('no image', lacking(article, 'image'), 'image'),
  {...warn('an image without address', article, 'image'), pointer: '/image/0'},
]

test('article is valid before anything is planted', () => {
  assert.deepEqual(validateArticle(article), [])
})

for (const {name, document, pointer, rule} of hard) {
  test(`article with ${name} is no article`, () => {
    const found = validateArticle(document)
    assert.deepEqual(
      found
        .filter((problem) => problem.rule !== 'article/word-count' || rule === problem.rule)
        .map((problem) => `${problem.severity} ${problem.pointer} ${problem.rule}`),
      [`error ${pointer} ${rule}`],
    )
  })
}

for (const {name, document, pointer, rule} of soft) {
  test(`article with ${name} is an article that the google profile warns of`, () => {
    assert.deepEqual(validateArticle(document), [])
    const found = validateArticle(document, {profile: 'google'})
    const same = found.filter((problem) => problem.pointer === pointer && problem.rule === rule)
    assert.deepEqual(
      same.map(({severity}) => severity),
      ['warning'],
    )
  })
}

function change(name: string, changes: object, pointer: string, keyword: string): Planted {
  return {name, document: {...article, ...changes}, pointer, rule: `schema/${keyword}`}
}

function leave(name: string, key: string): Planted {
  return {name, document: lacking(article, key), pointer: `/${key}`, rule: 'schema/required'}
}

function warn(name: string, document: unknown, property: string): Planted {
  return {name, document, pointer: `/${property}`, rule: `google/${property}`}
}
