import {byteLengthOf} from '../../tree/trace.ts'

const step = 1024

/**
 * Where a place in the text of a page stands among its bytes.
 *
 * @param skipped
 *   Bytes before the text: its byte order mark.
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

/** Every 1,024 code units, or one less where a pair of surrogates would be parted. */
function checkpoints(
  page: string,
  encoding: string,
  skipped: number,
): readonly (readonly [at: number, byte: number])[] {
  const found: [number, number][] = [[0, skipped]]
  let last = 0
  let byte = skipped
  for (let next = step; next < page.length; next += step) {
    const at = isLow(page.charCodeAt(next)) ? next - 1 : next
    byte += byteLengthOf(page.slice(last, at), encoding)
    found.push([at, byte])
    last = at
  }
  return found
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
