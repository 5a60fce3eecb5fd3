import {createHash, type Hash} from 'node:crypto'
import {isRefusal, type Refusal, refuseLength} from '../../tree/refusals.ts'
import {type Chunks, whileReadable} from './chunks.ts'

/** A line as bytes, or a refusal when it is too long or cannot be read. */
export interface ByteLine {
  /** Offset of its first byte in the file. */
  readonly at: number
  /** Without the line feed; a carriage return is kept. */
  readonly bytes: Buffer | Refusal
  /** Of the bytes of a line that is too long, in hexadecimal digits, when digests are wanted. */
  readonly sha256?: string
}

/** Which lines are wanted. */
export interface LineRange {
  /** Lines that begin at this offset or after it; 0 by default. */
  readonly start?: number
  /** Lines that begin before this offset; all by default. */
  readonly end?: number
  /** The most bytes that a line may have. A longer one is skipped without being kept in memory. */
  readonly most: number
  /** What stands for a longer line; by default a refusal that names `most`. */
  readonly tooLong?: Refusal
  /** Whether lines that are too long get their digest; no by default. */
  readonly withDigests?: boolean
}

/** Splits chunks into lines. */
interface Cutter {
  /** The lines that end in the next chunk. */
  readonly cut: (chunk: Buffer) => Generator<ByteLine>
  /** Whether no wanted line can follow. */
  readonly isDone: () => boolean
  /** The wanted line that has not ended yet, when it holds any bytes. */
  readonly last: () => ByteLine | undefined
}

const lineFeed = 0x0a

/**
 * The lines of a stream of bytes, split at line feeds only.
 *
 * @param chunks
 *   Chunks of any length that begin at `start`, or at the byte before it when `start` is not 0: that
 *   byte shows whether a line begins at `start`.
 * @returns
 *   Lines in order. When reading fails, the last one is a refusal.
 */
export async function* byteLinesOf(chunks: Chunks, lines: LineRange): AsyncGenerator<ByteLine> {
  const cutter = cutterOf(lines)
  for await (const chunk of whileReadable(chunks)) {
    if (isRefusal(chunk)) {
      const at = cutter.last()?.at ?? lines.start ?? 0
      yield {at, bytes: chunk}
      return
    }
    yield* cutter.cut(chunk)
    if (cutter.isDone()) return
  }
  const last = cutter.last()
  if (last !== undefined) yield last
}

function cutterOf({
  start = 0,
  end = Number.POSITIVE_INFINITY,
  most,
  tooLong = refuseLength('gather/too-long', most),
  withDigests = false,
}: LineRange): Cutter {
  const line = collect(most, tooLong, withDigests)
  let offset = Math.max(0, start - 1)
  let at = offset
  return {
    cut: function* cut(chunk): Generator<ByteLine> {
      let from = 0
      for (let to = chunk.indexOf(lineFeed); to !== -1; to = chunk.indexOf(lineFeed, from)) {
        line.add(chunk.subarray(from, to))
        const taken = line.take()
        if (at >= start && at < end) yield {at, ...taken}
        from = to + 1
        at = offset + from
        if (at >= end) return
      }
      line.add(chunk.subarray(from))
      offset += chunk.length
    },
    isDone: () => at >= end || (at < start && offset >= end),
    last: () => (at >= start && offset > at ? {at, ...line.take()} : undefined),
  }
}

/** Joins the parts of a line. Drops the parts of a line that is too long. */
function collect(
  most: number,
  tooLong: Refusal,
  withDigests: boolean,
): {
  readonly add: (part: Buffer) => void
  readonly take: () => Omit<ByteLine, 'at'>
} {
  let parts: Buffer[] = []
  let length = 0
  let hash: Hash | undefined
  return {
    add: (part): void => {
      length += part.length
      if (length <= most) parts.push(part)
      else if (withDigests) hash = [...parts, part].reduce(added, hash ?? createHash('sha256'))
      if (length > most) parts = []
    },
    take: (): Omit<ByteLine, 'at'> => {
      const [first] = parts
      const whole = parts.length === 1 && first !== undefined ? first : Buffer.concat(parts)
      const bytes = length > most ? tooLong : whole
      const digest = hash === undefined ? {} : {sha256: hash.digest('hex')}
      parts = []
      length = 0
      hash = undefined
      return {bytes, ...digest}
    },
  }
}

function added(hash: Hash, part: Buffer): Hash {
  return hash.update(part)
}
