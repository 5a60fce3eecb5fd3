import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {Ajv2020} from 'ajv/dist/2020.js'
import {bundledSchemas, target} from '../../schemas/bundle.ts'
import {article, audit, lacking, searchDocument} from '../validate/samples.ts'

// As any validator: no keyword and no format of ours.
const check = new Ajv2020({allErrors: true}).compile(JSON.parse(bundledSchemas()))
const golden = new URL('../golden/', import.meta.url)
const results = new URL('../../output/audits/', import.meta.url)

test('the bundle is that of the schemas', () => {
  assert.equal(readFileSync(target, 'utf8'), bundledSchemas())
})

test('the bundle refers to nothing outside', () => {
  const references = [...bundledSchemas().matchAll(/"\$ref": "([^"]*)"/g)].map(([, to]) => to)
  assert.ok(references.length > 50)
  assert.deepEqual(
    references.filter((to) => !to?.startsWith('#/$defs/')),
    [],
  )
})

test('the bundle takes every article of the golden captures, and every audit of the output', () => {
  const articles = readdirSync(golden)
    .map((slug) => new URL(`${slug}/article.jsonld`, golden))
    .filter((file) => existsSync(file))
  const audits = readdirSync(results).map((name) => new URL(name, results))
  for (const file of [...articles, ...audits]) {
    assert.ok(check(JSON.parse(readFileSync(file, 'utf8'))), `${file.pathname} ${errors()}`)
  }
  assert.ok(articles.length > 50)
  assert.ok(audits.length > 0)
})

test('the bundle takes search documents and replies, by what they have', () => {
  const reply = {id: 1, status: 'article', key: '1', article, messages: []}
  for (const value of [article, audit, searchDocument, reply]) assert.ok(check(value), errors())
  assert.ok(!check({...reply, article: {...article, extra: 1}}))
  assert.ok(!check({...searchDocument, extra: 1}))
  assert.ok(!check({...audit, extra: 1}))
})

test('the bundle finds the faults that JSON Schema can express', () => {
  const {author, image} = article
  const faults: readonly object[] = [
    ...[{headLine: 'a'}, {price: '3'}, {wordCount: '14'}, {wordCount: 'two'}, {'@type': 'Story'}],
    ...[{isAccessibleForFree: 'no'}, {datePublished: 'May 2'}, {datePublished: '2024-02-30'}],
    ...[{datePublished: '2024-05-02T09:30:00'}, {url: '/a'}, {url: 'https://a b'}, {headline: ''}],
    ...[{headline: 'a\nb'}, {headline: ' a'}, {headline: 'a '}, {articleBody: '<p>a</p>'}],
    ...[{articleBody: 'a\u0007'}, {articleBody: 'a\ufeffb'}, {author: 'a'}, {keywords: []}],
    ...[{keywords: ['a', 'a']}, {description: null}, {inLanguage: 'English'}],
    {author: [{'@type': 'Place', name: 'a'}]},
    {author: [{'@type': 'Person'}]},
    {author: [{...author[0], jobtitle: 'a'}]},
    {image: [{...image[0], url: '//a.example/i'}]},
  ]
  for (const fault of faults) {
    assert.ok(!check({...article, ...fault}), JSON.stringify(fault))
  }
  for (const key of ['@context', '@type', '@id'] as const) assert.ok(!check(lacking(article, key)))
})

test('the bundle says what it leaves to `validate`', () => {
  assert.match(bundledSchemas(), /wordCount.*counts the words/)
  assert.ok(check({...article, wordCount: 999}))
})

function errors(): string {
  return JSON.stringify(check.errors?.slice(0, 2))
}
