import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {placesOf} from '../../pipeline/validate/json-text.ts'

const faults: readonly (readonly [string, number, RegExp])[] = [
  ['', 0, /is empty/],
  [' \n', 2, /is empty/],
  ['{"a":1,}', 7, /double quotes.*comma/],
  ['[1,]', 3, /value.*comma/],
  ["{'a':1}", 1, /double quotes/],
  ['{a:1}', 1, /double quotes/],
  ['{"a" 1}', 5, /`:`/],
  ['[1 2]', 3, /`,`/],
  ['{"a":"x\ny"}', 7, /line break/],
  ['{"a":"x}', 5, /closing quote/],
  ['"\\x"', 1, /escape/],
  ['{"a":1', 6, /cut off/],
  ['{} {}', 3, /one value/],
  ['[nul]', 1, /value/],
  ['[01]', 2, /`,`/],
  [']', 0, /value/],
  ['[}', 1, /value/],
]

for (const [text, offset, expected] of faults) {
  test(`fault of ${JSON.stringify(text)} is at ${offset}`, () => {
    const {fault} = placesOf(text)
    assert.equal(fault?.offset, offset)
    assert.match(fault.message, expected)
  })
}

test('places are where the values start', () => {
  const text = '{"a": [1, {"b/c": null}], "d": "e"}'
  const {starts, fault} = placesOf(text)
  assert.equal(fault, undefined)
  assert.deepEqual(
    [...starts].map(([pointer, start]) => [pointer, text.slice(start, start + 3)]),
    [
      ['', '{"a'],
      ['/a', '[1,'],
      ['/a/0', '1, '],
      ['/a/1', '{"b'],
      ['/a/1/b~1c', 'nul'],
      ['/d', '"e"'],
    ],
  )
})

test('a text has a fault exactly when JSON.parse rejects it', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-',
    'null',
    ' ',
    '"',
    '\\',
  )
  const json = fc.array(pieces, {maxLength: 9}).map((list) => list.join(''))
  fc.assert(
    fc.property(fc.oneof(json, fc.json()), (text) => {
      assert.equal(placesOf(text).fault === undefined, parses(text), text)
    }),
    {numRuns: 2000, seed: 1},
  )
})

test('nesting has no depth that overflows', () => {
  const deep = 100_000
  assert.equal(placesOf(`${'['.repeat(deep)}`).fault?.offset, deep)
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
