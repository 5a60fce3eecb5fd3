import {readSync} from 'node:fs'
import {codeOf, mostBytes, type Refusal, refuseLength} from '../../tree/refusals.ts'
import {refusalOf} from './system-errors.ts'

const standardInput = 0
const pieceLength = 65_536
const pause = new Int32Array(new SharedArrayBuffer(4))
const pauseMilliseconds = 5

/**
 * All bytes of standard input, up to its end.
 *
 * @param most
 *   Bytes that it may have.
 * @param read
 *   Fills a buffer and says how many bytes it got, 0 at the end; from standard input by default.
 * @returns
 *   A refusal when it cannot be read or is longer than that.
 */
export function readStandardInput(
  most: number = mostBytes,
  read: (piece: Uint8Array) => number = (piece) => readSync(standardInput, piece),
): Uint8Array | Refusal {
  const pieces: Uint8Array[] = []
  let count = 0
  try {
    for (;;) {
      const piece = new Uint8Array(pieceLength)
      const got = readPatiently(read, piece)
      if (got === 0) return Buffer.concat(pieces)
      count += got
      if (count > most) return refuseLength('gather/too-long', most)
      pieces.push(piece.subarray(0, got))
    }
  } catch (error) {
    return refusalOf(error)
  }
}

/** Standard input may be set not to wait, by whoever shares it: then we do the waiting. */
export function readPatiently(read: (piece: Uint8Array) => number, piece: Uint8Array): number {
  let got: number | undefined
  while (got === undefined) {
    got = tryToRead(read, piece)
    if (got === undefined) Atomics.wait(pause, 0, 0, pauseMilliseconds)
  }
  return got
}

function tryToRead(read: (piece: Uint8Array) => number, piece: Uint8Array): number | undefined {
  try {
    return read(piece)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EOF') return 0
    if (code === 'EAGAIN') return undefined
    throw error
  }
}
