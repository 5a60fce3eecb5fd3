import {fstatSync, readSync, statSync, writeSync} from 'node:fs'
import {codeOf, type Refusal} from '../tree/refusals.ts'
import {failureOf} from './failures.ts'
import {waitBriefly} from './wait.ts'

/** The result of printing: all was written, the reader has closed its end, or the system refused. */
export type PrintResult = 'written' | 'closed' | Refusal

/** Prints text or bytes; after a result other than `written` it prints no more and returns that result. */
export type Printer = (text: string | Uint8Array) => PrintResult

const closed: readonly (string | undefined)[] = ['EPIPE', 'EOF', 'ECONNRESET']

/**
 * A printer to an open file, pipe or terminal.
 *
 * The streams of Node lose output on a full disk, and output that is still buffered for a pipe when
 * the process ends. A printer returns only when every byte is written, and waits while a pipe is full.
 *
 * @param file
 *   1 is standard output, 2 standard error.
 * @param name
 *   Its name in a failure.
 * @param write
 *   Writes from an offset on and returns how many bytes were written.
 */
export function printer(
  file: number,
  name: string,
  write: (bytes: Uint8Array, start: number) => number = (bytes, start) =>
    writeSync(file, bytes, start),
): Printer {
  let result: PrintResult = 'written'
  return (text) => {
    if (result === 'written') result = print(bytesOf(text), name, write)
    return result
  }
}

/**
 * Whether a standard output was closed when this process began (`>&-`).
 *
 * Node opens the null device in its place, for reading and writing, so that all output would vanish.
 * Who wants that opens it for writing only (`> /dev/null`).
 */
export function wasClosed(file: number): boolean {
  try {
    const {rdev} = statSync('/dev/null')
    const found = fstatSync(file)
    return (
      found.isCharacterDevice() && found.rdev === rdev && readSync(file, new Uint8Array(1)) === 0
    )
  } catch {
    return false
  }
}

/** Whether an error says that the reader of an output has closed its end. */
export function isClosing(error: unknown): boolean {
  return closed.includes(codeOf(error))
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text) : text
}

function print(
  bytes: Uint8Array,
  name: string,
  write: (bytes: Uint8Array, start: number) => number,
): PrintResult {
  try {
    for (let at = 0; at < bytes.length; ) at += writeWhenReady(write, bytes, at)
    return 'written'
  } catch (error) {
    return isClosing(error) ? 'closed' : failureOf(error, name)
  }
}

function writeWhenReady(
  write: (bytes: Uint8Array, start: number) => number,
  bytes: Uint8Array,
  start: number,
): number {
  try {
    return write(bytes, start)
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error
    waitBriefly()
    return 0
  }
}
