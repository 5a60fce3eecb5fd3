import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Json, readSchemas, under} from './read-schemas.ts'
import {readVocabulary, strangersIn} from './vocabulary.ts'

const schemas = readSchemas()
const vocabulary = readVocabulary()
const article = 'urn:copydesk:schema:news-article'
const common = 'urn:copydesk:schema:common#/$defs'

const planted: readonly (readonly [string, string, Json, RegExp])[] = [
  ['a property that does not exist', 'headLine', {type: 'string'}, /no property of schema\.org/],
  ['a property of another class', 'price', {type: 'string'}, /not for this class/],
  ['a superseded property', 'isBasedOnUrl', {type: 'string'}, /superseded by isBasedOn/],
  ['a number for a date', 'datePublished', {type: 'integer'}, /Integer is not in its range/],
  ['text for a number', 'wordCount', {type: 'string'}, /Text is not in its range, Integer/],
  ['a place for an author', 'author', {$ref: 'urn:copydesk:schema:place'}, /Place is not in/],
  ['a time where only a day may be', 'sdDatePublished', {$ref: `${common}/schemaDate`}, /DateTime/],
]

test('the vocabulary is read', () => {
  assert.ok(vocabulary.domains.size > 1000)
  assert.deepEqual(vocabulary.ranges.get('wordCount'), ['Integer'])
})

test('schemas have classes for the walk to look at', () => {
  const types = [...schemas.values()]
    .map((schema) => under(schema, 'properties', '@type')['const'])
    .filter((type) => type !== undefined)
  const expected = [
    'ImageObject',
    'NewsArticle',
    'Organization',
    'Person',
    'Place',
    'PropertyValue',
    'WebPage',
  ]
  assert.deepEqual(new Set(types), new Set(expected))
})

test('schemas say nothing that schema.org does not', () => {
  assert.deepEqual(strangersIn(schemas, vocabulary), [])
})

for (const [name, key, property, expected] of planted) {
  test(`vocabulary walk finds ${name}`, () => {
    const schema = schemas.get(article) ?? {}
    const properties = {...under(schema, 'properties'), [key]: property}
    const found = strangersIn(new Map([...schemas, [article, {...schema, properties}]]), vocabulary)
    assert.equal(found.length, 1)
    assert.match(found[0] ?? '', expected)
  })
}
