import {writeSync} from 'node:fs'
import {codeOf, type Refusal} from '../tree/refusals.ts'
import {failureOf} from './failures.ts'

/** What came of printing: all was taken, the reader has gone, or the system refused. */
export type Printed = 'taken' | 'gone' | Refusal

/** Prints text or bytes; once the reader has gone or the system has refused, it prints no more. */
export type Printer = (text: string | Uint8Array) => Printed

const pause = new Int32Array(new SharedArrayBuffer(4))
const pauseMilliseconds = 5
const gone: readonly (string | undefined)[] = ['EPIPE', 'EOF', 'ECONNRESET']

/**
 * A printer to an open file, pipe or terminal.
 *
 * Node’s own streams drop what a full disk did not take and what a pipe has not taken when the
 * process ends. This one returns when every byte is taken, and waits where a pipe is full.
 *
 * @param file
 *   1 is standard output, 2 standard error.
 * @param name
 *   What to call it in a failure.
 * @param write
 *   Writes from an offset on and says how many bytes were taken.
 */
export function printer(
  file: number,
  name: string,
  write: (bytes: Uint8Array, start: number) => number = (bytes, start) =>
    writeSync(file, bytes, start),
): Printer {
  let printed: Printed = 'taken'
  return (text) => {
    if (printed === 'taken') printed = print(bytesOf(text), name, write)
    return printed
  }
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text) : text
}

function print(
  bytes: Uint8Array,
  name: string,
  write: (bytes: Uint8Array, start: number) => number,
): Printed {
  try {
    for (let at = 0; at < bytes.length; ) at += writePatiently(write, bytes, at)
    return 'taken'
  } catch (error) {
    return gone.includes(codeOf(error)) ? 'gone' : failureOf(error, name)
  }
}

function writePatiently(
  write: (bytes: Uint8Array, start: number) => number,
  bytes: Uint8Array,
  start: number,
): number {
  try {
    return write(bytes, start)
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error
    Atomics.wait(pause, 0, 0, pauseMilliseconds)
    return 0
  }
}
