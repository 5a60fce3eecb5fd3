/** What of a stream of bytes is in memory: it grows at its end and shrinks at its front. */
export interface ByteWindow {
  /** The offset of its first byte in the stream. */
  readonly at: () => number
  /** Its bytes, which are good until it is filled again. */
  readonly bytes: () => Buffer
  /** Take up bytes until there are so many, and as many as there is room for; whether there are. */
  readonly fill: (count: number) => boolean
  /** Let go of so many bytes at the front. */
  readonly drop: (count: number) => void
}

const usualRoom = 1_048_576

/**
 * A window, empty at first.
 *
 * @param read
 *   Reads some bytes into a buffer: how many; 0 at the end.
 */
export function byteWindowOn(read: (into: Buffer) => number): ByteWindow {
  let room = Buffer.allocUnsafeSlow(usualRoom)
  let at = 0
  let start = 0
  let end = 0
  /** Have room for so many bytes from `start` on. */
  const makeRoom = (count: number): void => {
    if (start + count <= room.length) return
    const wider =
      count <= room.length ? room : Buffer.allocUnsafeSlow(2 ** Math.ceil(Math.log2(count)))
    room.copy(wider, 0, start, end)
    room = wider
    end -= start
    start = 0
  }
  return {
    at: () => at,
    bytes: () => room.subarray(start, end),
    fill: (count): boolean => {
      if (end - start >= count) return true
      makeRoom(count)
      while (end - start < count) {
        const got = read(room.subarray(end))
        if (got === 0) return false
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
