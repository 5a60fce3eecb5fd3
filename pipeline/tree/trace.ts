import type {Range} from '../text/ranges.ts'
import type {Capture} from './types.ts'

/** Encodings in which every code unit takes two bytes. */
const wide: readonly string[] = ['utf-16le', 'utf-16be']

/** Encodings of East Asia: one byte for ASCII, two for most others. */
const mixed: readonly string[] = [
  'big5',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'gbk',
  'iso-2022-jp',
  'shift_jis',
]
const beyondAscii = /[^\p{ASCII}]/gu

/**
 * The bytes of the page that a stretch of its capture came from, as a half-open range.
 *
 * Exact in UTF-8, UTF-16 and encodings of one byte a character. In other encodings, and in lines with
 * undecodable bytes, it may be off by a few bytes.
 *
 * @returns
 *   `undefined` for a capture that was not read from a page.
 */
export function bytesOf({page, text, source}: Capture, at: Range): Range | undefined {
  if (page === undefined || page.trace.length === 0) return undefined
  const byteAt = (run: number, offset: number): number => {
    const pair = pairAt(page.trace, run)
    const from = page.trace[pair] ?? 0
    const byte = page.trace[pair + 1] ?? 0
    if (from === offset) return Math.min(source.bytes, byte)
    return Math.min(source.bytes, byte + byteLengthOf(text.slice(from, offset), source.encoding))
  }
  const start = byteAt(at.start, at.start)
  return {start, end: at.end <= at.start ? start : byteAt(at.end - 1, at.end)}
}

/** The length of a text in bytes, in an encoding given by its name in the Encoding Standard. */
export function byteLengthOf(text: string, encoding: string): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text)
  if (wide.includes(encoding)) return 2 * text.length
  if (!mixed.includes(encoding)) return text.length
  return text.length + (text.match(beyondAscii)?.length ?? 0)
}

/** Index of the last pair at or before an offset of the capture, by binary search. */
function pairAt(trace: readonly number[], offset: number): number {
  let low = 0
  let high = trace.length / 2 - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((trace[2 * middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return 2 * low
}
