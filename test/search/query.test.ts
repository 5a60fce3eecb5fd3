import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {isQueryFault, queryOf} from '../../pipeline/search/query.ts'

const words = (tokens: string, more: object = {}): object => ({
  type: 'words',
  tokens: tokens.split(' '),
  isOpen: false,
  ...more,
})
const filter = (field: string, value: string): object => ({type: 'filter', field, value})

const queries: readonly (readonly [query: string, all: readonly object[], none?: object[]])[] = [
  ['Harbour strike', [[words('harbour')], [words('strike')]]],
  ['"harbour  strike"', [[words('harbour strike')]]],
  ['„Hafen Streik“ «port»', [[words('hafen streik')], [words('port')]]],
  ['harb*', [[words('harb', {isOpen: true})]]],
  ['"port of harb"*', [[words('port of harb', {isOpen: true})]]],
  ['AT&T', [[words('at t')]]],
  ['ferry OR boat storm', [[words('ferry'), words('boat')], [words('storm')]]],
  ['ferry -storm -"high tide"', [[words('ferry')]], [words('storm'), words('high tide')]],
  ['ferry – storm & …', [[words('ferry')], [words('storm')]]],
  ['author:"Ann Miller"', [[words('ann miller', {column: 'author'})]]],
  ['-section:sport ferry', [[words('ferry')]], [words('sport', {column: 'section'})]],
  ['lang:DE OR lang:fr', [[filter('lang', 'de'), filter('lang', 'fr')]]],
  ['site:https://www.Example.org/a', [[filter('site', 'example.org')]]],
  ['from:2024-02 until:2024-02', [[filter('from', '2024-02-01')], [filter('until', '2024-02-29')]]],
  ['from:2024 until:2024', [[filter('from', '2024-01-01')], [filter('until', '2024-12-31')]]],
  ['東京都', [[words('東京 京都')]]],
  ['東京 都', [[words('東京')], [words('都', {isOpen: true})]]],
  ['"東京 2020"', [[words('東京 京 2020')]]],
  ['https://example.org/a', [[words('https example org a')]]],
  ['"OR"', [[words('or')]]],
]

for (const [text, all, none = []] of queries) {
  test(`the query ${text}`, () => {
    assert.deepEqual(queryOf(text), {all, none})
  })
}

const faults: readonly (readonly [query: string, at: number, reason: RegExp])[] = [
  ['', 0, /holds no word/],
  ['… —', 0, /holds no word/],
  ['-storm', 0, /only excludes/],
  ['a "harbour', 2, /quotation mark opens here/],
  ['ferry autor:x', 6, /Unknown field `autor`; did you mean `author:`/],
  ['ferry colour:x', 6, /Fields are headline, author, section, source, lang, site, from, until/],
  ['author: x', 0, /without a space/],
  ['author:…', 0, /Expected a word after `author:`/],
  ['from:2024-13', 0, /Expected a day, month or year/],
  ['from:2023-02-29', 0, /Expected a day, month or year/],
  ['until:yesterday', 0, /Expected a day, month or year/],
  ['lang:Deutsch', 0, /Expected a language/],
  ['site:here', 0, /Expected a host/],
  ['OR ferry', 0, /stands between two/],
  ['ferry OR', 6, /stands between two/],
  ['ferry OR OR boat', 6, /stands between two/],
  ['ferry OR -boat', 6, /stands between two/],
  ['ferry OR lang:de', 6, /words with words/],
  ['ferry *', 6, /Expected letters before/],
  ['ferry ha*', 6, /Expected at least 3 letters before `\*`/],
  [`${'a '.repeat(51)}`, 0, /more than 50 conditions/],
  ['a'.repeat(1001), 1000, /more than 1000 characters/],
]

for (const [text, at, reason] of faults) {
  test(`the fault of the query ${text.slice(0, 20)} is named with its place`, () => {
    const query = queryOf(text)
    assert.ok(isQueryFault(query))
    assert.equal(query.at, at)
    assert.match(query.reason, reason)
  })
}

test('every text is a query or has a fault in it', () => {
  const signs = fc.constantFrom(
    '"',
    '-',
    '*',
    'OR',
    ':',
    'author:',
    ' ',
    'a',
    '東京',
    '(',
    "'",
    '\u0000',
  )
  fc.assert(
    fc.property(fc.array(signs, {maxLength: 12}), (parts) => {
      const text = parts.join('')
      const query = queryOf(text)
      if (isQueryFault(query)) assert.ok(query.at >= 0 && query.at <= text.length)
      else assert.ok(query.all.every((any) => any.length > 0))
    }),
  )
})
