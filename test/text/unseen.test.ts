import assert from 'node:assert/strict'
import {test} from 'node:test'
import {unseenIn} from '../../pipeline/text/unseen.ts'

const lastUnit = 0xffff

test('what is invisible does not depend on whether the text has characters of two code units', () => {
  for (let unit = 0; unit <= lastUnit; unit += 1) {
    const text = `a${String.fromCharCode(unit)}b`
    assert.deepEqual(unseenIn(text), unseenIn(`${text}\u{10000}`), `U+${unit.toString(16)}`)
  }
})

test('controls and overrides of direction are found, and spaces and line breaks are not', () => {
  assert.deepEqual(
    unseenIn('Ferry\u0000 is\u202e back').map(({kind}) => kind),
    ['control', 'direction'],
  )
  assert.deepEqual(unseenIn('Ferry is\tback\r\nin port\u3000today'), [])
})
