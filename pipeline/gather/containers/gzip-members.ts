import {constants, crc32, gunzipSync, inflateRawSync} from 'node:zlib'
import {codeOf, type Refusal, refuse} from '../../tree/refusals.ts'
import type {ByteWindow} from '../files/byte-window.ts'
import {
  firstTrial,
  mostAnnounced,
  mostCompressed,
  mostDecompressed,
  mostExpansion,
  mostVain,
  mostVainPerByte,
  stepLength,
  trialGrowth,
  windowLength,
} from '../limits.ts'
import {headerLength, looksLikeMember, nextMember} from './gzip-header.ts'
import {inflater} from './inflater.ts'

/** What reading a gzip archive yields. */
export type MemberEvent =
  /** A whole member, decompressed. */
  | {readonly at: number; readonly bytes: Buffer}
  /** A piece of a long member; an empty piece ends it. */
  | {readonly at: number; readonly piece: Buffer}
  /** Nothing can be read from here to the next member. */
  | {readonly at: number; readonly damage: Refusal}

/** A decompressed member, and its compressed length in the archive. */
interface WholeMember {
  readonly bytes: Buffer
  readonly length: number
}

/** Length of the output buffer where no length is announced, in bytes. */
const chunkSize = 65_536
const trailerLength = 8
const shortestMember = 18
/** Bytes added to the announced length, so that the output fits one buffer. */
const spare = 64

const damaged = refuse(
  'gather/damaged',
  'The member of the gzip archive is damaged',
  'Fetch it again',
)
const cut = refuse('gather/cut', 'The member of the gzip archive is cut off', 'Fetch it again')
const garbage = refuse(
  'gather/damaged',
  'The gzip archive holds bytes outside its members',
  'Fetch it again',
)

/**
 * The members of a gzip archive, one at a time (RFC 1952).
 *
 * A member is yielded when its checksum is right. After a damaged one, reading continues at the next,
 * so only the damaged member is lost.
 *
 * @param window
 *   A window that begins at the first byte of the archive.
 */
export async function* membersOf(window: ByteWindow): AsyncGenerator<MemberEvent> {
  const passDamage = damagePasser(window)
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
      passDamage()
    }
  }
}

/**
 * Moves a window from a damaged member to the next. After too much was decompressed in vain, what led to
 * the damage is passed over, because members that lead into one another are all damaged at one place.
 */
function damagePasser(window: ByteWindow): () => void {
  let vain = 0
  return () => {
    const tried = triedLength(window.bytes())
    vain += tried
    skipToMember(window, vain > mostVain + mostVainPerByte * window.at() ? tried : 1)
  }
}

/** Skips zero bytes, with which archives may be padded. */
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
    const whole = memberBeforeNext(bytes, isAll) ?? memberIn(bytes)
    if (whole !== 'cut') return whole
    if (isAll) return cut
    if (room >= mostCompressed) return 'long'
    room *= 2
  }
}

/**
 * The member before the next signature. This is the fast path: the length of the output stands at the
 * end of the member, and zlib verifies the checksum.
 *
 * @returns
 *   `undefined` when no next signature is in sight, or the bytes before it are not a whole member.
 */
function memberBeforeNext(bytes: Buffer, isAll: boolean): WholeMember | undefined {
  const next = nextMember(bytes, shortestMember)
  if (next === -1 && !isAll) return undefined
  const compressed = next === -1 ? bytes : bytes.subarray(0, next)
  if (compressed.length < shortestMember) return undefined
  const announced = compressed.readUInt32LE(compressed.length - trailerLength / 2)
  const longest = Math.min(mostExpansion * compressed.length, mostAnnounced)
  const decompressed = attempt(gunzipSync, compressed, Math.min(announced, longest) + spare)
  if (typeof decompressed === 'string') return undefined
  const rest = compressed.subarray(decompressed.length)
  return rest.every((byte) => byte === 0)
    ? {bytes: decompressed.bytes, length: compressed.length}
    : undefined
}

/** The member at the beginning of the bytes, wherever it ends. */
function memberIn(bytes: Buffer): WholeMember | Refusal | 'long' | 'cut' {
  const head = headerLength(bytes)
  if (head === undefined) return garbage
  const inflated = attempt(inflateRawSync, bytes.subarray(head), chunkSize)
  if (inflated === 'damaged') return damaged
  if (typeof inflated === 'string') return inflated
  const length = head + inflated.length + trailerLength
  if (length > bytes.length) return 'cut'
  const trailer = bytes.subarray(length - trailerLength)
  const {bytes: decompressed} = inflated
  return hasRightChecksum(trailer, crc32(decompressed), decompressed.length)
    ? {bytes: decompressed, length}
    : damaged
}

/** About as many bytes as were decompressed before the damage in a member was met, sixteen times as many at most. */
function triedLength(bytes: Buffer): number {
  const head = headerLength(bytes)
  if (head === undefined) return 1
  const options = {finishFlush: constants.Z_SYNC_FLUSH}
  for (let length = firstTrial; head + length < bytes.length; length *= trialGrowth) {
    const tried = bytes.subarray(head, head + length)
    if (typeof attempt(inflateRawSync, tried, chunkSize, options) === 'string') return head + length
  }
  return bytes.length
}

function attempt(
  decode: typeof gunzipSync,
  compressed: Buffer,
  chunk: number,
  options: {readonly finishFlush?: number} = {},
): WholeMember | 'cut' | 'damaged' | 'long' {
  try {
    const decompressed: unknown = decode(compressed, {
      ...options,
      info: true,
      chunkSize: chunk,
      maxOutputLength: mostDecompressed,
    })
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the types do not know what `info` gives
    const {buffer, engine} = decompressed as {
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

/** A member in pieces. Pieces yielded before damage or a wrong checksum is found are not withdrawn. */
async function* longMember(window: ByteWindow): AsyncGenerator<MemberEvent> {
  const at = window.at()
  window.drop(headerLength(window.bytes()) ?? 0)
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
  if (
    state === 'ended' &&
    window.fill(trailerLength) &&
    hasRightChecksum(window.bytes(), crc, length)
  ) {
    window.drop(trailerLength)
    yield {at, piece: Buffer.alloc(0)}
    return
  }
  yield {at, damage: state === 'open' ? cut : damaged}
  skipToMember(window, 0)
}

function hasRightChecksum(trailer: Buffer, crc: number, length: number): boolean {
  return trailer.readUInt32LE(0) === crc && trailer.readUInt32LE(trailerLength / 2) === length >>> 0
}

/** Moves the window to the next member that can be decompressed, or to the end. */
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
