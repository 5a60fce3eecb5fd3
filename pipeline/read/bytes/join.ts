import {createHash} from 'node:crypto'
import {mostBytes, type Refusal, refuseLength} from '../../tree/refusals.ts'

/** All bytes of an input and their digest. */
export interface JoinedBytes {
  readonly bytes: Buffer
  /** SHA-256, 64 hexadecimal digits. */
  readonly sha256: string
}

/**
 * The bytes of an input as one buffer, with their digest.
 *
 * @param input
 *   The bytes in chunks of any length; one array counts as one chunk, and a string stands for its UTF-8.
 * @returns
 *   A refusal when there are more bytes than the longest string has code units.
 */
export function joinBytes(
  input: string | Uint8Array | Iterable<Uint8Array>,
): JoinedBytes | Refusal {
  const chunks = typeof input === 'string' ? Buffer.from(input) : input
  const hash = createHash('sha256')
  const kept: Uint8Array[] = []
  let count = 0
  for (const chunk of chunks instanceof Uint8Array ? [chunks] : chunks) {
    count += chunk.length
    if (count > mostBytes) return refuseLength('bytes/too-many')
    hash.update(chunk)
    kept.push(chunk)
  }
  return {bytes: oneOf(kept), sha256: hash.digest('hex')}
}

function oneOf(chunks: readonly Uint8Array[]): Buffer {
  const [first] = chunks
  if (chunks.length !== 1 || first === undefined) return Buffer.concat(chunks)
  return Buffer.from(first.buffer, first.byteOffset, first.byteLength)
}
