import assert from 'node:assert/strict'
import {test} from 'node:test'
import {gzipSync} from 'node:zlib'
import type {Input} from '../../pipeline/tree/inputs.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {brief, everything, lay, told, wordsOf} from './containers.ts'

/** Bytes of a line that was made by `line`, without its line feed. */
function lengthOf(input: Input): number {
  return line(wordsOf(input)).length - 1
}

function line(text: string, more: object = {}): string {
  return `${JSON.stringify({text, ...more})}\n`
}

test('a line of JSON Lines is a capture, named by its offset', async () => {
  const folder = lay({'a.jsonl': line('one', {id: 'x'}) + line('two')})
  const [first, second] = await everything([folder])
  assert.equal(first?.name, `${folder}/a.jsonl@0`)
  assert.equal(first?.id, 'x')
  assert.equal(wordsOf(first), 'one')
  assert.equal(first?.mediaType, 'text/plain')
  assert.equal(second?.name, `${folder}/a.jsonl@24`)
})

test('what a source knows of a capture is kept as its statements', async () => {
  const known = {
    url: 'https://example.org/a',
    headline: ' Ferry returns ',
    authors: ['Ann Alder', 'Ben Birch'],
    datePublished: '2024-05-01',
    capturedAt: null,
  }
  const [input] = await everything([lay({'a.jsonl': line('one', known)})])
  assert.equal(input?.url, 'https://example.org/a')
  assert.deepEqual(
    input?.statements?.map(({source, property, value, node}) => [source, property, value, node]),
    [
      ['feed', 'headline', 'Ferry returns', 0],
      ['feed', 'author.name', 'Ann Alder', 1],
      ['feed', 'author.name', 'Ben Birch', 2],
      ['feed', 'datePublished', '2024-05-01', 3],
    ],
  )
})

test('a line with markup says so', async () => {
  const [input] = await everything([lay({'a.jsonl': '{"html":"<p>one"}'})])
  assert.equal(input?.mediaType, 'text/html')
  assert.equal(wordsOf(input), '<p>one')
})

test('byte order mark, carriage returns, empty lines and a missing last line feed are no trouble', async () => {
  const folder = lay({'a.jsonl': '\ufeff{"text":"one"}\r\n\r\n \n{"text":"two"}'})
  assert.deepEqual((await everything([folder])).map(brief), [
    ['0', 'one'],
    ['23', 'two'],
  ])
})

test('a line that is no capture is refused, and the next goes on', async () => {
  const lines = [
    '{"text":"one"',
    '[1]',
    '"text"',
    'null',
    '{}',
    '{"text":5}',
    '{"text":"a","url":5}',
    '{"text":"a","authors":[1]}',
    '{"text":"a","__proto__":{"polluted":true}}',
    '{"text":"a","constructor":1}',
    '{"text":"a","id":true}',
    '{"type":"refusal"}',
    '{"text":"last"}',
  ]
  const inputs = await everything([lay({'a.jsonl': lines.join('\n')})])
  assert.deepEqual(
    inputs.map((input) => brief(input)[1]),
    [
      '(gather/json)',
      '(capture/shape)',
      '(capture/shape)',
      '(capture/shape)',
      '(capture/empty)',
      '(capture/field)',
      '(capture/field)',
      '(capture/field)',
      '(capture/unknown)',
      '(capture/unknown)',
      '(capture/field)',
      '(capture/unknown)',
      'last',
    ],
  )
  assert.equal(Reflect.get({}, 'polluted'), undefined)
})

test('a refused line keeps its id', async () => {
  const [input] = await everything([lay({'a.jsonl': '{"id":7,"text":5}'})])
  assert.deepEqual(input?.id, {written: '7'})
})

test('an id never becomes part of a name', async () => {
  const ids = ['../../etc/passwd', 'a\u0000b', 'x'.repeat(5000), 'CON', '__proto__']
  const text = ids.map((id) => line('one', {id})).join('')
  const folder = lay({'a.jsonl': text})
  for (const {name} of await everything([folder])) {
    assert.match(name.slice(folder.length), /^\/a\.jsonl@\d+$/)
  }
})

