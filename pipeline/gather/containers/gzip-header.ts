import {constants, inflateRawSync} from 'node:zlib'

/** Opening of a member: the two magic bytes and the only method there is (RFC 1952). */
const opening = Buffer.from([0x1f, 0x8b, 0x08])
const shortest = 10
const flags = {check: 0x02, extra: 0x04, name: 0x08, comment: 0x10, reserved: 0xe0} as const
/** Bytes of a member that are unpacked to see whether it is one. */
const probeLength = 512

/** How long the head of a member is; `undefined` when there is none, or not all of it. */
export function headLength(bytes: Buffer): number | undefined {
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

/** The offset behind the zero byte that ends a word; behind all bytes when it has no end. */
function endOfWord(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(0, at)
  return end === -1 ? bytes.length + 1 : end + 1
}

/** The offset of the next bytes that open as a member does; -1 when there are none. */
export function nextMember(bytes: Buffer, from: number): number {
  return bytes.indexOf(opening, from)
}

/** Whether bytes are really the beginning of a member, and of a WARC record in it. */
export function looksLikeMember(bytes: Buffer): boolean {
  const head = headLength(bytes)
  if (head === undefined) return false
  try {
    const probe = inflateRawSync(bytes.subarray(head, head + probeLength), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 2_097_152,
    })
    return probe.subarray(0, 5).equals(Buffer.from('WARC/'))
  } catch {
    return false
  }
}
