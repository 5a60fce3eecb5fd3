import assert from 'node:assert/strict'
import {test} from 'node:test'
import {mapNamed, mapOf} from '../../pipeline/gather/containers/field-maps.ts'
import type {FieldMap} from '../../pipeline/tree/field-map.ts'
import type {Input} from '../../pipeline/tree/inputs.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {brief, everything, lay, wordsOf} from './containers.ts'

function named(name: string): FieldMap {
  const map = mapNamed(name)
  assert.ok(map)
  return map
}

async function mapped(value: unknown, map: FieldMap): Promise<readonly Input[]> {
  const folder = lay({'a.json': JSON.stringify(value, undefined, 1)})
  return await everything([folder], {mapped: true}, {map})
}

function factsOf(input: Input | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries((input?.statements ?? []).map(({property, value}) => [property, value]))
}

test('the map of news-please reads an article', async () => {
  const article = {
    authors: ['Ann Alder'],
    date_download: '2024-05-02 08:00:00',
    date_modify: null,
    date_publish: '2024-05-01 17:03:00',
    description: 'The ferry is back.',
    filename: 'a.json',
    image_url: 'https://example.org/a.jpg',
    language: 'en',
    localpath: null,
    source_domain: 'example.org',
    maintext: 'The ferry is back in its harbour.',
    title: 'Ferry returns',
    title_page: null,
    title_rss: null,
    url: 'https://example.org/a',
  }
  const [input] = await mapped(article, named('news-please'))
  assert.equal(wordsOf(input), 'The ferry is back in its harbour.')
  assert.equal(input?.url, 'https://example.org/a')
  assert.deepEqual(factsOf(input), {
    headline: 'Ferry returns',
    description: 'The ferry is back.',
    'author.name': 'Ann Alder',
    datePublished: '2024-05-01 17:03:00',
    inLanguage: 'en',
    'publisher.name': 'example.org',
    'image.url': 'https://example.org/a.jpg',
    capturedAt: '2024-05-02 08:00:00',
  })
})

test('the map of NewsAPI reads every article of a response', async () => {
  const article = (content: string | null) => ({
    source: {id: null, name: 'Harbour Post'},
    author: 'Ann Alder',
    title: 'Ferry returns',
    description: null,
    url: 'https://example.org/a',
    urlToImage: null,
    publishedAt: '2024-05-01T17:03:00Z',
    content,
  })
  const response = {status: 'ok', totalResults: 2, articles: [article('One.'), article(null)]}
  const inputs = await mapped(response, named('newsapi'))
  assert.deepEqual(
    inputs.map(({name}) => name.slice(name.lastIndexOf('/') + 1)),
    ['0', '1'],
  )
  assert.deepEqual(
    inputs.map((input) => brief(input)[1]),
    ['One.', '(capture/empty)'],
  )
  assert.equal(factsOf(inputs[0])['publisher.name'], 'Harbour Post')
})

test('the map of NewsAPI refuses a response that is an error', async () => {
  const response = {status: 'error', code: 'rateLimited', message: 'Too many requests'}
  const inputs = await mapped(response, named('newsapi'))
  assert.deepEqual(
    inputs.map((input) => brief(input)[1]),
    ['(gather/list)'],
  )
})

test('a response without articles holds no inputs', async () => {
  assert.deepEqual(await mapped({status: 'ok', articles: []}, named('newsapi')), [])
})

test('the map of ninjs takes the body with markup', async () => {
  const news = {
    uri: 'urn:newsml:example.org:2024:a',
    type: 'text',
    versionCreated: '2024-05-01T17:03:00Z',
    language: 'en',
    headlines: [{role: 'main', value: 'Ferry returns'}],
    by: 'Ann Alder',
    bodies: [
      {role: 'main', contentType: 'text/plain', value: 'Plain.'},
      {role: 'rich', contentType: 'application/xhtml+xml', value: '<p>Rich.</p>'},
    ],
    subjects: [{name: 'ferries'}, {name: 'harbours'}],
  }
  const [input] = await mapped(news, named('ninjs'))
  assert.equal(input?.id, 'urn:newsml:example.org:2024:a')
  assert.equal(wordsOf(input), '<p>Rich.</p>')
  assert.equal(input?.mediaType, 'text/html')
  assert.equal(factsOf(input)['author.name'], 'Ann Alder')
  assert.equal(input?.statements?.filter(({property}) => property === 'keywords').length, 2)
})

test('the map of ninjs takes a body that does not say what it is', async () => {
  const [input] = await mapped({uri: 'x', bodies: [{value: 'Plain.'}]}, named('ninjs'))
  assert.equal(wordsOf(input), 'Plain.')
  assert.equal(input?.mediaType, 'text/plain')
})

test('a list at the top is a list of documents', async () => {
  const inputs = await mapped([{maintext: 'One.'}, {maintext: 'Two.'}], named('news-please'))
  assert.deepEqual(
    inputs.map((input) => brief(input)[1]),
    ['One.', 'Two.'],
  )
})

test('a map leaves wrong values beside the words alone', async () => {
  const [input] = await mapped({maintext: 'One.', url: 'nowhere', title: 5}, named('news-please'))
  assert.equal(wordsOf(input), 'One.')
  assert.equal(input?.url, undefined)
  assert.deepEqual(
    input?.statements?.map(({property, value}) => [property, value]),
    [['url', 'nowhere']],
  )
})

test('a map of one’s own may write a way of one step without brackets', async () => {
  const map = mapOf({fields: {text: 'body', authors: ['by', '*', 'name']}})
  assert.ok(!isRefusal(map))
  const [input] = await mapped({body: 'One.', by: [{name: 'Ann'}, {name: 'Ben'}]}, map)
  assert.equal(wordsOf(input), 'One.')
  assert.equal(input?.statements?.length, 2)
})

test('a map finds nothing where an object has it from its makers', async () => {
  const map = mapOf({fields: {text: 'text', headline: ['constructor', 'name'], id: '__proto__'}})
  assert.ok(!isRefusal(map))
  const [input] = await mapped({text: 'One.'}, map)
  assert.equal(input?.statements, undefined)
  assert.equal(input?.id, undefined)
})

test('mapOf tells what is wrong with a map', () => {
  for (const value of [
    5,
    {},
    {fields: {text: []}},
    {fields: {words: 'body'}},
    {fields: {text: [1.5]}},
    {list: 5, fields: {text: 'body'}},
  ]) {
    assert.ok(isRefusal(mapOf(value)))
  }
})

test('mapNamed knows no map by the name of what objects have', () => {
  assert.equal(mapNamed('constructor'), undefined)
})

test('without a map a file of JSON is no container', async () => {
  const [input] = await everything([lay({'a.json': '{"text":"one"}'})])
  assert.equal(input?.mediaType, undefined)
})
