import assert from 'node:assert/strict'
import {relative} from 'node:path'
import {test} from 'node:test'
import {gather} from '../../pipeline/gather/gather.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {lay} from './containers.ts'

const folder = lay({
  'a.txt': '1',
  'b.html': '2',
  'c[1].txt': '3',
  'x/d.txt': '4',
  'x/y/e.txt': '5',
  'x/y/f.md': '6',
  'x/.hidden.txt': '7',
  'ä/ö.txt': '8',
})

/** What a pattern below the folder means. */
function meant(pattern: string): readonly string[] {
  return [...gather([`${folder}/${pattern}`])].map(({name}) => relative(folder, name))
}

test('a star stands for characters of one name', () => {
  assert.deepEqual(meant('*.txt'), ['a.txt', 'c[1].txt'])
  assert.deepEqual(meant('x/*.txt'), ['x/d.txt'])
  assert.deepEqual(meant('*/*.txt'), ['x/d.txt', 'ä/ö.txt'])
})

test('two stars stand for any folders, and for none', () => {
  assert.deepEqual(meant('**/*.txt'), ['a.txt', 'c[1].txt', 'x/d.txt', 'x/y/e.txt', 'ä/ö.txt'])
  assert.deepEqual(meant('x/**/e.txt'), ['x/y/e.txt'])
  assert.deepEqual(meant('x/**'), ['x/d.txt', 'x/y/e.txt', 'x/y/f.md'])
})

test('a question mark, sets and braces stand for what they do in shells', () => {
  assert.deepEqual(meant('?.txt'), ['a.txt'])
  assert.deepEqual(meant('?/?.txt'), ['x/d.txt', 'ä/ö.txt'])
  assert.deepEqual(meant('[a-b].*'), ['a.txt', 'b.html'])
  assert.deepEqual(meant('[!a].*'), ['b.html'])
  assert.deepEqual(meant('{a,b}.{txt,html}'), ['a.txt', 'b.html'])
  assert.deepEqual(meant('x/**/*.{txt,md}'), ['x/d.txt', 'x/y/e.txt', 'x/y/f.md'])
})

test('a file whose name has such signs is itself', () => {
  assert.deepEqual(meant('c[1].txt'), ['c[1].txt'])
})

test('a set that is not closed is a bracket', () => {
  assert.deepEqual(meant('c[*.txt'), ['c[1].txt'])
})

test('a pattern leaves hidden files alone', () => {
  assert.deepEqual(meant('x/*hidden*'), ['x/*hidden*'])
})

test('a pattern that means nothing is refused', () => {
  const [input, second] = gather([`${folder}/*.pdf`])
  const got = input?.bytes()
  assert.ok(isRefusal(got))
  assert.equal(got.rule, 'gather/pattern')
  assert.equal(second, undefined)
})

test('a pattern of many stars is held against a long name in no time', () => {
  const name = `${'a'.repeat(200)}.txt`
  const place = lay({[name]: '1'})
  assert.equal([...gather([`${place}/${'a*'.repeat(60)}b`])].length, 1)
  assert.equal([...gather([`${place}/${'*a'.repeat(60)}*.txt`])].length, 1)
  assert.equal([...gather([`${place}/${'**/'.repeat(60)}*.txt`])].length, 1)
})

test('more braces than anybody writes are left as they are', () => {
  assert.deepEqual(meant('{a,b}'.repeat(40)), ['{a,b}'.repeat(40)])
})
