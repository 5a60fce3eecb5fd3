import assert from 'node:assert/strict'
import {test} from 'node:test'
import {documentsOf, lineOf, paragraphsOf, sizeName} from '../../bench/speed/captures.ts'

const made = [documentsOf, paragraphsOf, lineOf]

test('a made capture has the size that was asked for, and little more', () => {
  for (const make of made) {
    const {length} = make(20_000).bytes
    assert.ok(length >= 19_000 && length < 22_000, String(length))
  }
})

test('captures are made alike every time', () => {
  for (const make of made) assert.deepEqual(make(5000).bytes, make(5000).bytes)
})

test('a capture on one line has no line break, and others have', () => {
  assert.ok(!lineOf(5000).bytes.includes(10))
  assert.ok(paragraphsOf(5000).bytes.includes(10))
})

test('sizes are named in decimal units', () => {
  assert.equal(sizeName(10_020), '10 kB')
  assert.equal(sizeName(10_000_300), '10 MB')
})
