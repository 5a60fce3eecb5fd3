import type {Edit} from '../../tree/edits.ts'
import {tuned} from '../../tuning/load.ts'
import {mostSkipped} from '../limits.ts'

const escapeUnit = '\u001b'
const unseen = new RegExp(
  `${escapeUnit}\\[[\\d;]{0,20}[A-Za-z]|(?![\\t\\n\\v\\f\\r\\u0085])[\\p{Cc}\\p{Cs}\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffc]`,
  'gu',
)
const unshaped =
  /[\s\p{P}\p{N}\p{Cc}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const withoutSpaces =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const skipped = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/
const mathematics = /\p{Sm}|[\u{1d400}-\u{1d7ff}]/u
const mongolian = /[\u1820-\u18aa]/
const {contextLength} = tuned('normalize')

/** A kind of invisible character, and where it is needed. */
interface ControlKind {
  readonly rule: string
  readonly units: RegExp
  readonly reason: string
  readonly now?: string
  readonly isNeeded?: (text: string, at: number) => boolean
}

/** The first kind that matches counts. */
const kinds: readonly ControlKind[] = [
  {
    rule: 'controls/terminal',
    units: /^.\[/s,
    reason: 'A command for a terminal',
  },
  {
    rule: 'controls/surrogate',
    units: /\p{Cs}/u,
    now: '\ufffd',
    reason: 'Half of a surrogate pair, which no encoding can hold',
  },
  {
    rule: 'controls/joiner',
    units: /[\u200c\u200d]/,
    reason: 'A joiner beside letters that are never joined',
    isNeeded: (text, at) => !(isUnshaped(text, at, -1) && isUnshaped(text, at, 1)),
  },
  {
    rule: 'controls/direction',
    units: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    reason: 'A mark of direction in a line that runs one way',
    isNeeded: (text, at) => rightToLeft.test(lineAround(text, at)),
  },
  {
    rule: 'controls/operator',
    units: /[\u2061-\u2064]/,
    reason: 'A sign of mathematics that nobody sees, in words',
    isNeeded: (text, at) => mathematics.test(lineAround(text, at)),
  },
  {
    rule: 'controls/soft-hyphen',
    units: /\u00ad/,
    reason: 'A place where a page might have broken the word',
  },
  {
    rule: 'controls/picture',
    units: /\ufffc/,
    reason: 'A stand-in for a picture',
  },
  {
    rule: 'controls/zero-width',
    units: /[\u180e\u200b\u2060-\u206f\ufeff\ufff9-\ufffb]/,
    reason: 'A character without width, left by a page’s layout',
    isNeeded: (text, at) => dividesWords(text, at) || mongolian.test(text.charAt(at - 1)),
  },
  {
    rule: 'controls/control',
    units: /\p{Cc}/u,
    reason: 'A control character, which no text needs',
  },
]

/**
 * Removes invisible characters: controls, zero-width spaces, soft hyphens, direction marks; replaces lone
 * surrogates.
 *
 * Leaves line breaks and tabs alone, joiners beside scripts and emoji that are shaped by them, marks
 * of direction in lines that hold right-to-left letters, and zero-width spaces between words of
 * scripts that are written without spaces.
 */
export function controls(text: string): readonly Edit[] {
  return Array.from(text.matchAll(unseen)).flatMap(({0: was, index}) => {
    const kind = kinds.find(({units}) => units.test(was))
    if (kind === undefined || kind.isNeeded?.(text, index)) return []
    const {rule, now = '', reason} = kind
    return [{rule, at: {start: index, end: index + was.length}, was, now, reason}]
  })
}

/** Whether the next visible character on one side is of a script without joined letters. */
function isUnshaped(text: string, at: number, step: -1 | 1): boolean {
  let next = at + step
  for (let i = 0; i < mostSkipped && skipped.test(text.charAt(next)); i += 1) next += step
  const unit = text.charAt(next)
  return unit === '' || unshaped.test(unit)
}

function dividesWords(text: string, at: number): boolean {
  return withoutSpaces.test(text.charAt(at - 1)) || withoutSpaces.test(text.charAt(at + 1))
}

function lineAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - contextLength), at)
  const after = text.slice(at + 1, at + contextLength)
  const end = after.indexOf('\n')
  return before.slice(before.lastIndexOf('\n') + 1) + (end === -1 ? after : after.slice(0, end))
}
