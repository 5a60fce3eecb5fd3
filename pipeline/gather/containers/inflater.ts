import {createInflateRaw} from 'node:zlib'

/** Decompresses a deflate stream (RFC 1951) step by step and detects its end. */
export interface Inflater {
  /** Decompress bytes up to the end of the stream. */
  readonly write: (bytes: Buffer) => Promise<Inflated>
  readonly state: () => 'open' | 'ended' | 'failed'
  readonly drop: () => void
}

/** The result of a step. */
interface Inflated {
  /** Bytes of the input that belong to the stream. */
  readonly used: number
  readonly pieces: readonly Buffer[]
}

/** Length of the buffers that zlib fills, in bytes. */
const chunkSize = 65_536

/** An inflater for a stream, of which nothing has been read. */
export function inflater(): Inflater {
  const stream = createInflateRaw({chunkSize})
  let state: 'open' | 'ended' | 'failed' = 'open'
  let pieces: Buffer[] = []
  let used = 0
  let wake = (): void => undefined
  stream.on('data', (piece: Buffer) => pieces.push(piece))
  stream.on('error', () => {
    state = 'failed'
    wake()
  })
  stream.on('end', () => {
    state = 'ended'
    wake()
  })
  return {
    write: async (bytes): Promise<Inflated> => {
      await new Promise<void>((resolve) => {
        wake = resolve
        stream.write(bytes, () => setImmediate(resolve))
      })
      const inflated = {used: stream.bytesWritten - used, pieces}
      used = stream.bytesWritten
      pieces = []
      return inflated
    },
    state: () => state,
    drop: (): void => {
      stream.destroy()
    },
  }
}
