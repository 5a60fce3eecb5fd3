import assert from 'node:assert/strict'
import {test} from 'node:test'
import {answerCounters, counting} from '../../pipeline/commands/serving/counters.ts'
import type {Request} from '../../pipeline/commands/serving/requests.ts'
import {answerWanted} from '../../pipeline/commands/serving/wanted.ts'
import {type ReplyOptions, repliesToRequest} from '../../pipeline/commands/shared/replies.ts'
import {makerOf} from '../../pipeline/maker/maker.ts'
import type {Relatable} from '../../pipeline/relate/reading.ts'
import {relate} from '../../pipeline/relate/relate.ts'
import {checkOf} from '../../pipeline/validate/schemas.ts'
import {asObject} from './captures.ts'

const replying: ReplyOptions = {options: {}, opening: {}, audit: true}
const sentences = [
  'The ferry Alderwick came back to its harbour in Stenmoor on Friday after 14 months of repairs, the port of Stenmoor said.',
  'Captain Ilse Vandam said that the crew of 27 had waited for the day since the fire in the engine room of the Alderwick.',
  'The repairs cost 4.2 million crowns, of which the county of Lower Stenmoor paid 1.1 million and the owner paid the rest.',
  'A second ferry, the Brackwater, will leave for the yard in Holmgate in 12 days, and will be away until the end of October.',
]
const story = `Ferry returns to its harbour\n\nBy Ann Alder\n\n${sentences.join('\n\n')}\n`
const copy = `A ferry is back\n\nBy Tom Birch\n\n${sentences.slice(0, 3).join('\n\n')}\n`

function framed(header: object, body: string | Buffer = ''): Request {
  const frame = {at: 0, header: Buffer.from(JSON.stringify(header)), body: Buffer.from(body)}
  return {number: 1, frame}
}

function answerTo(header: object, body: string | Buffer = ''): Readonly<Record<string, unknown>> {
  const line = answerWanted(framed(header, body))
  assert.ok(line !== undefined)
  const value: unknown = JSON.parse(line)
  assert.ok(checkOf('reply')(value), JSON.stringify(checkOf('reply').errors))
  return asObject(value)
}

function listIn(reply: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const list: unknown = reply[name]
  assert.ok(Array.isArray(list), name)
  return list
}

/** The audit of a text, as a worker replies with it. */
function auditOf(text: string, id: string): string {
  const [line = '{}'] = repliesToRequest(framed({id}, text), replying)
  return JSON.stringify(asObject(JSON.parse(line))['audit'])
}

test('a worker says what it is, and by which numbers keys are joined', () => {
  const about = asObject(answerTo({request: 'about', id: 'a'})['about'])
  assert.deepEqual(about['maker'], makerOf())
  const {kinds, mostPartners} = asObject(about['joining'])
  assert.deepEqual(kinds, [
    {kind: 'body', worth: 65_536},
    {kind: 'shingle', worth: 256, most: 1024},
    {kind: 'quotation', worth: 256, most: 1024},
    {kind: 'mark', worth: 1, most: 32},
  ])
  assert.equal(mostPartners, 32)
})

test('sketches, comparisons and what they are settled to are those of the library', () => {
  const sketches = [answerTo({request: 'sketch', id: 'one'}, auditOf(story, 'one'))]
  sketches.push(answerTo({request: 'sketch', id: 'two'}, auditOf(copy, 'two')))
  const documents = sketches.map(({document}) => asObject(document))
  assert.deepEqual(
    documents.map(({id, name}) => [id, name]),
    [
      ['one', 'one'],
      ['two', 'two'],
    ],
  )
  const keys = sketches.map((sketch) => new Set(listIn(sketch, 'keys').map(String)))
  assert.ok([...(keys[0] ?? [])].filter((key) => keys[1]?.has(key)).length > 2)
  const compared = answerTo(
    {request: 'compare'},
    JSON.stringify({documents: documents.toReversed(), pairs: [[0, 1]]}),
  )
  assert.equal(compared['status'], 'compared')
  const settled = answerTo(
    {request: 'settle'},
    JSON.stringify({
      heads: sketches.map(({head}) => head),
      comparisons: compared['comparisons'],
    }),
  )
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: what the sketches gave
  const expected = relate(documents as unknown as readonly Relatable[])
  assert.equal(expected.relations.length, 1)
  const [relation] = listIn(settled, 'relations')
  assert.equal(asObject(relation)['kind'], expected.relations[0]?.kind)
  assert.deepEqual(
    listIn(settled, 'stories').map((each) => asObject(each)['story']),
    expected.stories.map(({id}) => id),
  )
  assert.deepEqual(
    listIn(settled, 'documents').map((each) => asObject(each)['key']),
    ['one', 'two'],
  )
})

test('a document without an article has a sketch without keys', () => {
  const {status, keys} = answerTo({request: 'sketch', id: 'a'}, auditOf('', 'a'))
  assert.deepEqual([status, keys], ['sketch', undefined])
})

test('a body that cannot be answered is an error with its key', () => {
  for (const [request, body] of [
    ['sketch', '{}'],
    ['sketch', 'no JSON'],
    ['compare', '{"documents": [], "pairs": [[0, 1]]}'],
    ['compare', '{"documents": [{}], "pairs": []}'],
    ['settle', '[]'],
    ['settle', '{"heads": [], "comparisons": [{"a": "b", "b": "c"}]}'],
  ] as const) {
    const {status, key, messages} = answerTo({request, id: 'a'}, body)
    assert.deepEqual([status, key], ['error', 'a'])
    assert.match(JSON.stringify(messages), /frame\/body.*docs\/worker\.md/)
  }
})

