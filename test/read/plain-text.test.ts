import assert from 'node:assert/strict'
import {test} from 'node:test'
import {markupAddressOf, plainTextOf} from '../../pipeline/read/html/plain-text.ts'

const plain: readonly (readonly [value: string, text: string])[] = [
  ['Fish &amp;amp; chips', 'Fish & chips'],
  ['Fish <b>and</b> chips', 'Fish and chips'],
  ['Tea&#8217;s &ldquo;up&rdquo;', 'Tea’s “up”'],
  ['One<br>two', 'One two'],
  ['Fish<script>alert(1)</script> chips', 'Fish chips'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;Fish', 'Fish'],
  ['  Fish \n\t and\u00a0chips ', 'Fish and chips'],
  ['Fi\u00adsh\u200b', 'Fish'],
  ['half \ud83d of a pair', 'half \ufffd of a pair'],
]

for (const [value, text] of plain) {
  test(`the words of ${JSON.stringify(value)} are ${JSON.stringify(text)}`, () => {
    assert.equal(plainTextOf(value), text)
  })
}

test('a lone ampersand, a lone angle and words in other scripts are left alone', () => {
  for (const text of [
    'Marks & Spencer',
    'a < b',
    '5 > 3',
    '東京で火事',
    'AT&T',
    'שלום\u200f עולם',
  ]) {
    assert.equal(plainTextOf(text), text)
  }
})

test('a relative address is made absolute, and one with entities is read', () => {
  assert.equal(
    markupAddressOf('/a/b.html', 'https://paper.example/x'),
    'https://paper.example/a/b.html',
  )
  assert.equal(
    markupAddressOf('//cdn.example/i.jpg', 'https://paper.example/'),
    'https://cdn.example/i.jpg',
  )
  assert.equal(markupAddressOf('https://a.example/?b=1&amp;c=2'), 'https://a.example/?b=1&c=2')
})

test('what is no address of the web, or holds markup, is none', () => {
  const none = [
    '',
    'javascript:alert(1)',
    'data:image/png;base64,AA',
    'mailto:a@b.example',
    '<img src=x>',
  ]
  for (const value of none)
    assert.equal(markupAddressOf(value, 'https://paper.example/'), undefined, value)
  assert.equal(markupAddressOf('/relative/without/base'), undefined)
})
