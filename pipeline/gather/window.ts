/** What of a stream of bytes is in memory: it grows at its end and shrinks at its front. */
export interface Window {
  /** The offset of its first byte in the stream. */
  readonly at: () => number
  /** Its bytes. They stay as they are, also when the window moves on. */
  readonly bytes: () => Buffer
  /** Take up bytes until there are so many; whether there are. */
  readonly fill: (count: number) => boolean
  /** Let go of so many bytes at the front. */
  readonly drop: (count: number) => void
}

/** A window on pieces, empty at first. */
export function windowOn(pieces: Iterator<Buffer>): Window {
  let at = 0
  let bytes: Buffer = Buffer.alloc(0)
  return {
    at: () => at,
    bytes: () => bytes,
    fill: (count): boolean => {
      if (bytes.length >= count) return true
      const parts = [bytes]
      let length = bytes.length
      while (length < count) {
        const next = pieces.next()
        if (next.done === true) break
        parts.push(next.value)
        length += next.value.length
      }
      bytes = parts.length === 1 ? bytes : Buffer.concat(parts)
      return length >= count
    },
    drop: (count): void => {
      at += count
      bytes = bytes.subarray(count)
    },
  }
}
