import assert from 'node:assert/strict'
import {test} from 'node:test'
import {figure, isKind, letter, smallLetter} from '../../pipeline/text/code-units.ts'
import {bareOf} from '../../pipeline/text/strip.ts'

test('every code unit is what Unicode says of it, whenever it is asked', () => {
  for (let round = 0; round < 2; round += 1) {
    for (let unit = 0; unit < 0x10000; unit += 7) {
      const text = String.fromCharCode(unit)
      assert.equal(isKind(text, 0, letter), /\p{L}/u.test(text))
      assert.equal(isKind(text, 0, smallLetter), /\p{Ll}/u.test(text))
      assert.equal(isKind(text, 0, figure), /\p{N}/u.test(text))
    }
  }
})

test('nothing stands before a text or past its end', () => {
  assert.equal(isKind('a', -1, letter), false)
  assert.equal(isKind('a', 1, letter), false)
})

test('a text is bared of signs at its edges', () => {
  assert.equal(bareOf('  “Read also:” '), 'Read also')
  assert.equal(bareOf('(3) Überfahrt!'), '3) Überfahrt')
  assert.equal(bareOf(' – … '), '')
})

test('a text keeps the signs within, and letters that take two code units', () => {
  assert.equal(bareOf('Mr. Nair, (AP) said'), 'Mr. Nair, (AP) said')
  assert.equal(bareOf('🚢 𠮷野家 🚢'), '𠮷野家')
})
