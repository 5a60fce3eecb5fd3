import {windowLength} from '../limits.ts'

/** The part of a stream of bytes that is in memory. It is filled at its end and emptied at its front. */
export interface ByteWindow {
  /** The offset of its first byte in the stream. */
  readonly at: () => number
  /** Its bytes, valid until the next `fill`. */
  readonly bytes: () => Buffer
  /** Read until at least `count` bytes are in the window; `false` when the stream ends before. */
  readonly fill: (count: number) => boolean
  /** Remove `count` bytes from the front. */
  readonly drop: (count: number) => void
}

/**
 * A window on a stream, empty at first.
 *
 * @param read
 *   Reads bytes into a buffer and returns their number, 0 at the end.
 */
export function byteWindowOn(read: (into: Buffer) => number): ByteWindow {
  let buffer = Buffer.allocUnsafeSlow(windowLength)
  let at = 0
  let start = 0
  let end = 0
  let isAll = false
  /** Ensure that `count` bytes fit behind `start`. */
  const ensureLength = (count: number): void => {
    if (start + count <= buffer.length) return
    const wider =
      count <= buffer.length ? buffer : Buffer.allocUnsafeSlow(2 ** Math.ceil(Math.log2(count)))
    buffer.copy(wider, 0, start, end)
    buffer = wider
    end -= start
    start = 0
  }
  return {
    at: () => at,
    bytes: () => buffer.subarray(start, end),
    fill: (count): boolean => {
      if (end - start >= count) return true
      // At the end of the stream, what remains need not be moved again and again.
      if (isAll) return false
      ensureLength(count)
      while (end - start < count) {
        const got = read(buffer.subarray(end))
        isAll = got === 0
        if (isAll) return false
        end += got
      }
      return true
    },
    drop: (count): void => {
      at += count
      start += count
    },
  }
}
