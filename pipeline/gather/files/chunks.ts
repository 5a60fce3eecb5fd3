import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'
import {pipeline, Readable} from 'node:stream'
import {createGunzip} from 'node:zlib'
import {codeOf, type Refusal} from '../../tree/refusals.ts'
import {chunkLength} from '../limits.ts'
import {standardInput} from './paths.ts'
import {readWithRetry} from './stdin.ts'
import {refusalOf} from './system-errors.ts'

/** Bytes in consecutive chunks, read on demand. */
export type Chunks = Iterable<Buffer> | AsyncIterable<Buffer>

const standardInputDescriptor = 0

/** A file, or standard input, that is open for sequential reading. */
export interface OpenFile {
  /** Read bytes into a buffer and return their number, 0 at the end. Throws as `node:fs` does. */
  readonly read: (into: Buffer) => number
  readonly close: () => void
}

/**
 * Open a file, or standard input, for sequential reading.
 *
 * @param from
 *   The offset of the first byte; standard input is read from its current position.
 * @throws Error
 *   As `node:fs` does; with the code `EINVAL` when the path is not a regular file.
 */
export function openForReading(path: string, from = 0): OpenFile {
  if (path === standardInput) {
    const read = (into: Buffer): number =>
      readWithRetry((chunk) => readSync(standardInputDescriptor, chunk), into)
    return {read, close: () => undefined}
  }
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  if (!fstatSync(file).isFile()) {
    closeSync(file)
    throw Object.assign(new Error('Not a regular file'), {code: 'EINVAL'})
  }
  let at = from
  return {
    read: (into): number => {
      const got = readSync(file, into, 0, into.length, at)
      at += got
      return got
    },
    close: () => closeSync(file),
  }
}

/** The bytes of a file, or of standard input, in chunks; errors as in `openForReading`. */
export function* chunksOf(path: string, from = 0): Generator<Buffer> {
  const {read, close} = openForReading(path, from)
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafeSlow(chunkLength)
      const got = read(chunk)
      if (got === 0) return
      yield chunk.subarray(0, got)
    }
  } finally {
    close()
  }
}

/**
 * The same bytes, decompressed when they begin with the signature of gzip.
 *
 * A damaged archive gives the bytes before the damage; then the error is thrown.
 */
export async function* decompressed(chunks: Iterable<Buffer>): AsyncGenerator<Buffer> {
  const iterator = chunks[Symbol.iterator]()
  const first = iterator.next()
  if (first.done === true) return
  const all = withFirst(first.value, iterator)
  if (isGzip(first.value)) yield* gunzipped(all)
  else yield* all
}

/** Whether bytes begin with the signature of gzip (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** The same chunks up to the first error of the system or of zlib, which becomes a refusal. */
export async function* whileReadable<Chunk>(
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
): AsyncGenerator<Chunk | Refusal> {
  try {
    yield* chunks
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    yield refusalOf(error)
  }
}

function* withFirst(first: Buffer, rest: Iterator<Buffer>): Generator<Buffer> {
  try {
    yield first
    for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value
  } finally {
    rest.return?.()
  }
}

function gunzipped(chunks: Iterable<Buffer>): AsyncIterable<Buffer> {
  const gunzip = createGunzip({chunkSize: chunkLength})
  // Errors reach the reader through the stream itself.
  pipeline(Readable.from(chunks), gunzip, () => undefined)
  return gunzip
}
