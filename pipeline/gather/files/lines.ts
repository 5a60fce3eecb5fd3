import {isRefusal, type Refusal, refuseLength} from '../../tree/refusals.ts'
import {type Chunks, whileReadable} from './chunks.ts'

/** A line of bytes and where it begins; a refusal when it is too long, or cannot be read. */
export interface ByteLine {
  /** Offset of its first byte. */
  readonly at: number
  /** Without the line feed; a carriage return is kept. */
  readonly bytes: Buffer | Refusal
}

/** Which lines are meant. */
export interface LineRange {
  /** Lines that begin at this offset or after it; 0 by default. */
  readonly start?: number
  /** Lines that begin before this offset; all by default. */
  readonly end?: number
  /** The most bytes that a line may have. A longer one is passed over without being kept. */
  readonly most: number
}

/** Cuts pieces into lines. */
interface Cutter {
  /** The lines that end in the next piece. */
  readonly cut: (piece: Buffer) => Generator<ByteLine>
  /** Whether no line that is meant can follow. */
  readonly isDone: () => boolean
  /** The line that has no end yet, when it is meant and anything of it was seen. */
  readonly last: () => ByteLine | undefined
}

const lineFeed = 0x0a

/**
 * The lines among bytes, cut at line feeds alone.
 *
 * @param pieces
 *   In any cutting, from `start` on; from the byte before it when `start` is not 0, so that a line
 *   that begins there can be told from the end of one that began before.
 */
export async function* byteLinesOf(pieces: Chunks, lines: LineRange): AsyncGenerator<ByteLine> {
  const cutter = cutterOf(lines)
  for await (const piece of whileReadable(pieces)) {
    if (isRefusal(piece)) {
      const at = cutter.last()?.at ?? lines.start ?? 0
      yield {at, bytes: piece}
      return
    }
    yield* cutter.cut(piece)
    if (cutter.isDone()) return
  }
  const last = cutter.last()
  if (last !== undefined) yield last
}

function cutterOf({start = 0, end = Number.POSITIVE_INFINITY, most}: LineRange): Cutter {
  const line = collect(most)
  let offset = Math.max(0, start - 1)
  let at = offset
  return {
    cut: function* cut(piece): Generator<ByteLine> {
      let from = 0
      for (let to = piece.indexOf(lineFeed); to !== -1; to = piece.indexOf(lineFeed, from)) {
        line.add(piece.subarray(from, to))
        const bytes = line.take()
        if (at >= start && at < end) yield {at, bytes}
        from = to + 1
        at = offset + from
        if (at >= end) return
      }
      line.add(piece.subarray(from))
      offset += piece.length
    },
    isDone: () => at >= end || (at < start && offset >= end),
    last: () => (at >= start && offset > at ? {at, bytes: line.take()} : undefined),
  }
}

/** Puts a line together; of one that is too long it keeps nothing. */
function collect(most: number): {
  readonly add: (part: Buffer) => void
  readonly take: () => Buffer | Refusal
} {
  let parts: Buffer[] = []
  let length = 0
  return {
    add: (part): void => {
      length += part.length
      if (length > most) parts = []
      else parts.push(part)
    },
    take: (): Buffer | Refusal => {
      const [first] = parts
      const whole = parts.length === 1 && first !== undefined ? first : Buffer.concat(parts)
      const taken = length > most ? refuseLength('gather/too-long', most) : whole
      parts = []
      length = 0
      return taken
    },
  }
}
