import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Problem, validateArticle} from '../../pipeline/validate/validate.ts'
import {article, lacking} from './samples.ts'

test('article with only what must be there is valid', () => {
  const least = lacking(article, ...Object.keys(article).filter((key) => !required.has(key)))
  assert.deepEqual(validateArticle(least), [])
})

test('caption that is a paragraph of the body, too, is found', () => {
  const image = [{'@type': 'ImageObject', caption: 'LOWFORD: The bridge is open.'}]
  assert.deepEqual(rulesOf({image}), ['article/caption-in-body'])
})

test('caption whose words stand inside a longer paragraph is left alone', () => {
  const image = [{'@type': 'ImageObject', caption: 'The bridge is open.'}]
  assert.deepEqual(rulesOf({image}), [])
})

test('picture without caption and address is found', () => {
  const image = [{'@type': 'ImageObject', creditText: 'River Wire'}]
  assert.deepEqual(rulesOf({image}), ['article/empty-picture'])
})

test('picture with an address alone is left alone', () => {
  const image = [{'@type': 'ImageObject', contentUrl: 'https://news.example/i.jpg'}]
  assert.deepEqual(rulesOf({image}), [])
})

test('one name in two entries is found', () => {
  const author = [...article.author, {'@type': 'Person', name: 'Ada Quill'}]
  assert.deepEqual(rulesOf({author}), ['article/author-twice'])
})

test('a repeated entry is reported once', () => {
  assert.deepEqual(rulesOf({author: [article.author[0], article.author[0]]}), [
    'schema/uniqueItems',
  ])
})

test('a day alone is not before a time of the same day', () => {
  assert.deepEqual(rulesOf({dateModified: '2024-05-02'}), [])
  assert.deepEqual(rulesOf({dateModified: '2024-05-01'}), ['article/date-order'])
})

test('times are compared across offsets', () => {
  assert.deepEqual(rulesOf({dateModified: '2024-05-02T13:15:00+05:30'}), [])
  assert.deepEqual(rulesOf({dateModified: '2024-05-02T12:45:00+05:30'}), ['article/date-order'])
})

test('times without seconds are times', () => {
  assert.deepEqual(rulesOf({dateModified: '2024-05-02T11:00+02:00'}), [])
})

test('hash of another length is no hash', () => {
  const identifier = [{'@type': 'PropertyValue', propertyID: 'sha-256', value: 'abc'}]
  assert.deepEqual(rulesOf({identifier}), ['schema/pattern'])
})

test('name of a capture is no identifier: an article is the same wherever it was captured', () => {
  const identifier = [{'@type': 'PropertyValue', propertyID: 'capture', value: 'bridge.txt'}]
  assert.ok(rulesOf({identifier}).includes('schema/const'))
})

test('a slip in a required name is reported once, with the likely name', () => {
  const {articleBody, ...rest} = article
  const [slip, ...others] = validateArticle({...rest, articlebody: articleBody})
  assert.deepEqual(others, [])
  assert.equal(slip?.nearest, 'articleBody')
  assert.equal(slip?.message, 'Unknown property `articlebody`; did you mean `articleBody`?')
})

test('value is shown on one line and cut to 60 characters', () => {
  const [problem] = find({keywords: `${'b\n'.repeat(20)}${'🚢'.repeat(50)}`})
  assert.equal(problem?.value?.length, 60)
  assert.match(problem?.value ?? '', /^"b\\n[^\n]*…$/)
})

test('half of a character is never shown', () => {
  for (const before of ['', 'a', 'aa', 'aaa']) {
    const [problem] = find({keywords: `${before}${'🚢'.repeat(50)}`})
    assert.doesNotMatch(problem?.value ?? '\ud800', /\p{Cs}/u)
  }
})

test('a value of another type is reported by its type alone', () => {
  assert.deepEqual(rulesOf({'@type': ['NewsArticle']}), ['schema/type'])
})

test('problems are sorted by pointer, entries by number', () => {
  const keywords = Array.from({length: 11}, (_, i) => (i === 2 || i === 10 ? i : `k${i}`))
  const pointers = find({keywords, a: 1}).map(({pointer}) => pointer)
  assert.deepEqual(pointers, ['/a', '/keywords/2', '/keywords/10'])
})

test('values that are no object have one problem each', () => {
  for (const value of [null, 3, 'text', [], true]) {
    assert.deepEqual(
      validateArticle(value).map(({rule}) => rule),
      ['schema/type'],
    )
  }
})

test('names with slashes and tildes are escaped in pointers', () => {
  assert.deepEqual(
    find({'a/b~c': 1}).map(({pointer, value}) => [pointer, value]),
    [['/a~1b~0c', '1']],
  )
})

test('names of Object are no known properties', () => {
  const odd = `{"__proto__": 1, "constructor": 2, ${JSON.stringify(article).slice(1)}`
  assert.deepEqual(
    validateArticle(JSON.parse(odd)).map(({pointer, value}) => [pointer, value]),
    [
      ['/__proto__', '1'],
      ['/constructor', '2'],
    ],
  )
})

const required = new Set(['@context', '@type', '@id', 'identifier', 'wordCount', 'articleBody'])

function find(changes: object): readonly Problem[] {
  return validateArticle({...article, ...changes})
}

function rulesOf(changes: object): readonly string[] {
  return find(changes).map(({rule}) => rule)
}
