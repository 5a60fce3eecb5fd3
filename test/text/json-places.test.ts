import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {jsonPlacesOf} from '../../pipeline/text/json-places.ts'

function stringsIn(text: string): Readonly<Record<string, string>> {
  const {strings, flaw} = jsonPlacesOf(text)
  assert.equal(flaw, undefined, text)
  return Object.fromEntries(
    [...strings].map(([pointer, {start, end}]) => [pointer, text.slice(start, end)]),
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

test('strings stand at their pointers, with their quotes', () => {
  assert.deepEqual(stringsIn('{"a": ["x", 1, {"b/c": "y\\"\\u00e9"}], "~": "z"}'), {
    '/a/0': '"x"',
    '/a/2/b~1c': '"y\\"\\u00e9"',
    '/~0': '"z"',
  })
  assert.deepEqual(stringsIn(' "alone"\n'), {'': '"alone"'})
})

test('names, numbers, booleans and null are no strings, and of two members the last counts', () => {
  assert.deepEqual(stringsIn('{"a": 1, "b": true, "c": null, "d": []}'), {})
  assert.deepEqual(stringsIn('{"a": "1", "a": "2"}'), {'/a': '"2"'})
})

test('every string of a value is found, and only values are JSON', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const {strings, flaw} = jsonPlacesOf(text)
      assert.equal(flaw, undefined)
      for (const {start, end} of strings.values()) {
        assert.equal(typeof JSON.parse(text.slice(start, end)), 'string')
      }
    }),
  )
})

test('what is not JSON for the engine has a flaw, and nothing else has one', () => {
  const sign = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"\\x"',
    '1',
    '-',
    '.5',
    'nul',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(sign, {maxLength: 8}), (signs) => {
      const text = signs.join('')
      assert.equal(jsonPlacesOf(text).flaw === undefined, isJson(text), text)
    }),
    {numRuns: 3000},
  )
})

test('a flaw has its place and says what is wanted there', () => {
  const flaws = ['{"a": "x"', '{"a" "x"}', '{"a": "x', '[1,]', '{"a": 1} x', '', '{a: 1}']
  assert.deepEqual(
    flaws.map((text) => {
      const {flaw} = jsonPlacesOf(text)
      return [flaw?.at, flaw?.expected]
    }),
    [
      [9, 'a comma or the end of the list or object'],
      [5, 'a colon'],
      [6, 'a value'],
      [3, 'a value'],
      [9, 'nothing more'],
      [0, 'a value'],
      [1, 'a name in double quotes or `}`'],
    ],
  )
})

test('depth costs no stack, and strings far below are left out', () => {
  const deep = 100_000
  const text = `${'['.repeat(deep)}"x"${']'.repeat(deep)}`
  assert.deepEqual(stringsIn(text), {})
  assert.deepEqual(stringsIn('[[[["x"]]]]'), {'/0/0/0/0': '"x"'})
})
