import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {fold} from '../../pipeline/text/fold.ts'

test('odd spaces, quotes, dashes and full-width signs have plain forms', () => {
  assert.equal(fold('Read\u00a0“Title” — here'), 'Read "Title" - here')
  assert.equal(fold('it’s «so»\u202f!'), 'it\'s "so" !')
  assert.equal(fold('（共同）：｜'), '(共同):|')
})

test('letters, case, digits and line breaks are left alone', () => {
  for (const text of ['Élan Ünal ÇA', 'A1b2', 'a\nb\r\nc', '😀', 'x − y'.replace('−', '+')]) {
    assert.equal(fold(text), text)
  }
})

test('a folded text is as long as the text and folds to itself', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      const folded = fold(text)
      assert.equal(folded.length, text.length)
      assert.equal(fold(folded), folded)
    }),
    {seed: 1, numRuns: 300},
  )
})
