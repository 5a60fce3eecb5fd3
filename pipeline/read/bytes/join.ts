import {createHash} from 'node:crypto'
import {mostBytes, type Refusal, refuseLength} from '../../tree/refusals.ts'

/** All bytes of an input and what identifies them. */
export interface JoinedBytes {
  readonly bytes: Buffer
  /** SHA-256, 64 hexadecimal digits. */
  readonly sha256: string
}

/**
 * Pieces of an input as one, hashed on the way.
 *
 * @param pieces
 *   The bytes in any cutting; one array counts as one piece.
 * @returns
 *   A refusal as soon as there are more bytes than a string can have code units.
 */
export function join(pieces: Uint8Array | Iterable<Uint8Array>): JoinedBytes | Refusal {
  const hash = createHash('sha256')
  const kept: Uint8Array[] = []
  let count = 0
  for (const piece of pieces instanceof Uint8Array ? [pieces] : pieces) {
    count += piece.length
    if (count > mostBytes) return refuseLength('bytes/too-many')
    hash.update(piece)
    kept.push(piece)
  }
  return {bytes: oneOf(kept), sha256: hash.digest('hex')}
}

function oneOf(pieces: readonly Uint8Array[]): Buffer {
  const [first] = pieces
  if (pieces.length !== 1 || first === undefined) return Buffer.concat(pieces)
  return Buffer.from(first.buffer, first.byteOffset, first.byteLength)
}
