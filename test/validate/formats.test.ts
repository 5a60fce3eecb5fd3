import assert from 'node:assert/strict'
import {test} from 'node:test'
import {formats} from '../../pipeline/validate/formats.ts'

const table: Readonly<
  Record<string, {readonly yes: readonly string[]; readonly no: readonly string[]}>
> = {
  'day-or-offset-time': {
    yes: [
      '2024-02-29',
      '0099-12-31',
      '2023-03-20T13:24:56+05:30',
      '2023-03-20T13:24Z',
      '2023-03-20T13:24:56.123-03:30',
    ],
    no: [
      '2023-02-29',
      '2023-13-01',
      '2023-3-20',
      '2023-03-20T',
      '2023-03-20T13:24:56',
      '2023-03-20 13:24:56+05:30',
      '2023-03-20T24:00:00Z',
      '2023-03-20T13:60:00Z',
      '2023-03-20T13:24:56+0530',
      '2023-03-20T13:24:56+15:00',
      '20 March 2023',
      '',
    ],
  },
  'http-url': {
    yes: ['https://news.example', 'HTTP://news.example:8080/a?b#c', 'https://news.example/größe'],
    no: [
      'news.example',
      '/a',
      '//news.example/a',
      'ftp://news.example/a',
      'https://',
      'https:///a',
      'https://news.example/a b',
      'javascript:alert(1)',
      'https://news.example:port/',
    ],
  },
  'well-formed': {yes: ['', '🚢', '\u0000'], no: ['\ud83d', '\udea2\ud83d']},
}

for (const [name, {yes, no}] of Object.entries(table)) {
  for (const text of yes) {
    test(`${name} takes ${JSON.stringify(text)}`, () => assert.equal(formats[name]?.(text), true))
  }
  for (const text of no) {
    test(`${name} refuses ${JSON.stringify(text)}`, () =>
      assert.equal(formats[name]?.(text), false))
  }
}
