import assert from 'node:assert/strict'
import {test} from 'node:test'
import {viewOf} from '../../pipeline/classify/context/block.ts'
import {quotedAmong} from '../../pipeline/classify/context/pull-quotes.ts'

const said = '“We shall never sail in such a gale again,” the captain told passengers on Monday.'

function quoted(...texts: readonly string[]): readonly boolean[] {
  return quotedAmong(texts.map((text) => viewOf(text, {lines: 1, blankAbove: 1, indent: 0})))
}

test('words that stand in a longer block are a pull quote, above it and below it', () => {
  const pulled = '“We shall never sail in such a gale again”'
  assert.deepEqual(quoted(said, pulled), [false, true])
  assert.deepEqual(quoted(pulled, said), [true, false])
})

test('quotation marks, case and the sign at the end do not count', () => {
  assert.deepEqual(quoted(said, '“WE SHALL NEVER SAIL IN SUCH A GALE AGAIN.”'), [false, true])
})

test('a quotation from the middle of a block is found', () => {
  assert.deepEqual(quoted(said, '“such a gale again, the captain told passengers”'), [false, true])
})

test('words without a quotation mark before them are left alone: they may be a heading', () => {
  assert.deepEqual(quoted(said, 'We shall never sail in such a gale again'), [false, false])
})

test('fewer than six words are left alone', () => {
  assert.deepEqual(quoted(said, '“such a gale again captain”'), [false, false])
  assert.deepEqual(quoted(said, 'told passengers on Monday'), [false, false])
})

test('one word that differs, or one that is cut, leaves a block alone', () => {
  assert.deepEqual(quoted(said, '“We shall never sail in such a storm again”'), [false, false])
  assert.deepEqual(quoted(said, 'hall never sail in such a gale again'), [false, false])
})

test('two blocks that are the same do not quote one another', () => {
  assert.deepEqual(quoted(said, said), [false, false])
})

test('no blocks have no answers', () => {
  assert.deepEqual(quoted(), [])
})
