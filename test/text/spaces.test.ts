import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isSpace} from '../../pipeline/text/spaces.ts'
import {countWords} from '../../pipeline/text/word-count.ts'

test('white space is what regular expressions take for it, over every code unit', () => {
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    assert.equal(isSpace(unit), /\s/.test(String.fromCharCode(unit)), unit.toString(16))
  }
})

test('words are counted between white space of every kind', () => {
  assert.equal(countWords('  one\u00a0two\n\nthree\u3000four '), 4)
  assert.equal(countWords('well-known, e.g.'), 2)
})

test('white space alone has no words', () => {
  assert.equal(countWords(''), 0)
  assert.equal(countWords(' \n\t'), 0)
})
