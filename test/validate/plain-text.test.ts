import assert from 'node:assert/strict'
import {test} from 'node:test'
import {flawOf, lineFlawOf} from '../../pipeline/validate/plain-text.ts'

const flawed: readonly (readonly [string, RegExp])[] = [
  ['He said <b>no', /tag `<b>`/],
  ['over </div>', /tag `<\/div>`/],
  ['one<br/>two', /tag `<br\/>`/],
  ['<a href="x">x', /tag `<a href="x">`/],
  ['a <!-- b', /tag `<!-- b`/],
  ['if a <b and c> d', /tag `<b and c>`/],
  ['Write to <desk@news.example> today', /tag `<desk@news.example>`/],
  ['The file ends with </metadata> and </Target>', /tag `<\/metadata>`/],
  ['It is <img\nsrc=x', /tag `<img`/],
  ['of 2023 &copy2023', /entity `&copy2023`/],
  ['right \u05d0 to \u202eleft', /direction U\+202E/],
  ['a \ufdd0', /U\+FDD0/],
  ['an x\ufe01', /U\+FE01/],
  ['Fish &amp; chips', /entity `&amp;`/],
  ['it&#8217;s', /entity `&#8217;`/],
  ['it&#x2019;s', /entity `&#x2019;`/],
  ['tab\there', /U\+0009/],
  ['bell\u0007', /U\+0007/],
  ['soft\u00adhyphen', /U\+00AD/],
  ['zero\u200bwidth', /U\+200B/],
  ['left\u200eto right', /U\+200E/],
  [' edge', /white space/],
  ['edge\n', /white space/],
  ['half \ud83d pair', /surrogate/],
]

const plain = [
  'a < b and c > d',
  'let r1 = &data; and <3',
  'AT&T; R&D; Q&A; Marks & Spencer',
  'An emoji of two 👩‍🚒 and a flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'می‌خواهم',
  'שלום (Acme)\u200f.',
  'Two\n\nparagraphs',
  'A replaced \ufffd character',
]

for (const [text, expected] of flawed) {
  test(`plain text refuses ${JSON.stringify(text)}`, () => {
    assert.match(flawOf(text) ?? 'nothing', expected)
  })
}

for (const text of plain) {
  test(`plain text leaves ${JSON.stringify(text)} alone`, () => {
    assert.equal(flawOf(text), undefined)
  })
}

test('a line has no line break', () => {
  assert.equal(lineFlawOf('one line'), undefined)
  for (const between of ['\n', '\u2028', '\u2029']) {
    assert.equal(lineFlawOf(`two${between}lines`), 'a line break')
  }
})

test('a long text of signs is checked', () => {
  for (const sign of ['<a ', '<a', '</a ', '&lt', '&#1']) {
    assert.match(flawOf(`${sign.repeat(200_000)}x`) ?? 'nothing', /^the HTML/)
  }
  for (const sign of ['< ', '<', '& ', '&', '&data', '>']) {
    assert.equal(flawOf(`${sign.repeat(200_000)}0`), undefined)
  }
})
