import assert from 'node:assert/strict'
import {test} from 'node:test'
import {runInNewContext} from 'node:vm'
import {asciiOf} from '../../bench/ascii.ts'

test('a program in ASCII means the same', () => {
  const program = [
    "const quotes = /[‘’]|\\p{L}'/u;",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the program
    'const form = String.raw`\\s[–—]${`„\\u2018`}(?:…|\\d)`;',
    '[quotes.test("\\u2019"), form.length, new RegExp(form, "u").test(" \\u2013\\u201e\\u20185")]',
  ].join('\n')
  const ascii = asciiOf(program)
  assert.match(ascii, /^[\0-\x7f]*$/)
  assert.deepEqual(Array.from(runInNewContext(program)), [true, 16, true])
  assert.deepEqual(Array.from(runInNewContext(ascii)), [true, 16, true])
})

test('what cannot be escaped is refused', () => {
  assert.throws(() => asciiOf('1 // –'), /Expected ASCII/)
})
