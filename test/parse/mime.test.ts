import assert from 'node:assert/strict'
import {test} from 'node:test'
import {decodedHeader} from '../../pipeline/parse/mime/encoded-words.ts'
import {headersAt} from '../../pipeline/parse/mime/headers.ts'
import {parametersOf} from '../../pipeline/parse/mime/parameters.ts'
import {messageAt} from '../../pipeline/parse/mime/parts.ts'

function latin(text: string): string {
  return Buffer.from(text).toString('latin1')
}

test('headers end at the first empty line, and a folded value is one line', () => {
  const raw = 'Subject: Ferry\r\n is\r\n\tback\r\nX: 1\r\n\r\nText'
  const {fields, end, strays} = headersAt(raw, 0)
  assert.deepEqual(
    fields.map(({name, value, start, end: last}) => [name, value, raw.slice(start, last)]),
    [
      ['subject', 'Ferry is back', 'Subject: Ferry\r\n is\r\n\tback'],
      ['x', '1', 'X: 1'],
    ],
  )
  assert.equal(raw.slice(end), 'Text')
  assert.equal(strays, 0)
})

test('a line that is no field counts as a stray, and the line of a part ends the headers', () => {
  assert.equal(headersAt('A: 1\nprose\nB: 2\n\n', 0).strays, 1)
  const {fields, end} = headersAt('A: 1\n--b\nB: 2\n\n', 0)
  assert.deepEqual([fields.length, end], [1, 5])
})

test('encoded words are decoded, those of one charset together', () => {
  for (const [written, expected] of [
    ['=?utf-8?Q?Bl=C3=A5b=C3=A6r_p=C3=A5?= fjellet', 'Blåbær på fjellet'],
    // A character that is parted between two words.
    ['=?utf-8?B?QmzD?= =?utf-8?B?pWLDpnI=?=', 'Blåbær'],
    ['=?iso-8859-2?Q?=A3=F3d=BC?= =?utf-8?Q?_=E2=80=93?=', 'Łódź –'],
    ['=?utf-8*de?Q?F=C3=A4hre?=', 'Fähre'],
    [latin('Fähre'), 'Fähre'],
    ['F\xe4hre', 'Fähre'],
  ] as const) {
    assert.equal(decodedHeader(written), expected)
  }
})

test('what only looks like an encoded word stays', () => {
  for (const written of ['p=?', '=?utf-8?X?a?=', 'a =?utf-8?Q?a b?=', '2=2']) {
    assert.equal(decodedHeader(written), written)
  }
})

test('parameters may be quoted, continued, and in another charset', () => {
  const {value, parameters} = parametersOf(
    `Attachment; a="x;\\"y"; filename*0*=UTF-8''%C3%A5r; filename*1="s bok%.pdf"; b=1; b=2`,
  )
  assert.equal(value, 'attachment')
  assert.deepEqual(
    [...parameters],
    [
      ['a', 'x;"y'],
      ['b', '1'],
      ['filename', 'års bok%.pdf'],
    ],
  )
})

test('parts are found with their places and what stands around them', () => {
  const raw = [
    'Content-Type: multipart/mixed; boundary=a',
    '',
    'preamble',
    '--a',
    'Content-Type: multipart/alternative; boundary="a b"',
    '',
    '--a b',
    '',
    'one',
    '--a b',
    'Content-Type: text/html',
    '',
    '<p>two',
    '--a b--',
    '--a',
    'Content-Type: message/rfc822',
    '',
    'Subject: inner',
    '',
    'three',
    '--a-',
    '--ab',
    '--a--',
    'epilogue',
  ].join('\r\n')
  const {parts, isCut, isTooDeep} = messageAt(raw)
  assert.deepEqual(
    parts.map(({type, around, start, end}) => [type.value, around.join(), raw.slice(start, end)]),
    [
      ['text/plain', 'multipart/mixed,multipart/alternative', 'one'],
      ['text/html', 'multipart/mixed,multipart/alternative', '<p>two'],
      ['text/plain', 'multipart/mixed,message/rfc822', 'three\r\n--a-\r\n--ab'],
    ],
  )
  assert.deepEqual([isCut, isTooDeep], [false, false])
})

test('an outer line ends inner parts, and a file that is cut off says so', () => {
  const head = 'Content-Type: multipart/mixed; boundary=a\n\n--a\n'
  const inner = 'Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n'
  const {parts, isCut} = messageAt(`${head}${inner}--a\n\ntwo`)
  assert.deepEqual(parts.length, 2)
  assert.equal(isCut, true)
  assert.equal(messageAt(`${head}\none\n--a--\n`).isCut, false)
})

test('parts nested too deeply are left out', () => {
  const deep = Array.from(
    {length: 40},
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
  ).join('')
  const {parts, isTooDeep} = messageAt(`${deep}\ntext`)
  assert.equal(isTooDeep, true)
  assert.ok(parts.length <= 1)
})
