/** Bytes that were pushed and not dropped, in one stretch of memory. */
export interface ByteQueue {
  /** The offset of its first byte among all bytes that were pushed. */
  readonly at: () => number
  /** Its bytes, valid until the next `push`. */
  readonly bytes: () => Buffer
  /** Copy bytes to its end. */
  readonly push: (chunk: Buffer) => void
  /** Remove `count` bytes from the front. */
  readonly drop: (count: number) => void
}

/** A queue, empty at first. A byte is moved a few times at most, however many are pushed. */
export function byteQueue(): ByteQueue {
  let buffer = Buffer.alloc(0)
  let at = 0
  let start = 0
  let end = 0
  return {
    at: () => at,
    bytes: () => buffer.subarray(start, end),
    push: (chunk): void => {
      if (end + chunk.length > buffer.length) {
        const length = end - start + chunk.length
        // At least half of it is free then, so that the next move is as far away as this one was long.
        const wider = 2 * length > buffer.length ? Buffer.allocUnsafeSlow(2 * length) : buffer
        buffer.copy(wider, 0, start, end)
        buffer = wider
        end -= start
        start = 0
      }
      chunk.copy(buffer, end)
      end += chunk.length
    },
    drop: (count): void => {
      at += count
      start += count
    },
  }
}
