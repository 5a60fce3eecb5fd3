import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isRefusal, read, understand} from '../../pipeline/index.ts'
import {looksLikeNinjs, opensAsNinjs} from '../../pipeline/text/ninjs.ts'
import type {Capture} from '../../pipeline/tree/types.ts'
import {verify} from '../../verify/verify.ts'
import {captureOf as captureIn, refusedBy, stated} from './wire-items.ts'

const html =
  '<p>Norderhafen (hp) - Die Fähre fährt wieder, teilte die Reederei mit.</p><p>"Alles dicht", sagte Anke Holm.</p>'
const words =
  'NORHAVEN (HW) - The bridge opened again on Tuesday, the authority said.\n\nLorries wait until Friday.'

const newest = {
  uri: 'urn:hp:1',
  standard: {name: 'ninjs', version: '3.1'},
  type: 'text',
  versionCreated: '2024-01-09T12:00:00+01:00',
  firstCreated: '2024-01-09T10:30:00+01:00',
  language: 'de',
  headlines: [
    {role: 'sub', value: 'Tee teurer'},
    {role: 'main', value: 'Fähre fährt & bleibt'},
  ],
  by: 'Von Anke Holm',
  located: 'Norderhafen',
  subjects: [{name: 'Schifffahrt'}, {uri: 'x:1'}],
  bodies: [
    {contentType: 'text/plain', value: 'Kurz.'},
    {contentType: 'text/html', value: html},
  ],
  copyrightHolder: 'Hafenpost',
}
const oldest = {
  uri: 'http://wire.example/1',
  type: 'text',
  versioncreated: '2024-02-06T10:37:00Z',
  pubstatus: 'usable',
  byline: 'By Ann Miller',
  headline: 'Bridge opens',
  body_text: words,
  copyrightholder: 'Harbour Wire',
  associations: {
    main: {
      type: 'picture',
      byline: 'Karin Lund',
      description_text: 'The bridge.',
      renditions: {
        s: {href: 'https://w.example/s.jpg', width: 100},
        l: {href: 'https://w.example/l.jpg', width: 900, mimetype: 'image/jpeg'},
      },
    },
    video: {type: 'video', renditions: {a: {href: 'https://w.example/a.mp4'}}},
  },
}

function captureOf(value: unknown, space?: number): Capture {
  return captureIn(JSON.stringify(value, undefined, space), 'a.json')
}

test('an item of 3.x is its HTML, with what its members state', () => {
  const capture = captureOf(newest)
  assert.match(capture.text, /^Norderhafen[\s\S]*sagte Anke Holm\.$/)
  assert.deepEqual(stated(capture), {
    headline: 'Fähre fährt & bleibt',
    datePublished: '2024-01-09T10:30:00+01:00',
    dateModified: '2024-01-09T12:00:00+01:00',
    inLanguage: 'de',
    'author.name': 'Von Anke Holm',
    locationCreated: 'Norderhafen',
    'publisher.name': 'Hafenpost',
    keywords: 'Schifffahrt',
  })
})

test('an item of 1.x is its text; a picture has caption and credit, a video is left alone', () => {
  const capture = captureOf(oldest)
  assert.equal(capture.text, words)
  const {article} = understand(capture)
  assert.deepEqual(article?.image, [
    {
      '@type': 'ImageObject',
      url: 'https://w.example/l.jpg',
      caption: 'The bridge.',
      creditText: 'Karin Lund',
    },
  ])
  assert.deepEqual(article?.author, [{'@type': 'Person', name: 'Ann Miller'}])
})

test('an item of 2.x writes its types in lower case', () => {
  const capture = captureOf({
    uri: 'urn:2',
    versioncreated: '2024-02-06T10:37:00Z',
    headlines: [{value: 'Bridge opens'}],
    bylines: [{value: 'By Ann Miller'}],
    bodies: [{role: 'main', contenttype: 'application/xhtml+xml', value: html}],
    infosources: [{name: 'Harbour Wire'}],
  })
  const {headline, 'author.name': author, 'publisher.name': publisher} = stated(capture)
  assert.deepEqual([headline, author, publisher], ['Bridge opens', 'By Ann Miller', 'Harbour Wire'])
  assert.ok(capture.page !== undefined)
})

