import assert from 'node:assert/strict'
import {test} from 'node:test'
import {inputsOfFrame} from '../../pipeline/gather/containers/framed.ts'
import {type ByteFrame, frameOf, framesOf} from '../../pipeline/gather/files/frames.ts'
import type {Input} from '../../pipeline/tree/inputs.ts'
import {keyOf} from '../../pipeline/tree/keys.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'

const most = {header: 100, body: 1000}
const two = Buffer.concat([
  frameOf(Buffer.from('{"id":"a"}'), Buffer.from([0xe4, 0x0a, 0x00])),
  frameOf(Buffer.from('{}')),
])

async function framesIn(bytes: Buffer, length: number): Promise<readonly ByteFrame[]> {
  const chunks = Array.from({length: Math.ceil(bytes.length / length)}, (_, i) =>
    bytes.subarray(i * length, (i + 1) * length),
  )
  const frames: ByteFrame[] = []
  for await (const frame of framesOf(chunks, most)) frames.push(frame)
  return frames
}

/** What the parts of frames hold: texts, or the rules of refusals. */
function shown(frames: readonly ByteFrame[]): readonly (readonly string[])[] {
  return frames.map(({header, body}) =>
    [header, body].map((part) => (isRefusal(part) ? part.rule : part.toString('latin1'))),
  )
}

test('frames are read whole, however their bytes arrive', async () => {
  for (const length of [1, 2, 7, 9, 1000]) {
    const frames = await framesIn(two, length)
    assert.deepEqual(shown(frames), [
      ['{"id":"a"}', '\u00e4\n\u0000'],
      ['{}', ''],
    ])
    assert.deepEqual(
      frames.map(({at}) => at),
      [0, 21],
    )
  }
})

test('a frame that is too long is passed over, and the next one is read', async () => {
  const long = frameOf(Buffer.from('{}'), Buffer.alloc(1001))
  const wide = frameOf(Buffer.alloc(101), Buffer.from('a'))
  assert.deepEqual(shown(await framesIn(Buffer.concat([long, wide, two]), 64)), [
    ['{}', 'gather/too-long'],
    ['gather/too-long', 'a'],
    ['{"id":"a"}', '\u00e4\n\u0000'],
    ['{}', ''],
  ])
})

test('a stream that ends inside a frame ends with a refusal; none is a stream without frames', async () => {
  assert.deepEqual(await framesIn(Buffer.alloc(0), 8), [])
  for (const length of [1, 7, 8, 9, 18, 20]) {
    const frames = await framesIn(two.subarray(0, length), 5)
    assert.equal(frames.length, 1)
    assert.equal(frames[0]?.isLast, true)
    assert.match(shown(frames).flat().join(' '), /gather\/cut-frame/)
  }
})

function inputOf(header: unknown, body = 'a'): Input {
  const text = typeof header === 'string' ? header : JSON.stringify(header)
  const frame = {at: 0, header: Buffer.from(text), body: Buffer.from(body)}
  return one(inputsOfFrame(frame, 'capture', {}))
}

function one(inputs: readonly Input[]): Input {
  const [input] = inputs
  assert.ok(input !== undefined && inputs.length === 1)
  return input
}

function ruleOf(header: unknown, body = 'a'): string | undefined {
  const bytes = inputOf(header, body).bytes()
  return isRefusal(bytes) ? bytes.rule : undefined
}

test('a frame is a document with its bytes, its charset and what is known of it', () => {
  const input = inputOf({
    id: 'a',
    url: 'https://example.org/1',
    charset: 'windows-1252',
    mediaType: 'text/html',
    headline: 'A ferry',
  })
  assert.deepEqual(
    [input.charset, input.mediaType, keyOf(input)],
    ['windows-1252', 'text/html', 'a'],
  )
  assert.equal(input.url, 'https://example.org/1')
  assert.deepEqual(Buffer.from('a'), input.bytes())
  assert.ok(input.statements?.some(({value}) => value === 'A ferry'))
})

