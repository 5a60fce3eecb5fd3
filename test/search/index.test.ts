import assert from 'node:assert/strict'
import {before, test} from 'node:test'
import type {Database} from '../../pipeline/search/database.ts'
import {beginUpdate} from '../../pipeline/search/filling.ts'
import {answerTo, documentWith, emptyIndex, keysFor, put} from './documents.ts'

const documents = [
  documentWith(
    'storm',
    'A gale kept all ships in the harbour of Oslo.\n\nThe ferry did not sail.',
    {
      headline: 'Storm closes the port',
      lang: 'en',
      url: 'https://www.news.example/storm',
      published: '2024-03-05T23:30:00-05:00',
      authors: ['Ann Miller', 'Zoë Çelik'],
      section: ['World', 'Weather'],
      publisher: 'The Coast',
      source: 'NTB',
    },
  ),
  documentWith(
    'ferry',
    'It came back on Monday with all its passengers, the harbour master said.',
    {
      headline: 'Ferry back in port',
      description: 'Nobody was hurt.',
      lang: 'en-GB',
      url: 'https://blog.news.example/ferry',
      published: '2024-02-29',
      authors: ['Ravi Nair'],
      images: [{caption: 'The quay at Straßburg by night.'}],
    },
  ),
  documentWith('faehre', 'Die Fähre in Zürich fährt wieder, sagte Bürgermeister Groß.', {
    lang: 'de',
    modified: '2023-12-31',
    url: 'https://othernews.example/f',
  }),
  documentWith('tosen', '東京都の渡し船は月曜日に戻った。港で働く人々が迎えた。', {lang: 'ja'}),
  documentWith('thai', 'เรือข้ามฟากกลับมาที่ท่าเรือกรุงเทพ', {lang: 'th'}),
  documentWith('turkce', 'İstanbul’da vapur IŞIK hattına döndü.', {lang: 'tr'}),
]

let index: Database
before(async () => {
  index = await emptyIndex()
  put(index, documents)
})

const findings: readonly (readonly [query: string, ...keys: string[]])[] = [
  ['harbour', 'storm', 'ferry'],
  ['HARBOUR master', 'ferry'],
  ['"harbour master"', 'ferry'],
  ['"master harbour"'],
  ['harb* oslo', 'storm'],
  ['ferry', 'ferry', 'storm'],
  ['ferry -gale', 'ferry'],
  ['gale OR hurt', 'storm', 'ferry'],
  ['headline:port harbour', 'storm', 'ferry'],
  ['headline:harbour'],
  ['zurich', 'faehre'],
  ['fahre', 'faehre'],
  ['gross', 'faehre'],
  ['STRASSBURG', 'ferry'],
  ['istanbul', 'turkce'],
  ['isik', 'turkce'],
  ['渡し船', 'tosen'],
  ['京都', 'tosen'],
  ['船', 'tosen'],
  ['渡船'],
  ['月曜日 港', 'tosen'],
  ['กรุงเทพ', 'thai'],
  ['ท่าเรือ', 'thai'],
  ['author:miller', 'storm'],
  ['author:"ann miller"', 'storm'],
  ['author:celik', 'storm'],
  ['miller'],
  ['author:"ann nair"'],
  ['section:weather', 'storm'],
  ['source:coast', 'storm'],
  ['source:ntb', 'storm'],
  ['lang:en', 'storm', 'ferry'],
  ['lang:en-gb', 'ferry'],
  ['harbour -lang:en-gb', 'storm'],
  ['site:news.example', 'storm', 'ferry'],
  ['site:blog.news.example', 'ferry'],
  ['from:2024-03-05 until:2024-03-05', 'storm'],
  ['until:2024-02', 'ferry', 'faehre'],
  ['until:2023', 'faehre'],
  ['lang:de OR lang:tr', 'turkce', 'faehre'],
  ['lang:en -gale', 'ferry'],
]

for (const [query, ...keys] of findings) {
  test(`${query} finds ${keys.join(' and ') || 'nothing'}`, () => {
    assert.deepEqual(new Set(keysFor(index, query)), new Set(keys))
  })
}

