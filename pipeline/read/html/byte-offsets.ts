import {splitsPair} from '../../text/ranges.ts'
import {byteLengthOf} from '../../tree/trace.ts'

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
