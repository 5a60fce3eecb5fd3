import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {inertLine, inertText} from '../../pipeline/text/inert.ts'
import {flawOf, lineFlawOf} from '../../pipeline/validate/plain-text.ts'

const made: readonly (readonly [string, string])[] = [
  ['The\t<br> tag\u202e\n', 'The ‹br› tag'],
  ['The <strong> element marks', 'The ‹strong› element marks'],
  ['List<String> and Map<String, List<String>>', 'List‹String› and Map‹String, List‹String››'],
  ['i<a ;i=b>c', 'i‹a ;i=b›c'],
  ['Write to <desk@news.example>', 'Write to ‹desk@news.example›'],
  ['<img title="a" src=x onerror=alert(1) //', '‹img title="a" src=x onerror=alert(1) //'],
  ['<svg/onload=alert(1)//x>', '‹svg/onload=alert(1)//x›'],
  ['</ script><?xml?><!doctype x><![CDATA[x]]>', '‹/ script›‹?xml?›‹!doctype x›‹![CDATA[x]]›'],
  ['<!-- a -> b --> c', '‹!-- a -› b --> c'],
  ['a -> <b> -> c', 'a -> ‹b› -> c'],
  ['&nbsp; &copy2023 &section &#38 &#x26;', '＆nbsp; ＆copy2023 ＆section ＆#38 ＆#x26;'],
  ['<\u200bb> and &\u00adamp;', '‹b› and ＆amp;'],
  ['a\r\n\r\n \tb', 'a b'],
  ['\u05d0\u202e\u2066\u05d1\u2069', '\u05d0\u05d1'],
  ['c\u0093d\ufffee\ufdd0f\u{1fffe}', 'cdef'],
  ['x\u{e0041}\u{e007f}y', 'xy'],
  ['\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}', '\u{1f3f4}'],
  ['x\ufe00\u{e0100}\u{e0101}', 'x'],
  ['😀\ufe0f\u{e0150}\ufe01\ufe02', '😀\ufe0f'],
  ['half\ud800', 'half\ufffd'],
  ['\ufeff \u200b', ''],
]

const plain = [
  'a < b and c > d, <3',
  'AT&T, R&D, Q&A, AT&T; Marks & Spencer',
  'let r1 = &data; and more',
  'flags 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿 and 👩‍🚒 ❤️ 1️⃣ ☎︎',
  '葛\u{e0100}飾区 and 、\ufe01',
  'می‌خواهم',
  'שלום (Acme)\u200f.',
  'ᠠ\u180eᠠ',
  'A replaced \ufffd character',
]

test('a line is made inert, and its words stay', () => {
  for (const [text, line] of made) assert.equal(inertLine(text), line)
})

test('what is no markup and can be seen is left alone', () => {
  for (const text of plain) {
    assert.equal(inertLine(text), text)
    assert.equal(inertText(text), text)
  }
})

test('a text keeps its lines, each ended by a line feed', () => {
  assert.equal(
    inertText(' one\r\ntwo\rthree\u2028four\tfive <b\n> '),
    'one\ntwo\nthree\nfour five ‹b\n>',
  )
})

const parts = fc.constantFrom(
  ...made.flatMap(([text]) => [...text]),
  ...plain.flatMap((text) => [...text]),
  '<',
  '>',
  '&',
  '&lt',
  '&#',
  '3',
  ';',
  '\u034f',
  '\u0301',
  '\u115f',
  '\u1161',
  '\u3164',
  '\u00a0',
)
const anyText = fc.oneof(
  fc.array(parts, {maxLength: 30}).map((signs) => signs.join('')),
  fc.string({unit: 'binary', maxLength: 40}),
)

test('an inert text has no flaw, and is inert already', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = inertLine(text)
      const many = inertText(text)
      assert.equal(lineFlawOf(line), undefined)
      assert.equal(flawOf(many), undefined)
      assert.equal(inertLine(line), line)
      assert.equal(inertText(many), many)
    }),
    {numRuns: 20_000},
  )
})

test('a text without a flaw is left alone', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      if (flawOf(text) === undefined) assert.equal(inertText(text), text)
      if (lineFlawOf(text) === undefined) assert.equal(inertLine(text), text)
    }),
    {numRuns: 5000},
  )
})
