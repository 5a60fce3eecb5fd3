import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readJson} from '../../pipeline/read/statements/json-repair.ts'

const rungs: readonly (readonly [name: string, text: string, value: unknown, mended: string])[] = [
  ['a CDATA section in comments', '//<![CDATA[\n{"a":1}\n//]]>', {a: 1}, 'wrapper'],
  ['a comment of HTML', '<!-- {"a":1} -->', {a: 1}, 'wrapper'],
  ['a semicolon at the end', '{"a":1};', {a: 1}, 'wrapper'],
  ['references of HTML', '{&quot;a&quot;:&quot;b &amp; c&quot;}', {a: 'b & c'}, 'references'],
  ['raw line breaks in a string', '{"a":"x\ny\tz"}', {a: 'x\ny\tz'}, 'controls'],
  ['doubled and closing commas', '{"a":[1,,2,],}', {a: [1, 2]}, 'commas'],
  ['two objects in a row', '{"a":1}\n{"b":"} {"}', [{a: 1}, {b: '} {'}], 'several'],
  ['quotation marks in a string', '{"a":"said "no" to it"}', {a: 'said "no" to it'}, 'forced'],
  ['a missing comma', '{"a":1 "b":2}', {a: 1, b: 2}, 'forced'],
  ['a missing bracket', '{"a":[1,2', {a: [1, 2]}, 'forced'],
]

for (const [name, text, value, mended] of rungs) {
  test(`broken JSON is read with ${name}, and the rung is told`, () => {
    assert.deepEqual(readJson(text), {value, mended})
  })
}

test('sound JSON is read as it stands, with what looks like a wrapper in its strings', () => {
  assert.deepEqual(readJson('{"a":"//]]> and , }"}'), {value: {a: '//]]> and , }'}})
})

test('a comma inside a string is left alone when stray ones are taken out', () => {
  assert.deepEqual(readJson('{"a":"x,, y,}",}')?.value, {a: 'x,, y,}'})
})

test('what is no JSON says nothing', () => {
  for (const text of ['', '  \n', 'var x = 1', '<p>']) {
    assert.equal(readJson(text), undefined, text)
  }
})

test('JSON nested a hundred thousand deep does no harm, sound or broken', () => {
  const deep = '['.repeat(100_000)
  assert.equal(readJson(deep), undefined)
  assert.ok(readJson(`${deep}${']'.repeat(100_000)}`))
})

test('a member that is called as the prototype changes no prototype', () => {
  const read = readJson('{"__proto__":{"polluted":"yes"},}')
  assert.ok(read)
  assert.ok(!('polluted' in {}))
})

const long = 'said "no" to it, and 1 "yes", he wrote; '.repeat(500)

test('quotation marks in the strings of long JSON are escaped', () => {
  const text = `{"@type":"NewsArticle","articleBody":"${long}","a": ["b" , "c"],"d" : "e"}`
  assert.deepEqual(readJson(text), {
    value: {'@type': 'NewsArticle', articleBody: long, a: ['b', 'c'], d: 'e'},
    mended: 'forced',
  })
})

test('escaped quotation marks and backslashes in long JSON stay as they are', () => {
  const text = String.raw`{"a":"x \"y\" \\","b":"${long}"}`
  assert.deepEqual(readJson(text)?.value, {a: 'x "y" \\', b: long})
})

test('long JSON with other errors is beyond repair', () => {
  assert.equal(readJson(`{"a":"${long.replaceAll('"', '')}" "b":1}`), undefined)
})

test('what makes the repair of short JSON call itself without end is beyond repair', () => {
  for (const unit of ['f(', '"a"+']) assert.equal(readJson(`{"a":${unit.repeat(3500)}`), undefined)
})