test('an error names the member of a body that is wrong, and the remedy', () => {
  const document = {id: 'b', paragraphs: []}
  const head = {id: 'b', article: 'c', name: 'b', title: 'd'}
  const comparison = {
    ...{a: 'b', b: 'b', isSame: false, isOfOneOutlet: false, words: [0, 0], marks: [0, 0]},
    ...{aligned: [], quotations: [], evidence: []},
  }
  for (const [request, body, reason] of [
    ['compare', 7, 'an object as the body, found 7'],
    ['compare', {documents: {}}, 'a list in `documents`, found an object'],
    ['compare', {documents: [{}], pairs: []}, 'text in `documents[0].id`, found nothing'],
    ['compare', {documents: [{id: 'b'}]}, 'a list in `documents[0].paragraphs`, found nothing'],
    ['compare', {documents: [{...document, published: null}]}, 'text in `documents[0].published`'],
    ['compare', {documents: []}, 'a list in `pairs`, found nothing'],
    ['compare', {documents: [], pairs: [7]}, 'a list of two in `pairs[0]`, found 7'],
    [
      'compare',
      {documents: [document], pairs: [[0, 1]]},
      'a place in the list of 1, from 0 in `pairs[0][1]`',
    ],
    ['settle', {heads: [{}]}, 'text in `heads[0].id`, found nothing'],
    ['settle', {heads: [head]}, 'a list in `comparisons`, found nothing'],
    ['settle', {heads: [], comparisons: [{a: 'b', b: 7}]}, 'text in `comparisons[0].b`, found 7'],
    [
      'settle',
      {heads: [], comparisons: [comparison]},
      'a head of each document in `comparisons[0]`, found none of b',
    ],
  ] as const) {
    const {status, messages} = answerTo({request}, JSON.stringify(body))
    assert.equal(status, 'error')
    assert.ok(Array.isArray(messages))
    const message = asObject(messages[0])
    assert.ok(String(message['reason']).includes(`Expected ${reason}`), String(message['reason']))
    assert.match(String(message['note']), /^Send `(?:documents|heads)`.*`(?:pairs|comparisons)`/)
  }
  const body = JSON.stringify({heads: [head], comparisons: [comparison]})
  assert.equal(answerTo({request: 'settle'}, body)['status'], 'settled')
})

test('a number that is an id is repeated digit by digit, and is the key', () => {
  for (const id of ['7', '9007199254740993', '1.0']) {
    for (const request of ['about', 'sketch', 'compare', 'settle']) {
      const header = Buffer.from(`{"request":"${request}","id":${id}}`)
      for (const asked of [
        {number: 1, frame: {at: 0, header, body: Buffer.from('{}')}},
        {number: 1, line: {at: 0, bytes: header}},
      ]) {
        const line = answerWanted(asked) ?? ''
        assert.ok(line.startsWith(`{"id":${id},"key":"${id}"`), line)
      }
    }
    const asked = Buffer.from(`{"request":"counters","id":${id}}`)
    const line = answerCounters({number: 1, line: {at: 0, bytes: asked}}, counting()) ?? ''
    assert.ok(line.startsWith(`{"id":${id},"status":"counters","key":"${id}"`), line)
  }
})

test('documents, and requests with more or other words, are no special requests', () => {
  for (const header of [{id: 'request'}, {request: 'nonsense'}, {request: 'about', url: 'a'}]) {
    assert.equal(answerWanted(framed(header)), undefined)
  }
})

test('a record that is no capture has one reply, with its id and the reason', () => {
  const record = 'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n'
  const replies = [...repliesToRequest(framed({container: 'warc', id: 'a@0'}, record), replying)]
  assert.equal(replies.length, 1)
  const reply: unknown = JSON.parse(replies[0] ?? '')
  assert.ok(checkOf('reply')(reply), JSON.stringify(checkOf('reply').errors))
  const {status, key, messages} = asObject(reply)
  assert.deepEqual([status, key], ['skipped', 'a@0'])
  assert.match(JSON.stringify(messages), /frame\/no-capture/)
  const header = Buffer.from('{"container":"warc","id":1.0}')
  const body = Buffer.from(record)
  const [line = ''] = repliesToRequest({number: 1, frame: {at: 0, header, body}}, replying)
  assert.match(line, /^\{"id":1\.0,.*"key":"1\.0"/)
})

test('a reply says how much CPU its document took, when that is asked for', () => {
  const [line = '{}'] = repliesToRequest(framed({id: 'a'}, story), {...replying, cpu: true})
  const reply: unknown = JSON.parse(line)
  assert.ok(checkOf('reply')(reply))
  assert.ok(Number(asObject(reply)['cpu']) > 0)
  const [plain = '{}'] = repliesToRequest(framed({id: 'a'}, story), replying)
  assert.equal(asObject(JSON.parse(plain))['cpu'], undefined)
})

test('a reply holds the columns of its article beside it, when they are asked for', () => {
  const [line = '{}'] = repliesToRequest(framed({id: 'a'}, story), {...replying, columns: true})
  const reply: unknown = JSON.parse(line)
  assert.ok(checkOf('reply')(reply))
  const {article, flat} = asObject(reply)
  assert.equal(asObject(article)['headline'], 'Ferry returns to its harbour')
  assert.equal(asObject(flat)['title'], 'Ferry returns to its harbour')
  assert.equal(asObject(flat)['key'], 'a')
})
