import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {indexTextOf, runsOf} from '../../pipeline/search/tokens.ts'

const folds = [
  ['Müller’s Café', 'muller s cafe'],
  ['Straße', 'strasse'],
  ['ŁÓDŹ', 'lodz'],
  ['Ærø', 'aero'],
  ['İstanbul ISPARTA ısparta', 'istanbul isparta isparta'],
  ['ΟΔΥΣΣΕΥΣ Ὀδυσσεύς', 'οδυσσευσ οδυσσευσ'],
  ['Ещё ЙОД', 'еще йод'],
  ['مُحَمَّد العربـــية', 'محمد العربيه'],
  ['ＦＵＬＬ ﬁsh', 'full fish'],
  ['한국어', '한국어'],
  ['COVID-19, U.S.', 'covid 19 u s'],
  ['हिन्दी', 'हिन्दी'],
] as const

for (const [text, expected] of folds) {
  test(`the index has ${text} as ${expected}`, () => {
    assert.equal(indexTextOf(text), expected)
  })
}

test('a run without spaces becomes every two neighbours and its last letter', () => {
  assert.equal(indexTextOf('東京都へ'), '東京 京都 都へ へ')
  assert.equal(indexTextOf('カード'), 'カー ード ド')
  assert.equal(indexTextOf('iPhone15の画面'), 'iphone15 の画 画面 面')
})

test('letters of Thai keep their marks', () => {
  assert.equal(indexTextOf('ที่นี่'), 'ที่นี่ นี่')
})

test('half-width and full-width forms of one letter are the same', () => {
  assert.equal(indexTextOf('ｶﾞｽ'), indexTextOf('ガス'))
})

test('signs make no token', () => {
  assert.deepEqual(runsOf(' — … “”\n.'), [])
})

test('tokens hold no sign that a query could be built with, and lie in their text', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 60}), (text) => {
      for (const {tokens, start, end} of runsOf(text)) {
        for (const token of tokens) {
          assert.match(token.text, /^[\p{L}\p{N}\p{M}]+$/u)
          assert.ok(start <= token.start && token.start < token.end && token.end <= end)
        }
      }
    }),
  )
})

test('a text is indexed in pieces as it is whole', () => {
  const words = fc.constantFrom('Müller', '東京都', 'a-b', 'ที่นี่', '…', '12', 'ΟΔΟΣ')
  fc.assert(
    fc.property(fc.array(words), (pieces) => {
      const parts = pieces.map(indexTextOf).filter((part) => part !== '')
      assert.equal(indexTextOf(pieces.join(' ')), parts.join(' '))
    }),
  )
})
