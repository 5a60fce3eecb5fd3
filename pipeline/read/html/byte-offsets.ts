import {splitsPair} from '../../text/ranges.ts'
import {byteLengthOf} from '../../tree/trace.ts'

const replacement = 0xfffd
/** Bytes that follow the first of a character. */
const [trailing, lastTrailing] = [0x80, 0xbf]
/** First bytes of characters that not every such byte may follow, by the Unicode Standard, table 3-7. */
const seconds: ReadonlyMap<number, readonly [low: number, high: number]> = new Map([
  [0xe0, [0xa0, lastTrailing]],
  [0xed, [trailing, 0x9f]],
  [0xf0, [0x90, lastTrailing]],
  [0xf4, [trailing, 0x8f]],
])
/** Code units between checkpoints. */
const step = 1024

/**
 * A function from an offset in the text of a page to the offset in its bytes.
 *
 * @param encoding
 *   Its name in the Encoding Standard.
 * @param skipped
 *   Length in bytes of the byte order mark before the text.
 * @param bytes
 *   Length of the page in bytes.
 */
export function bytesIn(
  page: string,
  encoding: string,
  skipped: number,
  bytes: number,
): (at: number) => number {
  if (bytes - skipped === page.length) return (at) => skipped + at
  let checked: readonly (readonly [at: number, byte: number])[] | undefined
  let last = 0
  let lastByte = skipped
  return (at) => {
    if (at < last || at - last > step) {
      checked ??= checkpoints(page, encoding, skipped)
      const [from, byte] = checked[Math.floor(at / step)] ?? [0, skipped]
      last = from
      lastByte = byte
    }
    lastByte += byteLengthOf(page.slice(last, at), encoding)
    last = at
    return lastByte
  }
}

/**
 * The same for a page in UTF-8 of which some bytes are no text: each such run of at most three bytes became one U+FFFD, as
 * the Encoding Standard has it, so that lengths are known from the bytes alone.
 */
export function bytesInDamaged(
  page: string,
  bytes: Uint8Array,
  skipped: number,
): (at: number) => number {
  const places = new Uint32Array(page.length + 1)
  let byte = skipped
  for (let at = 0; at < page.length; at += 1) {
    places[at] = byte
    const unit = page.charCodeAt(at)
    byte += unit === replacement ? damagedLength(bytes, byte) : unitLength(unit)
  }
  places[page.length] = byte
  return (at) => places[Math.min(at, page.length)] ?? byte
}

/** The bytes of a code unit in UTF-8; of a pair, both units have half. */
function unitLength(unit: number): number {
  if (unit < 0x80) return 1
  return unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3
}

/** The length of what became U+FFFD: itself, or the longest beginning of a character that is none. */
function damagedLength(bytes: Uint8Array, start: number): number {
  const [low, high] = secondsOf(bytes[start] ?? 0)
  if (!isWithin(bytes[start + 1], low, high)) return 1
  return isWithin(bytes[start + 2], trailing, lastTrailing) ? 3 : 2
}

/** The second bytes that a character of three or four bytes may have behind its first; none for other bytes. */
function secondsOf(first: number): readonly [low: number, high: number] {
  const known = seconds.get(first)
  if (known !== undefined) return known
  return first > 0xe0 && first < 0xf4 ? [trailing, lastTrailing] : [1, 0]
}

function isWithin(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && byte >= low && byte <= high
}

/** Offsets every 1,024 code units, or one less where that would split a surrogate pair. */
function checkpoints(
  page: string,
  encoding: string,
  skipped: number,
): readonly (readonly [at: number, byte: number])[] {
  const found: [number, number][] = [[0, skipped]]
  let last = 0
  let byte = skipped
  for (let next = step; next < page.length; next += step) {
    const at = splitsPair(page, next) ? next - 1 : next
    byte += byteLengthOf(page.slice(last, at), encoding)
    found.push([at, byte])
    last = at
  }
  return found
}