test('a word in the headline counts for more than one in the description, caption or body', async () => {
  const own = await emptyIndex()
  const filling = 'The council met on Monday and spoke of many other things at length.'
  put(own, [
    documentWith('body', `${filling} The tram runs.`, {headline: 'One'}),
    documentWith('caption', filling, {headline: 'Two', images: [{caption: 'The tram runs.'}]}),
    documentWith('description', filling, {headline: 'Three', description: 'The tram runs.'}),
    documentWith('headline', filling, {headline: 'The tram runs'}),
  ])
  assert.deepEqual(keysFor(own, 'tram', {grouped: false}), [
    'headline',
    'description',
    'caption',
    'body',
  ])
  const {hits} = answerTo(own, 'tram', {grouped: false})
  const scores = hits.map(({score = 0}) => score)
  assert.deepEqual(
    scores,
    scores.toSorted((a, b) => b - a),
  )
})

test('results by day have the last one first, and those without a day last', () => {
  assert.deepEqual(keysFor(index, 'harbour', {order: 'day'}), ['storm', 'ferry'])
  assert.deepEqual(keysFor(index, 'lang:en OR lang:de OR lang:th'), [
    'storm',
    'ferry',
    'faehre',
    'thai',
  ])
})

test('an excerpt is the paragraph with the most words of the query, and says where they stand', () => {
  const [hit] = answerTo(index, 'ferry sail gale').hits
  const [excerpt] = hit?.excerpts ?? []
  assert.deepEqual(excerpt, {
    field: 'body',
    number: 2,
    text: 'The ferry did not sail.',
    ranges: [
      {start: 4, end: 9},
      {start: 18, end: 22},
    ],
  })
})

test('excerpts mark phrases, beginnings and parts of runs without spaces', () => {
  const shown = (query: string): readonly string[] =>
    answerTo(index, query).hits.flatMap(({excerpts}) =>
      excerpts.flatMap(({text, ranges}) => ranges.map(({start, end}) => text.slice(start, end))),
    )
  assert.deepEqual(shown('"harbour master"'), ['harbour master'])
  assert.deepEqual(shown('strass*'), ['Straßburg'])
  assert.deepEqual(shown('京都'), ['京都'])
  assert.deepEqual(shown('船'), ['船'])
  assert.deepEqual(shown('author:miller'), [])
})

test('a title that is derived is not searched twice', async () => {
  const own = await emptyIndex()
  const {headline: _, ...rest} = documentWith('a', 'It came. It left.')
  put(own, [{...rest, title: 'It came.', titleDerived: true}])
  const [hit] = answerTo(own, 'came').hits
  assert.deepEqual(
    hit?.excerpts.map(({field}) => field),
    ['body'],
  )
})

test('facets count the matching articles', () => {
  const {facets, counted} = answerTo(index, 'harbour', {facets: true})
  assert.equal(counted, 2)
  assert.deepEqual(facets?.section, [
    {value: 'Weather', count: 1},
    {value: 'World', count: 1},
  ])
  assert.deepEqual(facets?.month, [
    {value: '2024-02', count: 1},
    {value: '2024-03', count: 1},
  ])
  assert.deepEqual(
    facets?.site.map(({value}) => value),
    ['blog.news.example', 'news.example'],
  )
})

test('a page begins where the one before it ends', () => {
  const whole = keysFor(index, 'lang:en OR lang:de OR lang:th')
  const pages = [0, 2].flatMap((offset) =>
    keysFor(index, 'lang:en OR lang:de OR lang:th', {limit: 2, offset}),
  )
  assert.deepEqual(pages, whole)
})

const story = [
  'The night ferry between the two islands came back into service on Monday after nine weeks in dock.',
  'Its owner said that a new engine had been put in and that every trip until May was sold out already.',
  'The council pays four hundred thousand a year for the service and wants it to sail on Sundays too.',
  'Farmers had feared for their lambs, which are taken to the market on the mainland before Easter.',
].join('\n\n')

