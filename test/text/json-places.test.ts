import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {jsonPlacesOf} from '../../pipeline/text/json-places.ts'
import {deepestPointer} from '../../pipeline/text/limits.ts'

function valuesIn(text: string): Readonly<Record<string, string>> {
  const {ranges, fault} = jsonPlacesOf(text)
  assert.equal(fault, undefined, text)
  return Object.fromEntries(
    [...ranges].map(([pointer, {start, end}]) => [pointer, text.slice(start, end)]),
  )
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const faults: readonly (readonly [string, number, RegExp, 'cut off'?])[] = [
  ['', 0, /is empty/, 'cut off'],
  [' \n', 2, /is empty/, 'cut off'],
  ['{"a":1,}', 7, /double quotes.*comma/],
  ['[1,]', 3, /value.*comma/],
  ["{'a':1}", 1, /double quotes/],
  ['{a:1}', 1, /double quotes, or `}`/],
  ['{"a" 1}', 5, /`:`/],
  ['[1 2]', 3, /`,`/],
  ['{"a":"x\ny"}', 7, /line break/],
  ['{"a":"x}', 5, /closing quote/, 'cut off'],
  ['"\\x"', 1, /escape/],
  ['{"a":1', 6, /cut off/, 'cut off'],
  ['{} {}', 3, /one value/],
  ['[nul]', 1, /value/],
  ['[01]', 2, /`,`/],
  [']', 0, /value/],
  ['[}', 1, /value/],
]

for (const [text, offset, expected, cutOff] of faults) {
  test(`fault of ${JSON.stringify(text)} is at ${offset}`, () => {
    const {fault} = jsonPlacesOf(text)
    assert.equal(fault?.offset, offset)
    assert.match(fault.message, expected)
    assert.equal(fault.isCutOff, cutOff === 'cut off')
  })
}

test('every value stands at its pointer, a string with its quotes', () => {
  assert.deepEqual(valuesIn('{"a": ["x", 1, {"b/c": "y\\"\\u00e9"}], "~": null}'), {
    '': '{"a": ["x", 1, {"b/c": "y\\"\\u00e9"}], "~": null}',
    '/a': '["x", 1, {"b/c": "y\\"\\u00e9"}]',
    '/a/0': '"x"',
    '/a/1': '1',
    '/a/2': '{"b/c": "y\\"\\u00e9"}',
    '/a/2/b~1c': '"y\\"\\u00e9"',
    '/~0': 'null',
  })
  assert.deepEqual(valuesIn(' "alone"\n'), {'': '"alone"'})
})

test('of two members with one name the last counts', () => {
  assert.equal(valuesIn('{"a": "1", "a": "2"}')['/a'], '"2"')
})

test('what stands at a pointer is the value that the engine has there', () => {
  fc.assert(
    fc.property(fc.jsonValue({maxDepth: 5}), fc.nat(4), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent)
      for (const [pointer, own] of Object.entries(valuesIn(text))) {
        const found = pointer
          .split('/')
          .slice(1)
          .reduce<unknown>(
            (at, key) =>
              Object.getOwnPropertyDescriptor(at, key.replaceAll('~1', '/').replaceAll('~0', '~'))
                ?.value,
            JSON.parse(text),
          )
        assert.deepEqual(JSON.parse(own), found)
      }
    }),
  )
})

test('a text has a fault exactly when the engine rejects it', () => {
  const sign = fc.constantFrom(
    ...['{', '}', '[', ']', ',', ':', '"a"', '"', '\\', '"\\x"', '1', '-', '.5', 'nul', 'null'],
    ...[' ', '\n', '\u00a0', '\ufeff'],
  )
  const signs = fc.array(sign, {maxLength: 9}).map((list) => list.join(''))
  fc.assert(
    fc.property(fc.oneof(signs, fc.json()), (text) => {
      assert.equal(jsonPlacesOf(text).fault === undefined, isJson(text), text)
    }),
    {numRuns: 5000},
  )
})

test('depth costs no stack, and values far below are left out', () => {
  const deep = 100_000
  assert.equal(jsonPlacesOf('['.repeat(deep)).fault?.offset, deep)
  const found = valuesIn(`${'['.repeat(deep)}"x"${']'.repeat(deep)}`)
  assert.equal(Object.keys(found).length, deepestPointer + 1)
  assert.equal(valuesIn('[[[["x"]]]]')['/0/0/0/0'], '"x"')
})
