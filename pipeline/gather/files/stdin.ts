import {readSync} from 'node:fs'
import {codeOf, mostBytes, type Refusal, refuseLength} from '../../tree/refusals.ts'
import {pipeLength, retryMilliseconds} from '../limits.ts'
import {refusalOf} from './system-errors.ts'

const standardInput = 0
const pause = new Int32Array(new SharedArrayBuffer(4))

/**
 * All bytes of standard input, up to its end.
 *
 * @param most
 *   The most bytes that it may have.
 * @param read
 *   Reads bytes into a buffer and returns their number, 0 at the end; standard input by default.
 * @returns
 *   A refusal when it cannot be read or is too long.
 */
export function readStandardInput(
  most: number = mostBytes,
  read: (chunk: Uint8Array) => number = (chunk) => readSync(standardInput, chunk),
): Uint8Array | Refusal {
  const chunks: Uint8Array[] = []
  let count = 0
  try {
    for (;;) {
      const chunk = new Uint8Array(pipeLength)
      const got = readWithRetry(read, chunk)
      if (got === 0) return Buffer.concat(chunks)
      count += got
      if (count > most) return refuseLength('gather/too-long', most)
      chunks.push(chunk.subarray(0, got))
    }
  } catch (error) {
    return refusalOf(error)
  }
}

/**
 * Read bytes, waiting where the system does not: another process that shares standard input may have
 * made it non-blocking.
 */
export function readWithRetry(read: (chunk: Uint8Array) => number, chunk: Uint8Array): number {
  let got: number | undefined
  while (got === undefined) {
    got = tryToRead(read, chunk)
    if (got === undefined) Atomics.wait(pause, 0, 0, retryMilliseconds)
  }
  return got
}

function tryToRead(read: (chunk: Uint8Array) => number, chunk: Uint8Array): number | undefined {
  try {
    return read(chunk)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EOF') return 0
    if (code === 'EAGAIN') return undefined
    throw error
  }
}
