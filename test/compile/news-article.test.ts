import assert from 'node:assert/strict'
import {test} from 'node:test'
import {newsArticle} from '../../pipeline/compile/news-article.ts'
import {digestOf} from '../../pipeline/text/canonical.ts'
import type {Extracted} from '../../pipeline/tree/types.ts'
import {validateArticle} from '../../pipeline/validate/validate.ts'
import type {Part} from '../tree/trees.ts'
import {articleOf, read, story} from './articles.ts'

const body: Part = ['paragraph', 'The ferry came back.']

/** The same tree, captured under another name and address. */
function captured(tree: Extracted, name: string, url?: string): Extracted {
  return {...tree, capture: {...tree.capture, name, ...(url === undefined ? {} : {url})}}
}

/** Every value in a tree of values, with the path to it. */
function valuesIn(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, member]) => valuesIn(member, `${path}/${key}`))
}

test('keys stand in reading order', () => {
  assert.deepEqual(Object.keys(articleOf(story)), [
    '@context',
    '@type',
    '@id',
    'identifier',
    'headline',
    'description',
    'articleSection',
    'keywords',
    'inLanguage',
    'dateline',
    'locationCreated',
    'datePublished',
    'dateModified',
    'author',
    'contributor',
    'sourceOrganization',
    'creditText',
    'copyrightNotice',
    'correction',
    'image',
    'isAccessibleForFree',
    'wordCount',
    'articleBody',
  ])
})

test('an address stands behind the identifiers', () => {
  const article = newsArticle(captured(read([body]), 'a.txt', 'https://harbour.example/ferry'))
  assert.deepEqual(Object.keys(article ?? {}), [
    '@context',
    '@type',
    '@id',
    'identifier',
    'url',
    'mainEntityOfPage',
    'wordCount',
    'articleBody',
  ])
})

test('the article of a story is valid, and so is that of a body alone', () => {
  assert.deepEqual(validateArticle(articleOf(story)), [])
  assert.deepEqual(validateArticle(articleOf([body])), [])
})

test('nothing in it is undefined, null or empty', () => {
  for (const parts of [story, [body]]) {
    for (const [path, value] of valuesIn(articleOf(parts))) {
      assert.ok(value !== undefined && value !== null && value !== '', path)
    }
  }
})

test('a property without evidence is absent', () => {
  const article = articleOf([body])
  for (const key of ['headline', 'author', 'datePublished', 'image', 'keywords', 'publisher']) {
    assert.ok(!(key in article), key)
  }
})

test('paragraphs are parted by an empty line, and words are counted', () => {
  const article = articleOf([body, ['share', 'Share'], ['crosshead', 'At sea'], body])
  assert.equal(article.articleBody, 'The ferry came back.\n\nAt sea\n\nThe ferry came back.')
  assert.equal(article.wordCount, 10)
})

test('what is set aside, and fields, do not leak into the body', () => {
  const {articleBody} = articleOf(story)
  assert.ok(articleBody.startsWith('OSLO (NTB) — The ferry'))
  assert.ok(articleBody.endsWith('\n\nNobody was hurt.'))
})

test('without a body there is no article', () => {
  assert.equal(
    newsArticle(
      read([
        ['headline', 'Ferry back'],
        ['share', 'Share'],
      ]),
    ),
    undefined,
  )
  assert.equal(newsArticle(read([])), undefined)
})

test('@id is the digest of everything but context, type, identifiers and address', () => {
  const tree = captured(read(story), 'a.txt', 'https://harbour.example/ferry')
  const article = newsArticle(tree)
  assert.ok(article)
  const named = new Set(['@context', '@type', '@id', 'identifier', 'url', 'mainEntityOfPage'])
  const content = Object.fromEntries(Object.entries(article).filter(([key]) => !named.has(key)))
  assert.equal(article['@id'], `ni:///sha-256;${digestOf(content)}`)
})

test('@id does not change with the name of the capture or its address', () => {
  const tree = read(story)
  const id = newsArticle(tree)?.['@id']
  assert.equal(newsArticle(captured(tree, 'other.txt'))?.['@id'], id)
  assert.equal(newsArticle(captured(tree, 'x', 'https://harbour.example/'))?.['@id'], id)
})

test('@id does not change with the furniture around the story', () => {
  const more: readonly Part[] = [['navigation', 'Home'], ...story, ['follow', 'Follow us']]
  assert.equal(articleOf(more)['@id'], articleOf(story)['@id'])
})

test('@id changes with one letter of the body, and with any field', () => {
  const id = articleOf(story)['@id']
  const changed = story.flatMap(([role, text], i) => {
    if (role === 'share' || role === 'kicker') return []
    const other = text
      .replace('Ann', 'Anna')
      .replace('2023', '2022')
      .replace(/ferry|hurt/i, 'boat')
    if (other === text) return []
    return [articleOf(story.with(i, [role, other]))['@id']]
  })
  assert.ok(changed.length >= 8)
  assert.ok(!changed.includes(id))
  assert.equal(new Set(changed).size, changed.length)
})

test('the identifier ties to the bytes of the capture', () => {
  const tree = read([body])
  assert.deepEqual(newsArticle(tree)?.identifier, [
    {'@type': 'PropertyValue', propertyID: 'sha-256', value: tree.capture.source.sha256},
  ])
})

test('places, pictures, persons and organizations have their types', () => {
  const {locationCreated, image, author, sourceOrganization} = articleOf(story)
  assert.deepEqual(locationCreated, {'@type': 'Place', name: 'OSLO'})
  assert.deepEqual(image, [
    {'@type': 'ImageObject', caption: 'The ferry in port.', creditText: 'Karl Weber/AP'},
  ])
  assert.deepEqual(author, [
    {'@type': 'Person', name: 'Ann Miller'},
    {'@type': 'Person', name: 'Ravi Nair'},
  ])
  assert.deepEqual(sourceOrganization, {'@type': 'Organization', name: 'NTB'})
})

test('a headline is derived only on request and when there is none', () => {
  assert.equal(articleOf([body], {deriveHeadline: true}).headline, 'The ferry came back')
  assert.equal(articleOf([body]).headline, undefined)
  assert.equal(articleOf(story, {deriveHeadline: true}).headline, 'Ferry back in port')
})
