import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {inertLine} from '../../pipeline/text/inert.ts'
import {keyOf} from '../../pipeline/tree/keys.ts'

const name = 'dump.jsonl@81920'
const url = 'https://example.org/news/1'

test('a key is the id, else the address, else the place', () => {
  assert.equal(keyOf({name, url, id: 'a-1'}), 'a-1')
  assert.equal(keyOf({name, url, id: {written: '9007199254740993'}}), '9007199254740993')
  assert.equal(keyOf({name, url}), url)
  assert.equal(keyOf({name}), name)
  assert.equal(keyOf({name: 'capture', place: 'stdin@12'}), 'stdin@12')
})

test('an empty id is none', () => {
  assert.equal(keyOf({name, url, id: ''}), url)
})

test('an id that is no line that can be published keeps what can, and a digest', () => {
  assert.match(keyOf({name, id: 'a\n<b>\u0000'}), /^a ‹b›~[0-9a-f]{16}$/)
  assert.match(keyOf({name, id: ' '}), /^~[0-9a-f]{16}$/)
  assert.notEqual(keyOf({name, id: 'a\nb'}), keyOf({name, id: 'a b'}))
})

test('a key of more than 512 bytes is cut between characters, and has a digest', () => {
  const long = keyOf({name, id: '\u{1f6a2}'.repeat(200)})
  assert.ok(Buffer.byteLength(long) <= 512)
  assert.match(long, /^(?:\u{1f6a2})+~[0-9a-f]{16}$/u)
  assert.notEqual(long, keyOf({name, id: '\u{1f6a2}'.repeat(201)}))
  const exact = 'x'.repeat(512)
  assert.equal(keyOf({name, id: exact}), exact)
})

test('every key is a line that can be published, and two ids never have one key', () => {
  const id = fc.string({unit: 'binary', minLength: 1, maxLength: 700})
  fc.assert(
    fc.property(id, id, (one, other) => {
      const key = keyOf({name, id: one})
      assert.equal(inertLine(key), key)
      assert.ok(Buffer.byteLength(key) <= 512)
      assert.equal(key === keyOf({name, id: other}), one === other)
    }),
  )
})