test('half surrogates become replacement characters', async () => {
  const [input] = await everything([lay({'a.jsonl': '{"id":"\\ud800","text":"a\\udfffb"}'})])
  assert.equal(wordsOf(input), 'a\ufffdb')
  assert.equal(input?.id, '\ud800')
})

test('bytes that are not UTF-8 are told', async () => {
  const bytes = Buffer.concat([Buffer.from('{"text":"caf'), Buffer.from([0xe9]), Buffer.from('"}')])
  const folder = lay({'a.jsonl': bytes})
  const [input] = await everything([folder])
  assert.equal(wordsOf(input), 'caf\ufffd')
  assert.deepEqual(
    (await told([folder])).map(({name, rule}) => [name, rule]),
    [[`${folder}/a.jsonl@0`, 'gather/utf-8']],
  )
})

test('nothing is told of lines that are well', async () => {
  assert.deepEqual(await told([lay({'a.jsonl': line('café')})]), [])
})

test('a document that is too long is refused, and the next goes on', async () => {
  const folder = lay({'a.jsonl': line('four') + line('x'.repeat(3_000_000)) + line('one')})
  const inputs = await everything([folder], {}, {mostBytes: 3})
  assert.deepEqual(
    inputs.map((input) => brief(input)[1]),
    ['(gather/too-long)', '(gather/too-long)', 'one'],
  )
})

test('length is counted in bytes', async () => {
  const inputs = await everything([lay({'a.jsonl': line('éé')})], {}, {mostBytes: 3})
  assert.deepEqual(
    inputs.map((input) => brief(input)[1]),
    ['(gather/too-long)'],
  )
})

test('packed JSON Lines are unpacked, members one after another too', async () => {
  const packed = Buffer.concat([gzipSync(`${line('one')}{"te`), gzipSync('xt":"two"}\n')])
  const folder = lay({'a.jsonl.gz': packed, 'b.ndjson.gz': line('not packed')})
  assert.deepEqual((await everything([folder])).map(brief), [
    ['0', 'one'],
    ['15', 'two'],
    ['0', 'not packed'],
  ])
})

test('packed JSON Lines that are cut off give what is whole and tell where it ends', async () => {
  const text = Array.from({length: 3000}, (_, i) => line(`number ${i * i * 7919}`)).join('')
  const whole = gzipSync(text)
  const inputs = await everything([lay({'a.jsonl.gz': whole.subarray(0, whole.length / 2)})])
  const last = inputs.at(-1)
  assert.ok(last)
  assert.equal(brief(last)[1], '(gather/cut)')
  assert.ok(inputs.length > 1)
  assert.ok(inputs.slice(0, -1).every(({bytes}) => !isRefusal(bytes())))
})

test('packed JSON Lines that are damaged tell from where on they cannot be read', async () => {
  const text = Array.from({length: 30_000}, (_, i) => line(`number ${i * i * 7919}`)).join('')
  const packed = Buffer.concat([gzipSync(text), Buffer.from('what is this')])
  const inputs = await everything([lay({'a.jsonl.gz': packed})])
  const [place, words] = brief(inputs.at(-1) ?? assert.fail())
  assert.equal(words, '(gather/damaged)')
  assert.ok(inputs.length > 1)
  const sum = inputs.slice(0, -1).reduce((total, input) => total + 1 + lengthOf(input), 0)
  assert.equal(Number(place), sum)
})

test('any cutting into shards gives the same captures', async () => {
  const text = Array.from({length: 40}, (_, i) => line('x'.repeat(i * 3))).join('')
  const folder = lay({'a.jsonl': text})
  const whole = (await everything([folder])).map(({name}) => name)
  assert.equal(whole.length, 40)
  for (const bytes of [1, 7, 64, 1000, text.length]) {
    const names = (await everything([folder], {bytes})).map(({name}) => name)
    assert.deepEqual(names, whole)
  }
})

test('an empty file of JSON Lines holds no inputs', async () => {
  assert.deepEqual(await everything([lay({'a.jsonl': ''})]), [])
})

test('a line of ten thousand nested lists costs that line alone', async () => {
  const nested = `{"text":${'['.repeat(10_000)}${']'.repeat(10_000)}}\n`
  const inputs = await everything([lay({'a.jsonl': nested + line('next')})])
  assert.deepEqual(
    inputs.map((input) => brief(input)[1]),
    ['(capture/field)', 'next'],
  )
})