test('the body decides what the header does not name', () => {
  const input = inputOf({})
  assert.deepEqual([input.charset, input.mediaType, input.id], [undefined, undefined, undefined])
})

test('an id is kept as it is written, also of a header that cannot be used', () => {
  assert.deepEqual(inputOf('{"id": 1.0}').id, {written: '1.0'})
  assert.deepEqual(inputOf('{"id": "a", "text": "b"}').id, 'a')
})

test('a header that is none of a frame is refused', () => {
  assert.equal(ruleOf('{'), 'gather/json')
  assert.equal(ruleOf([1]), 'capture/shape')
  assert.equal(ruleOf({text: 'a'}), 'capture/unknown')
  assert.equal(ruleOf({html: 'a'}), 'capture/unknown')
  assert.equal(ruleOf({charset: 5}), 'capture/field')
  assert.equal(ruleOf({mood: 'a'}), 'capture/unknown')
  assert.equal(ruleOf({text: null, charset: null}), undefined)
  const frame = {at: 0, header: Buffer.from([0xff]), body: Buffer.from('a')}
  const bytes = one(inputsOfFrame(frame, 'capture', {})).bytes()
  assert.ok(isRefusal(bytes) && bytes.rule === 'gather/utf-8')
})

function warcOf(block: string, type = 'response'): string {
  const fields = [
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:1>',
    'WARC-Target-URI: https://example.org/1',
    `Content-Length: ${Buffer.byteLength(block)}`,
  ]
  return `WARC/1.0\r\n${fields.join('\r\n')}\r\n\r\n${block}\r\n\r\n`
}

const response = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=latin1\r\n\r\n<p>A ferry</p>'

test('a frame holds a record of a WARC file, which is read as in the file', () => {
  const input = inputOf({container: 'warc', id: 'dump.warc.gz@7'}, warcOf(response))
  assert.deepEqual(
    [keyOf(input), input.url, input.mediaType, input.charset, String(input.bytes())],
    ['dump.warc.gz@7', 'https://example.org/1', 'text/html', 'latin1', '<p>A ferry</p>'],
  )
  assert.equal(inputOf({container: 'warc'}, warcOf(response)).id, '<urn:uuid:1>')
})

test('a frame holds a line of JSON Lines, which is read as in the file', () => {
  const line = '{"id": 1.0, "url": "https://example.org/1", "html": "<p>A ferry</p>"}'
  const input = inputOf({container: 'jsonl'}, line)
  assert.deepEqual(
    [keyOf(input), input.url, input.charset, String(input.bytes())],
    ['1.0', 'https://example.org/1', 'utf-8', '<p>A ferry</p>'],
  )
  assert.equal(keyOf(inputOf({container: 'jsonl', id: 'a'}, line)), 'a')
})

test('a record that is no capture is no document, and two in one body are refused', () => {
  const skipped: string[] = []
  const framed = (body: string): readonly Input[] =>
    inputsOfFrame(
      {at: 0, header: Buffer.from('{"container":"warc","id":"a"}'), body: Buffer.from(body)},
      'capture',
      {onSkipped: ({rule}) => skipped.push(rule)},
    )
  assert.deepEqual(framed(warcOf('a: b', 'warcinfo')), [])
  assert.deepEqual(framed(warcOf(response.replace('200', '404'))), [])
  assert.deepEqual(skipped, ['warc/status'])
  assert.equal(ruleOf({container: 'warc'}, warcOf(response).repeat(2)), 'capture/shape')
  assert.equal(ruleOf({container: 'warc'}, 'no record'), 'warc/record')
  assert.equal(ruleOf({container: 'jsonl'}, '{'), 'gather/json')
})

test('a container that is not known, and fields that its record states, are refused', () => {
  assert.equal(ruleOf({container: 'zip', id: 'a'}), 'capture/field')
  assert.equal(ruleOf({container: 7}), 'capture/field')
  assert.equal(ruleOf({container: 'warc', url: 'https://example.org/1'}), 'capture/field')
  assert.equal(keyOf(inputOf({container: 'zip', id: 'a'})), 'a')
})
