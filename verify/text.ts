import {createHash} from 'node:crypto'

/** What `JSON.parse` returns: an audit is read as it comes, and a wrong shape is a finding. */
export type Json = ReturnType<typeof JSON.parse>

/** Bytes 0x80 to 0x9f of windows-1252, which Node 20 decodes as Latin-1. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const accents = /&([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash);|&(ae|oe|sz)lig;/gi
const numbers = /&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi
const names = /&(?:(amp)|(lt)|(gt)|(quot)|(apos));?|&\w{2,31};/gi

/** A JSON value in the canonical form of RFC 8785; `absent` for what is no value. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'absent'
  const members = Object.keys(value).filter((key) => value[key] !== undefined)
  const keys = members.sort((a, b) => (a < b ? -1 : 1))
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`
}

export function sha256(of: string | Uint8Array, form: 'hex' | 'base64url'): string {
  return createHash('sha256').update(of).digest(form)
}

/** The bytes that the text was decoded from: the capture, or its part without its transfer encoding. */
export function contentOf(bytes: Uint8Array, part: Json): Uint8Array {
  if (part === undefined) return bytes
  const raw = bytes.subarray(...part.at)
  if (part.transfer === 'identity') return raw
  if (part.transfer === 'json-string') return Buffer.from(JSON.parse(new TextDecoder().decode(raw)))
  if (part.transfer === 'references')
    return Buffer.from(unreferenced(new TextDecoder().decode(raw)))
  const text = latin(raw).replace(/=[ \t]*\r?\n/g, '')
  if (part.transfer === 'base64') return Buffer.from(text, 'base64')
  return Buffer.from(
    text.replace(/=([\da-f]{2})/gi, (_, hex) => character(hex)),
    'latin1',
  )
}

/** Bytes as text, without a byte order mark. */
export function decoded(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes)
  return latin(bytes).replace(/[\x80-\x9f]/g, (c) => western.charAt(c.charCodeAt(0) - 128))
}

/** Bytes as the characters of their numbers. */
export function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

/** A text with references decoded: by number, accents as bare letters; signs by name are left out. */
export function unreferenced(text: string): string {
  const numbered = text.replace(numbers, (_, hex, tens) => character(hex ?? tens, hex ? 16 : 10))
  const plain = numbered.replace(accents, (_, letter, pair) => letter ?? pair)
  return plain.replace(names, (_, ...all) => '&<>"\''[all.slice(0, 5).findIndex(Boolean)] ?? '')
}

/** A text with the escapes of JSON decoded, its blanks as spaces. */
export function unescaped(text: string): string {
  const parts = /\\(?:u([\da-f]{4})|([nrtbf])|(.))/gi
  return text.replace(parts, (_, hex, blank, other) => (hex ? character(hex) : blank ? ' ' : other))
}

/** Letters and numbers only, without accents. */
export function lettersOf(text: string): string {
  return text.normalize('NFD').replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The text of a stretch, with the edits in it applied; edits stand in order. */
export function edited(text: string, edits: Json, [start = 0, end = 0]: number[]): string {
  let [low, high, done, from] = [0, edits.length, '', start]
  while (low < high) {
    const middle = (low + high) >> 1
    if (edits[middle].at[0] < start) low = middle + 1
    else high = middle
  }
  for (; low < edits.length && edits[low].at[0] <= end; low += 1) {
    const {at, now} = edits[low]
    if (at[1] <= end) [done, from] = [done + text.slice(from, at[0]) + now, at[1]]
  }
  return done + text.slice(from, end)
}

function character(digits: string, base = 16): string {
  return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(digits, base)))
}
