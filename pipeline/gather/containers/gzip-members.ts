import {crc32, gunzipSync, inflateRawSync} from 'node:zlib'
import {codeOf, type Refusal, refuse} from '../../tree/refusals.ts'
import type {ByteWindow} from '../files/byte-window.ts'
import {headLength, looksLikeMember, nextMember} from './gzip-header.ts'
import {inflater} from './inflater.ts'

/** What came out of a member of a gzip archive. */
export type MemberEvent =
  /** All of a member. */
  | {readonly at: number; readonly bytes: Buffer}
  /** A piece of a long member; its last piece is empty. */
  | {readonly at: number; readonly piece: Buffer}
  /** From here to the next member nothing can be read. */
  | {readonly at: number; readonly damage: Refusal}

/** A member that came out whole, and how long it is in the archive. */
interface WholeMember {
  readonly bytes: Buffer
  readonly length: number
}

/** The most bytes of a member that is unpacked at once, packed and unpacked; longer ones in pieces. */
const mostPacked = 8_388_608
const mostUnpacked = 33_554_432
const windowLength = 1_048_576
const chunkSize = 65_536
/** Bytes that are unpacked at a time of a long member: they may become a thousand times as many. */
const stepLength = 16_384
const trailerLength = 8
const shortestMember = 18
/** Room in a chunk beyond what a member says that it unpacks to, so that it takes one chunk. */
const spare = 64
const mostChunk = 4_194_304

const damaged = refuse('gather/damaged', 'Is a damaged member of a gzip archive', 'Fetch it again')
const cut = refuse('gather/cut', 'Is a member of a gzip archive that is cut off', 'Fetch it again')
const garbage = refuse(
  'gather/damaged',
  'Holds bytes that are no member of a gzip archive',
  'Fetch it again',
)

/**
 * The members of a gzip archive, one at a time (RFC 1952).
 *
 * A member is given when its check sum is right. From a damaged one the next is looked for, so that
 * it costs itself alone.
 *
 * @param window
 *   At the first byte of the archive.
 */
export async function* membersOf(window: ByteWindow): AsyncGenerator<MemberEvent> {
  for (;;) {
    if (window.bytes().length < windowLength / 2) window.fill(windowLength)
    dropZeros(window)
    if (!window.fill(1)) return
    const at = window.at()
    const whole = wholeMember(window)
    if (whole === 'long') {
      yield* longMember(window)
    } else if ('length' in whole) {
      yield {at, bytes: whole.bytes}
      window.drop(whole.length)
    } else {
      yield {at, damage: whole}
      skipToMember(window)
    }
  }
}

/** An archive may be filled up with zeros, as tapes were. */
function dropZeros(window: ByteWindow): void {
  while (window.fill(1) && window.bytes()[0] === 0) {
    const bytes = window.bytes()
    let zeros = 0
    while (zeros < bytes.length && bytes[zeros] === 0) zeros++
    window.drop(zeros)
  }
}

function wholeMember(window: ByteWindow): WholeMember | Refusal | 'long' {
  let room = windowLength / 2
  for (;;) {
    const isAll = !window.fill(room)
    const bytes = window.bytes()
    const whole = upToNext(bytes, isAll) ?? memberIn(bytes)
    if (whole !== 'cut') return whole
    if (isAll) return cut
    if (room >= mostPacked) return 'long'
    room *= 2
  }
}

/**
 * A member, when it is well and reaches to what opens as the next one does: the quick way, as zlib
 * itself holds it against its check sum, and what it unpacks to is told before the next.
 */
function upToNext(bytes: Buffer, isAll: boolean): WholeMember | undefined {
  const next = nextMember(bytes, shortestMember)
  if (next === -1 && !isAll) return undefined
  const packed = next === -1 ? bytes : bytes.subarray(0, next)
  if (packed.length < shortestMember) return undefined
  const told = packed.readUInt32LE(packed.length - trailerLength / 2)
  const unpacked = attempt(gunzipSync, packed, Math.min(told + spare, mostChunk))
  if (typeof unpacked === 'string') return undefined
  const rest = packed.subarray(unpacked.length)
  return rest.every((byte) => byte === 0)
    ? {bytes: unpacked.bytes, length: packed.length}
    : undefined
}

/** The member that bytes open with, wherever it ends. */
function memberIn(bytes: Buffer): WholeMember | Refusal | 'long' | 'cut' {
  const head = headLength(bytes)
  if (head === undefined) return garbage
  const inflated = attempt(inflateRawSync, bytes.subarray(head), chunkSize)
  if (inflated === 'damaged') return damaged
  if (typeof inflated === 'string') return inflated
  const length = head + inflated.length + trailerLength
  if (length > bytes.length) return 'cut'
  const trailer = bytes.subarray(length - trailerLength)
  const {bytes: unpacked} = inflated
  return isRight(trailer, crc32(unpacked), unpacked.length) ? {bytes: unpacked, length} : damaged
}

function attempt(
  unpack: typeof gunzipSync,
  packed: Buffer,
  chunk: number,
): WholeMember | 'cut' | 'damaged' | 'long' {
  try {
    const unpacked: unknown = unpack(packed, {
      info: true,
      chunkSize: chunk,
      maxOutputLength: mostUnpacked,
    })
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the types do not know what `info` gives
    const {buffer, engine} = unpacked as {
      readonly buffer: Buffer
      readonly engine: {readonly bytesWritten: number}
    }
    return {bytes: buffer, length: engine.bytesWritten}
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'long'
    return code === 'Z_BUF_ERROR' ? 'cut' : 'damaged'
  }
}

/** A member in pieces. What was given of it before its damage or wrong check sum is not taken back. */
async function* longMember(window: ByteWindow): AsyncGenerator<MemberEvent> {
  const at = window.at()
  window.drop(headLength(window.bytes()) ?? 0)
  const inflating = inflater()
  let crc = 0
  let length = 0
  while (inflating.state() === 'open' && window.fill(1)) {
    window.fill(stepLength)
    const {used, pieces} = await inflating.write(window.bytes().subarray(0, stepLength))
    window.drop(used)
    for (const piece of pieces) {
      crc = crc32(piece, crc)
      length += piece.length
      yield {at, piece}
    }
  }
  const state = inflating.state()
  inflating.drop()
  if (state === 'ended' && window.fill(trailerLength) && isRight(window.bytes(), crc, length)) {
    window.drop(trailerLength)
    yield {at, piece: Buffer.alloc(0)}
    return
  }
  yield {at, damage: state === 'open' ? cut : damaged}
  skipToMember(window, 0)
}

function isRight(trailer: Buffer, crc: number, length: number): boolean {
  return trailer.readUInt32LE(0) === crc && trailer.readUInt32LE(trailerLength / 2) === length >>> 0
}

/** Let go of bytes up to what is surely a member, or to the end. */
function skipToMember(window: ByteWindow, least = 1): void {
  window.drop(Math.min(least, window.bytes().length))
  while (window.fill(1)) {
    window.fill(windowLength)
    const bytes = window.bytes()
    for (let found = nextMember(bytes, 0); found !== -1; found = nextMember(bytes, found + 1)) {
      if (looksLikeMember(bytes.subarray(found))) {
        window.drop(found)
        return
      }
    }
    window.drop(bytes.length < windowLength ? bytes.length : bytes.length - stepLength)
  }
}
