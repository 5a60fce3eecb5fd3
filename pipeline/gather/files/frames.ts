import {isRefusal, type Refusal, refuse, refuseLength} from '../../tree/refusals.ts'
import {type Chunks, whileReadable} from './chunks.ts'

/** A frame of a stream: a header in JSON and a body of bytes, each as it came, or why it cannot be used. */
export interface ByteFrame {
  /** Offset of its first byte in the stream. */
  readonly at: number
  readonly header: Buffer | Refusal
  readonly body: Buffer | Refusal
  /** Whether the stream cannot be read any further. */
  readonly isLast?: true
}

/** The most bytes that the parts of a frame may have; longer ones are passed over without being kept. */
export interface FrameLimits {
  readonly header: number
  readonly body: number
}

/** Bytes of the two lengths that open a frame: of header and body, 32 bits each, the highest byte first. */
const lengthBytes = 8
const bodyLengthAt = 4
const cut = 'gather/cut-frame'

/** A frame as bytes. */
export function frameOf(header: Uint8Array, body: Uint8Array = new Uint8Array()): Buffer {
  const lengths = Buffer.alloc(lengthBytes)
  lengths.writeUInt32BE(header.length)
  lengths.writeUInt32BE(body.length, bodyLengthAt)
  return Buffer.concat([lengths, header, body])
}

/**
 * The frames of a stream, in order. Where the stream ends inside a frame, or cannot be read, the last one holds a
 * refusal.
 */
export async function* framesOf(chunks: Chunks, most: FrameLimits): AsyncGenerator<ByteFrame> {
  const source = sourceOf(chunks)
  for (let frame = await frameIn(source, most); frame !== undefined; ) {
    yield frame
    frame = frame.isLast ? undefined : await frameIn(source, most)
  }
}

/** The next frame; `undefined` where the stream ends before it. */
async function frameIn(source: ByteSource, most: FrameLimits): Promise<ByteFrame | undefined> {
  const at = source.at()
  const lengths = await source.take(lengthBytes, lengthBytes)
  if (isRefusal(lengths)) {
    const isEnd = lengths.rule === cut && source.at() === at
    return isEnd ? undefined : {at, header: lengths, body: lengths, isLast: true}
  }
  const header = await source.take(lengths.readUInt32BE(), most.header)
  const body = await source.take(lengths.readUInt32BE(bodyLengthAt), most.body)
  return {at, header, body, ...(source.isBroken() ? {isLast: true} : {})}
}

/** Takes bytes from chunks. */
interface ByteSource {
  readonly at: () => number
  /** As many bytes; a refusal when too few are left, or when there are more than `most`. */
  readonly take: (length: number, most: number) => Promise<Buffer | Refusal>
  readonly isBroken: () => boolean
}

function sourceOf(chunks: Chunks): ByteSource {
  const iterator = whileReadable(chunks)
  let rest: Buffer | Refusal = Buffer.alloc(0)
  let at = 0
  const part = async (most: number): Promise<Buffer | Refusal> => {
    if (!isRefusal(rest) && rest.length === 0) {
      const {done, value} = await iterator.next()
      rest = done === true ? refuseCut() : value
    }
    if (isRefusal(rest)) return rest
    const taken = rest.subarray(0, most)
    rest = rest.subarray(taken.length)
    at += taken.length
    return taken
  }
  const take = async (length: number, most: number): Promise<Buffer | Refusal> => {
    const parts: Buffer[] = []
    for (let missing = length; missing > 0; ) {
      const next = await part(missing)
      if (isRefusal(next)) return next
      missing -= next.length
      if (length <= most) parts.push(next)
    }
    return length > most ? refuseLength('gather/too-long', most) : Buffer.concat(parts)
  }
  return {at: () => at, take, isBroken: () => isRefusal(rest)}
}

function refuseCut(): Refusal {
  return refuse(
    cut,
    'The input ends inside a frame',
    'Write the two lengths as they are, and the whole frame',
  )
}
