import assert from 'node:assert/strict'
import {test} from 'node:test'
import {bytesInDamaged} from '../../pipeline/read/html/byte-offsets.ts'

/** Beginnings of characters, lone bytes, U+FFFD itself and whole characters, as hexadecimal digits. */
const pieces =
  'e9 90 efbfbd ef efbf e0a0 e080 eda0 f09f92 f09f9299 f48fbf f490 c3a9 c3 35 e4b8ad'.split(' ')

test('offsets in bytes are those of what is decoded, whatever bytes are no text', () => {
  const decoder = new TextDecoder()
  for (const pair of pieces.flatMap((first) => pieces.map((second) => [first, second] as const))) {
    const bytes = Buffer.from(`61${pair[0]}62${pair[1]}63`, 'hex')
    const text = decoder.decode(bytes)
    const byteOf = bytesInDamaged(text, bytes, 0)
    assert.equal(byteOf(text.indexOf('b')), bytes.indexOf(0x62), pair.join())
    assert.equal(byteOf(text.indexOf('c')), bytes.lastIndexOf(0x63), pair.join())
    assert.equal(byteOf(text.length), bytes.length, pair.join())
  }
})
