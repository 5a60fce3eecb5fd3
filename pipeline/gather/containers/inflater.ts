import {createInflateRaw} from 'node:zlib'

/** Unpacks a stream of deflate (RFC 1951) step by step, and knows where it ends. */
export interface Inflater {
  /** Unpack what belongs to the stream: how many bytes were used, and what came out. */
  readonly write: (bytes: Buffer) => Promise<Inflated>
  readonly state: () => 'open' | 'ended' | 'failed'
  readonly drop: () => void
}

interface Inflated {
  readonly used: number
  readonly pieces: readonly Buffer[]
}

const chunkSize = 65_536

/** An inflater at the first byte of a stream. */
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
