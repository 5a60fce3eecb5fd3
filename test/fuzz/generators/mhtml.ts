import {type Dice, either, oneIn, pick, several} from '../dice.ts'
import {htmlPage} from './html.ts'
import {type Made, madeOf} from './made.ts'
import {odd} from './odd.ts'
import {address} from './words.ts'

const boundaries = [
  'x',
  '----MultipartBoundary--x1----',
  '=_Part',
  "a'b",
  ' ',
  '',
  'x'.repeat(71),
  '--',
]
const charsets = ['utf-8', 'iso-8859-1', 'windows-1251', 'shift_jis', 'utf-16le', 'nonsense', '']

/** A saved page in MIME parts, with boundaries, encodings and charsets that are right or wrong. */
export function mhtmlArchive(dice: Dice): Made {
  const end = pick(['\r\n', '\r\n', '\n', '\r'], dice)
  const boundary = pick(boundaries, dice)
  const head = [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${oneIn(4, dice) ? `https://example.org/${odd(dice)}` : address(dice)}`,
    `Subject: ${pick(['=?utf-8?Q?Harbour=20shut?=', 'x', '=?x?B?!!?=', ''], dice)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/${pick(['related', 'mixed', 'alternative'], dice)};${end}\ttype="text/html";${end}\tboundary=${pick([`"${boundary}"`, boundary, `"${boundary}`], dice)}`,
  ]
  const parts = several(dice, [1, 3], (each) => partOf(each, end))
  const whole = [
    ...head,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
  ].join(end)
  return madeOf(
    oneIn(6, dice) ? whole.slice(0, dice(whole.length)) : whole,
    pick(['.mhtml', '.mht'], dice),
  )
}

function partOf(dice: Dice, end: string): string {
  const encoding = pick(
    ['quoted-printable', 'base64', '8bit', '7bit', 'binary', 'x-uuencode', ''],
    dice,
  )
  const head = [
    `Content-Type: ${pick(['text/html', 'text/html', 'image/gif', 'text/css', 'multipart/related; boundary=x'], dice)}; charset="${pick(charsets, dice)}"`,
    `Content-Transfer-Encoding: ${encoding}`,
    `Content-Location: ${address(dice)}`,
  ]
  const inside = Buffer.from(htmlPage(dice).bytes).toString()
  return [...head, '', encoded(inside, encoding, dice)].join(end)
}

function encoded(text: string, encoding: string, dice: Dice): string {
  const packed =
    encoding === 'base64' ? Buffer.from(text).toString('base64') : quotedPrintable(text)
  return either(dice, [
    [6, () => (encoding === 'base64' || encoding === 'quoted-printable' ? packed : text)],
    [1, () => text],
    [1, () => packed.slice(0, dice(packed.length + 1))],
    [1, () => packed.replaceAll('=', pick(['= ', '=G', '==\n', '=\r'], dice))],
  ])
}

function quotedPrintable(text: string): string {
  return Array.from(Buffer.from(text), (byte) =>
    byte > 126 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  ).join('')
}
