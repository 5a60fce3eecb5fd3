import {constants, inflateRawSync} from 'node:zlib'
import {longestMemberName, mostProbed, probeLength} from '../limits.ts'

/** Beginning of a member: the two magic bytes and the only compression method (RFC 1952). */
const opening = Buffer.from([0x1f, 0x8b, 0x08])
const shortest = 10
const flags = {check: 0x02, extra: 0x04, name: 0x08, comment: 0x10, reserved: 0xe0} as const

/** Length of a member’s header in bytes; `undefined` when there is none or it is incomplete. */
export function headerLength(bytes: Buffer): number | undefined {
  if (bytes.length < shortest || !bytes.subarray(0, opening.length).equals(opening))
    return undefined
  const flag = bytes[3] ?? 0
  if ((flag & flags.reserved) !== 0) return undefined
  const extra = (flag & flags.extra) === 0 ? 0 : extraLength(bytes)
  const words = [flags.name, flags.comment].filter((word) => (flag & word) !== 0)
  const check = (flag & flags.check) === 0 ? 0 : 2
  const end = words.reduce((at, _) => endOfWord(bytes, at), shortest + extra) + check
  return end <= bytes.length ? end : undefined
}

function extraLength(bytes: Buffer): number {
  return bytes.length < shortest + 2 ? bytes.length : 2 + bytes.readUInt16LE(shortest)
}

/** The offset after the zero byte that ends a string; past the end when there is no zero byte near. */
function endOfWord(bytes: Buffer, at: number): number {
  const end = bytes.subarray(at, at + longestMemberName).indexOf(0)
  return end === -1 ? bytes.length + 1 : at + end + 1
}

/** The offset of the next bytes with the signature of a member; -1 when there are none. */
export function nextMember(bytes: Buffer, from: number): number {
  return bytes.indexOf(opening, from)
}

/** Whether a member with a WARC record begins here, checked by decompressing its beginning. */
export function looksLikeMember(bytes: Buffer): boolean {
  const head = headerLength(bytes)
  if (head === undefined) return false
  try {
    const probe = inflateRawSync(bytes.subarray(head, head + probeLength), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: mostProbed,
    })
    return probe.subarray(0, 5).equals(Buffer.from('WARC/'))
  } catch {
    return false
  }
}
