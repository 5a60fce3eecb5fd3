import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {test} from 'node:test'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import {canonical, digestOf} from '../../pipeline/text/canonical.ts'

test('keys stand in the order of their UTF-16 code units', () => {
  const keys = [
    '\u20ac',
    '\r',
    '\ufb33',
    '1',
    '\u{1f600}',
    '\u0080',
    '\u00f6',
    'a',
    'A',
    '',
    '10',
    '2',
  ]
  const sorted = [
    '',
    '\r',
    '1',
    '10',
    '2',
    'A',
    'a',
    '\u0080',
    '\u00f6',
    '\u20ac',
    '\u{1f600}',
    '\ufb33',
  ]
  const value = Object.fromEntries(keys.map((key) => [key, 0]))
  assert.equal(canonical(value), `{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`)
})

test('the order in which keys were given does not count', () => {
  assert.equal(canonical({a: {d: 1, c: 2}, b: 3}), canonical({b: 3, a: {c: 2, d: 1}}))
})

test('the order of a list does', () => {
  assert.notEqual(canonical([1, 2]), canonical([2, 1]))
})

const numbers: readonly (readonly [number, string])[] = [
  [0, '0'],
  [-0, '0'],
  [1, '1'],
  [-1.5, '-1.5'],
  [1e21, '1e+21'],
  [1e20, '100000000000000000000'],
  [1e-6, '0.000001'],
  [1e-7, '1e-7'],
  [4.5, '4.5'],
  [0.1 + 0.2, '0.30000000000000004'],
  [5e-324, '5e-324'],
  [1.7976931348623157e308, '1.7976931348623157e+308'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  [Number('333333333.33333329'), '333333333.3333333'],
]

for (const [number, text] of numbers) {
  test(`the number ${text} has one form`, () => {
    assert.equal(canonical(number), text)
  })
}

test('strings are escaped where JSON must, and nowhere else', () => {
  assert.equal(
    canonical('\u20ac$\u000f\nA\'B"\\/\u2028\u007f'),
    '"\u20ac$\\u000f\\nA\'B\\"\\\\/\u2028\u007f"',
  )
  assert.equal(canonical('é'), '"é"')
  assert.equal(canonical('e\u0301'), '"e\u0301"')
})

test('there is no white space between values', () => {
  assert.equal(canonical([1, {a: [true, null]}, 'b c']), '[1,{"a":[true,null]},"b c"]')
})

test('members that are undefined are left out', () => {
  assert.equal(canonical({a: undefined, b: null}), '{"b":null}')
})

test('half a surrogate pair is refused, in values and in keys', () => {
  assert.throws(() => canonical('a\ud83d'), RangeError)
  assert.throws(() => canonical(['\ude00']), RangeError)
  assert.throws(() => canonical({'\ud83d': 1}), RangeError)
})

test('a whole surrogate pair is left alone', () => {
  assert.equal(canonical('\ud83d\ude00'), '"😀"')
})

test('numbers that JSON cannot hold are refused', () => {
  for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    assert.throws(() => canonical({a: number}), RangeError)
  }
})

test('what is no JSON value is refused', () => {
  for (const value of [undefined, [undefined], () => 1, Symbol('a'), 1n]) {
    assert.throws(() => canonical(value), TypeError)
  }
})

test('any JSON value has the form that another implementation gives it', () => {
  fc.assert(
    fc.property(fc.jsonValue({stringUnit: 'grapheme'}), (value) => {
      assert.equal(canonical(value), canonicalize(value))
    }),
    {seed: 1, numRuns: 500},
  )
})

test('a canonical text reads back as the value and is its own canonical text', () => {
  fc.assert(
    fc.property(fc.jsonValue({stringUnit: 'grapheme'}), (value) => {
      const text = canonical(value)
      assert.equal(canonical(JSON.parse(text)), text)
    }),
    {seed: 1, numRuns: 200},
  )
})

test('a digest is the base64url of SHA-256 over UTF-8', () => {
  // SHA-256 of the two bytes `{}`, as sha256sum prints it.
  const hex = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
  assert.equal(digestOf({}), Buffer.from(hex, 'hex').toString('base64url'))
  assert.match(digestOf('é'), /^[\w-]{43}$/)
  assert.notEqual(digestOf('é'), digestOf('e\u0301'))
})

test('a long value of many shapes has the digest of its canonical text', () => {
  const values = Array.from({length: 2000}, (_, i) => ({
    text: `é😀 "${'x'.repeat(i % 97)}"`,
    at: [i, i + 1],
    [`key ${i % 40}`]: i / 7,
    ...(i % 3 === 0 ? {left: undefined, more: {b: 1, a: null}} : {}),
  }))
  assert.equal(canonical(values), canonicalize(values))
  const hash = createHash('sha256').update(canonical(values), 'utf8').digest('base64url')
  assert.equal(digestOf(values), hash)
})
