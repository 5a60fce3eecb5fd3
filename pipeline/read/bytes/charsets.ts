import {resources} from '../../resources/resources.ts'
import {detectionLength} from '../limits.ts'

/** Charsets that are never guessed: the strict tests for UTF-8 and UTF-16 have already failed. */
const excluded = [
  'UTF-8',
  'UTF-16',
  'UTF-16LE',
  'UTF-16BE',
  'UTF-32',
  'UTF-32LE',
  'UTF-32BE',
  'UTF-7',
]

/** Names in the library that are not labels of the Encoding Standard. */
const named: ReadonlyMap<string, string> = new Map([
  ['macroman', 'macintosh'],
  ['cp932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['johab', 'euc-kr'],
  ['euc-jis-2004', 'euc-jp'],
  ['shift_jis_2004', 'shift_jis'],
  ['big5-hkscs', 'big5'],
])

/**
 * The most likely charset of bytes, by the statistics of letters.
 *
 * The library is large and therefore loaded on first use. It is given the first 64 kB.
 *
 * @returns
 *   A name of the Encoding Standard (encoding.spec.whatwg.org); `undefined` when no charset of that
 *   standard fits, and in a browser without the library.
 */
export function guessCharset(bytes: Uint8Array): string | undefined {
  const detector = resources.charsetDetector()
  const found = detector?.detect(bytes.subarray(0, detectionLength), {excludeEncodings: excluded})
  const encoding = found?.encoding ?? null
  if (encoding === null) return undefined
  return charsetOf(named.get(encoding.toLowerCase()) ?? encoding)
}

/** The name in the Encoding Standard for a label; `undefined` for an unknown label. */
export function charsetOf(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}
