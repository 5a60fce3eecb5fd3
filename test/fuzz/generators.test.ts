import assert from 'node:assert/strict'
import {test} from 'node:test'
import {gunzipSync} from 'node:zlib'
import {type FuzzInput, inputOf} from './inputs.ts'

const inputs = Array.from({length: 1500}, (_, number) => inputOf(7, number))

/** Text of all inputs of a kind, unpacked where they can be. */
function textOf(kind: string): string {
  return inputs
    .filter((input) => input.kind === kind)
    .map(({bytes}) => Buffer.from(unpacked(bytes)).toString())
    .join('\n')
}

function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes)
  } catch {
    return bytes
  }
}

test('an input is the same whenever it is made, and without those before it', () => {
  const some = inputs.filter((_, number) => number % 9 === 0)
  for (const input of some) {
    assert.deepEqual(inputOf(7, Number.parseInt(input.name, 10)), input)
  }
})

test('another seed or another number makes another input', () => {
  assert.notDeepEqual(inputOf(8, 3), inputOf(7, 3))
  const different = new Set(inputs.map(({bytes}) => Buffer.from(bytes).toString('base64')))
  assert.ok(different.size > 0.99 * inputs.length)
})

test('inputs are small on average, and of every kind', () => {
  const bytes = inputs.reduce((sum, input) => sum + input.bytes.length, 0)
  assert.ok(bytes / inputs.length < 8000, String(bytes / inputs.length))
  const kinds: readonly FuzzInput['kind'][] = [
    ...['text', 'html', 'json-ld', 'microdata', 'meta', 'mhtml', 'warc', 'parquet', 'jsonl'],
    ...['encodings', 'storms', 'mutants'],
  ]
  assert.deepEqual(new Set(inputs.map(({kind}) => kind)), new Set(kinds))
})

/** Kind → what its generator must reach. */
const reached: Readonly<Record<string, readonly RegExp[]>> = {
  text: [/^By \S/m, /\(AFP\) —/, /\u202e/, /&amp;/, /<[a-z]+\//, /\ufdd0|\uffff/, /#\p{L}+ #/u],
  html: [
    ...[/<my-mark/, /<figcaption/, /<table/, /<template/, /<svg/, /<math/, /<plaintext/, /<!--/],
    ...[/<!DOCTYPE html PUBLIC/, /style="display:none"/, /<textarea/, /<td/, /='[^"]*'/],
  ],
  'json-ld': [/"__proto__"/, /"constructor"/, /"@id":"#article".*"@id":"#article"/, /\[\[\[/],
  microdata: [/itemref="r0/, /itemscope itemtype/, /itemprop="__proto__"/],
  meta: [/property="og:title"/, /article:published_time/, /typeof="NewsArticle"/],
  mhtml: [/quoted-printable/, /base64/, /charset="nonsense"/, /boundary="/],
  warc: [/Transfer-Encoding: chunked/, /Content-Encoding: br/, /Content-Length: -1/, /WARC\/1\.0/],
  parquet: [/^PAR1/m, /PAR1$/m],
  jsonl: [/"authors":\[/, /"__proto__"/, /"headline":(?:null|true|\[|\{|\d)/, /^\[\]$/m],
  storms: [/(?:#tag\d+[\s,]*){20}/, /(?:e\u0301+[\s,]*){20}/, /link 20</, /By .* 20, /, /<b20 /],
}

for (const [kind, expressions] of Object.entries(reached)) {
  test(`the generator of ${kind} reaches each of its shapes`, () => {
    const text = textOf(kind)
    for (const expression of expressions) assert.match(text, expression)
  })
}

test('encodings are of one byte, two and four, with marks and without, and some are named', () => {
  const encoded = inputs.filter(({kind}) => kind === 'encodings')
  const heads = encoded.map(({bytes}) => Buffer.from(bytes.subarray(0, 4)).toString('hex'))
  for (const mark of [/^fffe..../, /^feff/, /^efbbbf/, /^fffe0000/, /^00/]) {
    assert.ok(
      heads.some((head) => mark.test(head)),
      String(mark),
    )
  }
  assert.ok(encoded.some(({options}) => options.charset === 'shift_jis'))
})

test('archives are packed and plain, whole and cut', () => {
  const names = inputs.filter(({kind}) => kind === 'warc').map(({name}) => name)
  assert.ok(names.some((name) => name.endsWith('.warc.gz')))
  assert.ok(names.some((name) => name.endsWith('.warc')))
})
