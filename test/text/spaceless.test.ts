import assert from 'node:assert/strict'
import {test} from 'node:test'
import {hasSpaceless} from '../../pipeline/text/spaceless.ts'

const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const letter = new RegExp(`[${scripts.map((name) => `\\p{Script=${name}}`).join('')}]`, 'u')
const lastCharacter = 0x10ffff

test('every letter of the scripts without spaces is known, and no other one', () => {
  for (let code = 0; code <= lastCharacter; code += 1) {
    const text = String.fromCodePoint(code)
    if (hasSpaceless(text) !== letter.test(text)) assert.fail(`U+${code.toString(16)}`)
  }
})
