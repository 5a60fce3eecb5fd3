import assert from 'node:assert/strict'
import {test} from 'node:test'
import {quotationsIn} from '../../pipeline/correct/quotes.ts'

function quotedIn(text: string): readonly string[] {
  return quotationsIn(text, 0).map(({start, end}) => text.slice(start, end))
}

test('quotes finds curly, straight, angled and single marks', () => {
  assert.deepEqual(quotedIn('a “b c” d "e f" g «h» i ‘j k’ l'), ['“b c”', '"e f"', '«h»', '‘j k’'])
})

test('quotes takes an open double mark to the end', () => {
  assert.deepEqual(quotedIn('He said: “It is so. And it goes on'), ['“It is so. And it goes on'])
})

test('quotes leaves apostrophes alone', () => {
  assert.deepEqual(quotedIn('It’s the dogs’ day, and it isn’t the ’90s.'), [])
})

test('quotes keeps an apostrophe inside a quotation', () => {
  assert.deepEqual(quotedIn('She said “it’s the dogs’ day” to him.'), ['“it’s the dogs’ day”'])
})
