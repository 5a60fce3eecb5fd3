import assert from 'node:assert/strict'
import {test} from 'node:test'
import {normalized} from '../../pipeline/text/compose.ts'

test('letters and their marks are composed, and taken apart', () => {
  assert.equal(normalized('Bjo\u0308rk, cafe\u0301', 'NFC'), 'Björk, café')
  assert.equal(normalized('Björk', 'NFKD'), 'Bjo\u0308rk')
})

test('as many marks as a letter may have are put into their order', () => {
  const marks = '\u0301\u0323'.repeat(15)
  assert.equal(normalized(`q${marks}`, 'NFC'), `q${marks}`.normalize('NFC'))
})

test('more marks than any letter has stay as they are, and the text around them does not', () => {
  const marks = '\u0301\u0323'.repeat(16)
  assert.equal(normalized(`e\u0301 q${marks} e\u0301`, 'NFC'), `é q${marks} é`)
})
