import {createRequire} from 'node:module'

type Detector = typeof import('jschardet')

const load = createRequire(import.meta.url)
const enough = 65_536

/** Charsets that are never guessed: the readers of UTF-8 and UTF-16 have refused before. */
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

/** Names of the library that are no labels of the web. */
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
 * The charset that bytes are most likely in, by the statistics of letters, as WHATWG names it.
 *
 * The library is large, so it is loaded for the first bytes that need it. It sees
 * the first 64 kB.
 *
 * @returns
 *   `undefined` when nothing fits, or what fits is no charset of the web.
 */
export function guessCharset(bytes: Uint8Array): string | undefined {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: `require` has no types; this is the package's own
  const {detect} = load('jschardet') as Detector
  const {encoding} = detect(bytes.subarray(0, enough), {excludeEncodings: excluded})
  if (encoding === null) return undefined
  return charsetOf(named.get(encoding.toLowerCase()) ?? encoding)
}

/** A label of a charset, as WHATWG names it; `undefined` when it is no charset of the web. */
export function charsetOf(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}
