import assert from 'node:assert/strict'
import {test} from 'node:test'
import {oneOf, wordsForUse} from '../../pipeline/language/words.ts'

test('words of a use are of all languages, or of the one that is named', () => {
  assert.ok(wordsForUse('section').includes('politik'))
  assert.ok(wordsForUse('section', 'de').includes('politik'))
  assert.equal(wordsForUse('section', 'en').includes('politik'), false)
})

test('words of a use stand once, the longest first', () => {
  const words = wordsForUse('section')
  assert.equal(new Set(words).size, words.length)
  assert.ok(words.every((word, i) => i === 0 || word.length <= (words[i - 1]?.length ?? 0)))
})

test('an expression of words matches the longest that fits', () => {
  const opening = new RegExp(`^${oneOf('section')}`, 'iu')
  assert.equal(opening.exec('World news today')?.[0], 'World news')
  assert.equal(opening.exec('Ferry'), null)
})

test('an expression takes the signs of a word as they are', () => {
  const abbreviated = new RegExp(`^${oneOf('changed')}$`, 'iu')
  assert.match('act.', abbreviated)
  assert.doesNotMatch('acts', abbreviated)
})

test('labels of a change are none of publication, in any language', () => {
  const changed = new Set(wordsForUse('changed'))
  assert.deepEqual(
    wordsForUse('published').filter((word) => changed.has(word)),
    [],
  )
})

test('a language without words for a use gives none', () => {
  assert.deepEqual(wordsForUse('section', 'sv'), [])
})
