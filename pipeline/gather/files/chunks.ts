import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'
import {pipeline, Readable} from 'node:stream'
import {createGunzip} from 'node:zlib'
import {codeOf, type Refusal} from '../../tree/refusals.ts'
import {standardInput} from './paths.ts'
import {readPatiently} from './stdin.ts'
import {refusalOf} from './system-errors.ts'

/** Bytes one after another, as they are asked for. */
export type Chunks = Iterable<Buffer> | AsyncIterable<Buffer>

const pieceLength = 262_144
const standardInputFile = 0

/** A file, or standard input, that is read from front to back. */
export interface OpenFile {
  /** Read some bytes into a buffer: how many; 0 at the end. Throws as `node:fs` does. */
  readonly read: (into: Buffer) => number
  readonly close: () => void
}

/**
 * Begin to read a file, or standard input.
 *
 * @param from
 *   The offset of the first byte; standard input is read from where it stands.
 * @throws Error
 *   As `node:fs` does; `EINVAL` for what is no file.
 */
export function openForReading(path: string, from = 0): OpenFile {
  if (path === standardInput) {
    const read = (into: Buffer): number =>
      readPatiently((piece) => readSync(standardInputFile, piece), into)
    return {read, close: () => undefined}
  }
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  if (!fstatSync(file).isFile()) {
    closeSync(file)
    throw Object.assign(new Error('No file'), {code: 'EINVAL'})
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

/** The bytes of a file, or of standard input, piece by piece; see `openForReading`. */
export function* chunksOf(path: string, from = 0): Generator<Buffer> {
  const {read, close} = openForReading(path, from)
  try {
    for (;;) {
      const piece = Buffer.allocUnsafeSlow(pieceLength)
      const got = read(piece)
      if (got === 0) return
      yield piece.subarray(0, got)
    }
  } finally {
    close()
  }
}

/**
 * The same bytes, unpacked when they open as gzip does.
 *
 * Of a damaged archive what came out before the damage was met is given, then the error is thrown.
 */
export async function* unpacked(pieces: Iterable<Buffer>): AsyncGenerator<Buffer> {
  const iterator = pieces[Symbol.iterator]()
  const first = iterator.next()
  if (first.done === true) return
  const all = rejoined(first.value, iterator)
  if (isGzip(first.value)) yield* gunzipped(all)
  else yield* all
}

/** Whether bytes open as gzip does (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** The same pieces up to where they cannot be read; then the refusal that says why. */
export async function* whileReadable<Piece>(
  pieces: Iterable<Piece> | AsyncIterable<Piece>,
): AsyncGenerator<Piece | Refusal> {
  try {
    yield* pieces
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    yield refusalOf(error)
  }
}

function* rejoined(first: Buffer, rest: Iterator<Buffer>): Generator<Buffer> {
  try {
    yield first
    for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value
  } finally {
    rest.return?.()
  }
}

function gunzipped(pieces: Iterable<Buffer>): AsyncIterable<Buffer> {
  const gunzip = createGunzip({chunkSize: pieceLength})
  // Whoever reads is told of an error by the stream itself.
  pipeline(Readable.from(pieces), gunzip, () => undefined)
  return gunzip
}
