import {type Dice, pick} from './dice.ts'

type Change = (text: string, dice: Dice, others: readonly string[]) => string

const longestSlice = 400
const mostCopies = 60
const tokens: readonly string[] = [
  ...['\0', '\r', '\r\n\r\n', '\u0085', '\u2028', '\ufeff', '\u200b', '\u202e', '\ud83d', '\udc4d'],
  ...['e\u0301', '\u0301'.repeat(30), 'ﬁ', '１２', 'Chi9na', 'the the', 'раypal', 'Ã©', 'â€™'],
  ...[
    '&amp;',
    '&amp;amp;lt;',
    '&#xD800;',
    '&#0;',
    '&',
    '<',
    '<!--',
    '-->',
    '</script>',
    '<![CDATA[',
  ],
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</div></div>',
    '<table><tr>',
    '<a href="',
    '"\'>',
    '<script>',
    '<style>',
  ],
  ...['<template>', '<svg><title>', '<meta charset="utf-16">', '<base href="x:">', '<plaintext>'],
  ...[
    '__proto__',
    'constructor',
    '"__proto__":{"a":1}',
    '{"@type":"NewsArticle"',
    '[[[[',
    '}}',
    '\\',
  ],
  ...[
    'By Ann Miller',
    'BERGEN: ',
    '(AFP) ',
    '==Kyodo',
    'Updated: March 20, 2023 13:24:56 IST',
    '©',
  ],
  ...[
    'Read more',
    'Leave a Reply',
    'Subscribe to our newsletter',
    '- ',
    '12:60',
    '31/02/2023',
    '|',
  ],
]

const changes: readonly Change[] = [
  (text, dice) => cut(text, dice, () => ''),
  (text, dice) => cut(text, dice, (slice) => slice + slice),
  (text, dice) => cut(text, dice, (slice) => slice.repeat(1 + dice(mostCopies))),
  (text, dice) => cut(text, dice, (slice) => [...slice].reverse().join('')),
  (text, dice) => cut(text, dice, (slice) => slice.toUpperCase()),
  (text, dice) => cut(text, dice, (slice) => slice.replaceAll(' ', pick(tokens, dice))),
  (text, dice) => insert(text, dice, pick(tokens, dice)),
  (text, dice) => insert(text, dice, pick(tokens, dice).repeat(1 + dice(mostCopies))),
  (text, dice) => insert(text, dice, String.fromCharCode(dice(0x10000))),
  (text, dice, others) => insert(text, dice, sliceOf(pick(others, dice), dice)),
  (text, dice) => text.slice(0, dice(text.length + 1)),
  (text, dice) => text.slice(dice(text.length + 1)),
  (text, dice) => text.replaceAll('\n', pick(['\r\n', '\r', '\n\n', ' ', '\u2028', ''], dice)),
  (text, dice) => text.replaceAll(pick([' ', 'e', '.', '<', '"', '\n'], dice), pick(tokens, dice)),
]

/** One to six changes to a text, as the dice fall. */
export function mutate(text: string, dice: Dice, others: readonly string[]): string {
  let changed = text
  for (let left = 1 + dice(6); left > 0; left -= 1) {
    changed = pick(changes, dice)(changed, dice, others).slice(0, 200_000)
  }
  return changed
}

/** The bytes of a text: mostly UTF-8, at times with bytes changed, at times in another encoding. */
export function bytesOf(text: string, dice: Dice): Uint8Array {
  const kind = dice(12)
  if (kind === 0) return Buffer.from(text, 'latin1')
  if (kind === 1) return Buffer.from(`\ufeff${text}`, 'utf16le')
  const bytes = Buffer.from(text)
  if (kind > 3) return bytes
  for (let left = dice(20); left > 0 && bytes.length > 0; left -= 1) {
    bytes[dice(bytes.length)] = dice(256)
  }
  return bytes
}

function sliceOf(text: string, dice: Dice): string {
  const start = dice(text.length + 1)
  return text.slice(start, start + dice(longestSlice))
}

function insert(text: string, dice: Dice, what: string): string {
  const at = dice(text.length + 1)
  return text.slice(0, at) + what + text.slice(at)
}

function cut(text: string, dice: Dice, change: (slice: string) => string): string {
  const start = dice(text.length + 1)
  const end = Math.min(text.length, start + dice(longestSlice))
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end)
}