test('the audit of an item can be checked, however it is written', () => {
  const escaped = JSON.stringify(newest).replaceAll('ä', '\\u00e4').replaceAll('/', '\\/')
  for (const input of [
    JSON.stringify(newest),
    JSON.stringify(oldest, undefined, 2),
    escaped,
    `\ufeff${escaped}`,
  ]) {
    const bytes = Buffer.from(input)
    const capture = read(bytes, {name: 'a.json'})
    assert.ok(!isRefusal(capture))
    const {article, audit} = understand(capture)
    assert.ok(article)
    assert.deepEqual(verify(bytes, JSON.parse(JSON.stringify(audit)), {article}).findings, [])
  }
})

test('people who wrote the item stand in for a byline; people it is about do not', () => {
  const {by: _, ...rest} = newest
  const people = [
    {name: 'Tomás Arce', rel: 'about'},
    {name: 'Lucía Paredes', rel: 'author'},
  ]
  assert.equal(stated(captureOf({...rest, people}))['author.name'], 'Lucía Paredes')
  assert.equal(stated(captureOf({...rest, people: people.slice(0, 1)}))['author.name'], undefined)
})

test('a withheld or cancelled item is rejected with that reason', () => {
  for (const pubstatus of ['withheld', 'canceled']) {
    const {article, messages} = understand(captureOf({...oldest, pubstatus}))
    assert.equal(article, undefined)
    assert.ok(
      messages.some(({fatal, reason}) => fatal === true && reason.startsWith('Its provider')),
    )
  }
})

test('an unknown version is read, with a remark', () => {
  for (const [version, expected] of [
    ['3.9', []],
    ['1.0', []],
    ['7.0', ['The item names version 7.0, which is not known; it was read as version 3']],
  ] as const) {
    const {labelled} = captureOf({...newest, standard: {name: 'ninjs', version}})
    assert.deepEqual(
      (labelled?.remarks ?? []).map(({reason}) => reason),
      expected,
    )
  }
})

test('broken and cut JSON is refused with line and column, an item without a text by its kind', () => {
  const input = JSON.stringify(newest, undefined, 1)
  assert.deepEqual(refusedBy(input.slice(0, -3), 'a.ninjs'), [
    'ninjs/json',
    'The JSON is cut off at line 41, column 21. Text without its closing quote; add it',
  ])
  assert.deepEqual(refusedBy(input.replace('"type": "text",', '"type" "text",'), 'a.ninjs'), [
    'ninjs/json',
    'The JSON is broken at line 7, column 9. Expected `:` after the name',
  ])
  const {body_text: _, ...empty} = oldest
  assert.deepEqual(refusedBy(JSON.stringify({...empty, type: 'picture'}), 'a.ninjs'), [
    'ninjs/no-text',
    'The news item (`picture`) has no text: neither `bodies` nor `body_text`, `body_html` or `body_xhtml`',
  ])
  assert.equal(refusedBy('{"a": 1}', 'a.ninjs')[0], 'ninjs/item')
})

test('an item is told from other JSON by its own members', () => {
  for (const value of [newest, oldest]) {
    assert.equal(looksLikeNinjs(value), true)
    assert.equal(opensAsNinjs(JSON.stringify(value)), true)
  }
  for (const value of [
    {url: 'https://a.example/', headline: 'Ours', text: words},
    {uri: 'a', headline: 'A track', type: 'audio', version: 1},
    {uri: 'a', versioncreated: 'x', slugline: 'no text'},
    [newest],
    'uri',
    null,
  ]) {
    assert.equal(looksLikeNinjs(value), false, JSON.stringify(value))
    assert.equal(opensAsNinjs(JSON.stringify(value)), false, JSON.stringify(value))
  }
})
