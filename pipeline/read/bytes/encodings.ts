import {isAscii, isUtf8} from 'node:buffer'
import {type Refusal, refuse} from '../../tree/refusals.ts'
import {tuned} from '../../tuning/load.ts'
import {charsetOf, guessCharset} from './charsets.ts'
import {refuseControls} from './signatures.ts'

/** Text and how it was decoded. */
export interface DecodedText {
  readonly text: string
  /** The name of the encoding in the Encoding Standard (encoding.spec.whatwg.org). */
  readonly encoding: string
  /** How many byte sequences became U+FFFD. */
  readonly replaced: number
}

type Utf16 = 'utf-16le' | 'utf-16be'
type DecodingAttempt = (
  bytes: Buffer,
  labels: readonly string[],
) => DecodedText | Refusal | undefined

/** Tried in order; the first result counts. */
const attempts: readonly DecodingAttempt[] = [
  byMark,
  byLabel,
  asUtf8,
  asUtf16,
  refuseControls,
  asDamagedUtf8,
  byLabelWithDamage,
  byLetters,
  asWestern,
]

const replacement = '\ufffd'
/** The escape of ISO-2022-JP before letters of Japanese (RFC 1468). */
const escapeToKanji = '\x1b$'
const replacementBytes = Buffer.from(replacement)
const misfit = /(?![\t\n\v\f\r])[\p{Cc}\p{Co}\p{Noncharacter_Code_Point}]/u
const misfits = new RegExp(misfit, 'gu')
const cutTail = /(?:[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{1,2})$/
const middle = /[\x80-\x9f]/g

/** Bytes 0x80 to 0x9f of windows-1252 by the Encoding Standard (encoding.spec.whatwg.org). */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const {leastHighBytes, mostDamage, mostStrayZeros, mostWestern} = tuned('read')

/**
 * Detect the encoding of bytes and decode them. In this order: a byte order mark, a label that fits,
 * valid UTF-8, the zero bytes of UTF-16, UTF-8 with some damage, the statistics of letters,
 * windows-1252. A byte order mark is not part of the text.
 *
 * @param labels
 *   The charsets that the transport and the page name; the first that fits is used. ISO-8859-1 means
 *   windows-1252, as in the Encoding Standard. A label is ignored when the bytes do not fit it, or
 *   when they are valid UTF-8.
 * @returns
 *   A refusal for binary bytes and for an encoding that cannot be detected.
 */
export function decodeBytes(bytes: Buffer, labels: readonly string[] = []): DecodedText | Refusal {
  for (const attempt of attempts) {
    const result = attempt(bytes, labels)
    if (result !== undefined) return result
  }
  return refuse(
    'encodings/unknown',
    'The encoding of the input cannot be detected',
    'Convert it to UTF-8, for example with `iconv -t UTF-8`',
  )
}

function byMark(bytes: Buffer): DecodedText | Refusal | undefined {
  const mark = bytes.toString('hex', 0, 4)
  if (mark.startsWith('efbbbf')) return utf8(bytes.subarray(3))
  if (mark === 'fffe0000' || mark === '0000feff') {
    return refuse('encodings/utf-32', 'The input is in UTF-32', 'Convert it to UTF-8')
  }
  if (mark.startsWith('fffe')) return utf16(bytes.subarray(2), 'utf-16le')
  if (mark.startsWith('feff')) return utf16(bytes.subarray(2), 'utf-16be')
  return undefined
}

function byLabel(bytes: Buffer, labels: readonly string[]): DecodedText | undefined {
  return labelled(bytes, labels, 0)
}

/** By a label that fits all but a few of the bytes. */
function byLabelWithDamage(bytes: Buffer, labels: readonly string[]): DecodedText | undefined {
  return labelled(bytes, labels, mostDamage)
}

function labelled(
  bytes: Buffer,
  labels: readonly string[],
  damage: number,
): DecodedText | undefined {
  if (labels.length === 0 || refuseControls(bytes) !== undefined) return undefined
  const isUnicode = isUtf8(bytes)
  for (const label of labels) {
    const charset = charsetOf(label)
    if (charset === undefined || charset === 'utf-8') continue
    // Of the charsets, this one alone writes its letters in ASCII, behind an escape.
    if (isUnicode && !(charset === 'iso-2022-jp' && bytes.includes(escapeToKanji))) continue
    const decoded = decodeAs(bytes, charset)
    if (decoded.replaced <= damage * decoded.text.length) return decoded
  }
  return undefined
}

/** By the statistics of letters; rejected when it leaves much damage. */
function byLetters(bytes: Buffer): DecodedText | undefined {
  const charset = highOf(bytes) < leastHighBytes ? undefined : guessCharset(bytes)
  if (charset === undefined) return undefined
  const decoded = decodeAs(bytes, charset)
  const odd = decoded.replaced + (decoded.text.match(misfits) ?? []).length
  return odd > mostDamage * decoded.text.length ? undefined : decoded
}

/**
 * Decode bytes in a charset, given by its name in the Encoding Standard.
 *
 * Node 20 decodes windows-1252 as Latin-1, so windows-1252 is decoded here.
 */
export function decodeAs(bytes: Buffer, charset: string): DecodedText {
  if (charset === 'windows-1252') return western1252(bytes)
  const text = new TextDecoder(charset).decode(bytes)
  return {text, encoding: charset, replaced: countOf(text, replacement)}
}

function asUtf8(bytes: Buffer): DecodedText | undefined {
  return isUtf8(bytes) && refuseControls(bytes) === undefined ? utf8(bytes) : undefined
}

/** UTF-16 without a byte order mark: zero bytes at one parity, and no character that is not for text. */
function asUtf16(bytes: Buffer): DecodedText | undefined {
  const [even, odd] = zerosOf(bytes)
  if (Math.min(even, odd) > mostStrayZeros * Math.max(even, odd) || even === odd) return undefined
  const decoded = utf16(bytes, odd > even ? 'utf-16le' : 'utf-16be')
  if (decoded.replaced > bytes.length % 2 || misfit.test(decoded.text)) return undefined
  return decoded
}

/** UTF-8 in which at most half of the characters beyond ASCII are broken, or that is cut off inside the last one. */
function asDamagedUtf8(bytes: Buffer): DecodedText | undefined {
  const decoded = utf8(bytes)
  const whole = wholeOf(decoded.text) - decoded.replaced
  if (whole > 0 && whole >= decoded.replaced) return decoded
  const cutOff = decoded.replaced === 1 && cutTail.test(bytes.toString('latin1', bytes.length - 3))
  return cutOff ? decoded : undefined
}

function asWestern(bytes: Buffer): DecodedText | undefined {
  return highOf(bytes) > mostWestern * bytes.length ? undefined : western1252(bytes)
}

function western1252(bytes: Buffer): DecodedText {
  const text = bytes
    .toString('latin1')
    .replace(middle, (unit) => western.charAt(unit.charCodeAt(0) - 0x80))
  return {text, encoding: 'windows-1252', replaced: 0}
}

function utf8(bytes: Buffer): DecodedText {
  if (isAscii(bytes)) return {text: bytes.toString('latin1'), encoding: 'utf-8', replaced: 0}
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  const replaced = countOf(text, replacement) - countOf(bytes, replacementBytes)
  return {text, encoding: 'utf-8', replaced}
}

function utf16(bytes: Buffer, encoding: Utf16): DecodedText {
  const little = encoding === 'utf-16le' ? bytes : swapped(bytes)
  const text = new TextDecoder('utf-16le', {ignoreBOM: true}).decode(little)
  const meant = countOf(little.toString('utf16le'), replacement)
  return {text, encoding, replaced: countOf(text, replacement) - meant}
}

function swapped(bytes: Buffer): Buffer {
  const even = bytes.length - (bytes.length % 2)
  return Buffer.concat([Buffer.from(bytes.subarray(0, even)).swap16(), bytes.subarray(even)])
}

function zerosOf(bytes: Buffer): readonly [even: number, odd: number] {
  const zeros: [number, number] = [0, 0]
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) zeros[0]++
    else zeros[1]++
  }
  return zeros
}

/** Bytes beyond ASCII. */
function highOf(bytes: Buffer): number {
  let count = 0
  for (const byte of bytes) if (byte > 0x7f) count++
  return count
}

/** Characters beyond ASCII. */
function wholeOf(text: string): number {
  let count = 0
  for (const character of text) if (character > '\u007f') count++
  return count
}

function countOf<Sought>(
  text: {indexOf(sought: Sought, from?: number): number},
  sought: Sought & {readonly length: number},
): number {
  let count = 0
  let at = text.indexOf(sought)
  for (; at !== -1; at = text.indexOf(sought, at + sought.length)) count++
  return count
}