test('copies of one story stand as one result with their number', async () => {
  const own = await emptyIndex()
  put(own, [
    documentWith('a', story, {url: 'https://a.example/1'}),
    documentWith('b', story, {url: 'https://b.example/2'}),
    documentWith('c', `${story}\n\nWith reports from the agencies.`),
    documentWith(
      'd',
      'Another ferry sank in another year on another sea, and its owner was fined.',
    ),
  ])
  const {total, hits} = answerTo(own, 'ferry')
  assert.equal(total, 4)
  const copied = hits.find(({copies}) => copies > 1)
  assert.deepEqual([hits.length, copied?.copies], [2, 3])
  const keys = [copied?.document.key, ...(copied?.others.map(({key}) => key) ?? [])]
  assert.deepEqual(new Set(keys), new Set(['a', 'b', 'c']))
  assert.equal(keysFor(own, 'ferry', {grouped: false}).length, 4)
})

test('a page is filled though one story has many copies', async () => {
  const own = await emptyIndex()
  const many = Array.from({length: 40}, (_, i) => documentWith(`copy${i}`, story))
  put(own, [
    ...many,
    documentWith('other', 'A ferry is for sale, said the man at the market of lambs.'),
  ])
  assert.equal(keysFor(own, 'ferry', {limit: 2}).length, 2)
})

test('short texts are copies only when they are the same', async () => {
  const own = await emptyIndex()
  put(own, [
    documentWith('a', 'It rained in Oslo.'),
    documentWith('b', 'It rained in Bergen.'),
    documentWith('c', 'It rained in Oslo!'),
  ])
  assert.deepEqual(
    answerTo(own, 'rained').hits.map(({copies}) => copies),
    [2, 1],
  )
})

test('an update adds, replaces, leaves alone and deletes by key', async () => {
  const own = await emptyIndex()
  const [a, b, c] = ['a', 'b', 'c'].map((key) =>
    documentWith(key, `The word of ${key} is old${key}.`),
  )
  assert.ok(a && b && c)
  assert.deepEqual(put(own, [a, b, c]), {added: 3, replaced: 0, unchanged: 0, deleted: 0})
  const corrected = {...b, body: 'It is new.'}
  const d = documentWith('d', 'Fresh.')
  const counts = put(own, [a, corrected, d])
  assert.deepEqual(counts, {added: 1, replaced: 1, unchanged: 1, deleted: 1})
  assert.deepEqual(keysFor(own, 'oldb'), [])
  assert.deepEqual(keysFor(own, 'oldc'), [])
  assert.deepEqual(keysFor(own, 'new'), ['b'])
  assert.deepEqual(keysFor(own, 'olda'), ['a'])
})

test('an update leaves articles of other origins alone', async () => {
  const own = await emptyIndex()
  put(own, [documentWith('a', 'One.')], 'monday')
  const counts = put(own, [documentWith('b', 'Two.')], 'tuesday')
  assert.equal(counts.deleted, 0)
  assert.equal(put(own, [], 'monday').deleted, 1)
  assert.deepEqual(keysFor(own, 'two'), ['b'])
})

test('an article in error is kept, one that is deleted by its key is not', async () => {
  const own = await emptyIndex()
  put(own, [documentWith('a', 'One word.'), documentWith('b', 'Two words.')])
  const update = beginUpdate(own, 'here')
  update.keep('a')
  update.delete('b')
  update.delete('never there')
  update.deleteRest()
  assert.deepEqual(update.end(), {added: 0, replaced: 0, unchanged: 0, deleted: 1})
  assert.deepEqual(keysFor(own, 'word OR words'), ['a'])
})

test('an update that is dropped leaves the index as it was', async () => {
  const own = await emptyIndex()
  put(own, [documentWith('a', 'One.')])
  const update = beginUpdate(own, 'here')
  update.put(documentWith('a', 'Another.'))
  update.put(documentWith('b', 'Two.'))
  update.drop()
  assert.deepEqual(keysFor(own, 'one'), ['a'])
  assert.deepEqual(keysFor(own, 'two'), [])
})

test('of two documents with one key the last is kept', async () => {
  const own = await emptyIndex()
  put(own, [documentWith('a', 'First.'), documentWith('a', 'Second.')])
  assert.deepEqual(keysFor(own, 'first'), [])
  assert.deepEqual(keysFor(own, 'second'), ['a'])
})
