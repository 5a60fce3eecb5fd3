import {deepestPart} from '../../parse/limits.ts'
import {digestMessages} from '../../parse/mime/digest.ts'
import {envelopeLength} from '../../parse/mime/envelope.ts'
import {headerOf} from '../../parse/mime/headers.ts'
import {type MimeMessage, messageAt} from '../../parse/mime/parts.ts'
import {transferOf} from '../../parse/mime/transfer.ts'
import type {Range} from '../../text/ranges.ts'
import type {Input} from '../../tree/inputs.ts'
import type {GatherOptions} from './options.ts'

/** Marks without which a file holds no message in a part. */
const marks = ['message/rfc822', 'multipart/digest'] as const
const messageType = 'message/rfc822'
const digestType = 'multipart/digest'
/** Stands in each line of hyphens between the messages of a digest in plain text. */
const hyphens = '-'.repeat(30)
const attached = /^\s*attachment\b/i
const visible = /[^\s=]/

/**
 * A message, and the messages in its parts, each a document named by the offset of its first byte.
 *
 * A message without a text of its own gives its messages alone; so does a digest, whose own text is a list of them, in
 * parts (RFC 2046) or in one plain text (RFC 1153).
 *
 * @param file
 *   The name of the file.
 * @param offset
 *   Where the message begins in the file.
 */
export function* mailInputs(
  input: Input,
  bytes: Buffer,
  file: string,
  offset: number,
  options: GatherOptions,
  depth = 0,
): Generator<Input> {
  const isDeep = depth >= deepestPart
  const inner = marks.some((mark) => includesMark(bytes, mark)) || bytes.includes(hyphens)
  const raw = inner && !isDeep ? bytes.toString('latin1') : ''
  const message = messageAt(raw, envelopeLength(raw.slice(0, 512)))
  const plain = message.messages.length === 0 ? plainDigestOf(raw, message) : []
  const messages = plain.length > 0 ? plain : message.messages
  if (messages.length === 0) {
    yield input
    return
  }
  if (plain.length > 0 || isDigest(message)) {
    const reason = 'The message is a digest: each message in it is a document of its own'
    options.onSkipped?.({name: input.name, rule: 'email/digest', reason})
  } else if (hasText(raw, message)) yield input
  for (const {start, end} of messages) {
    const own = bytes.subarray(start, end)
    const name = `${file}@${offset + start}`
    const found = {name, bytes: (): Buffer => own, mediaType: messageType}
    yield* mailInputs(found, own, file, offset + start, options, depth + 1)
  }
}

/** Whether bytes hold a type in its usual spellings. */
function includesMark(bytes: Buffer, mark: string): boolean {
  return (
    bytes.includes(mark) ||
    bytes.includes(mark.replace('rfc', 'RFC')) ||
    bytes.includes(mark.toUpperCase())
  )
}

/** The messages of a digest that is one plain text, as it stands. */
function plainDigestOf(raw: string, {parts}: MimeMessage): readonly Range[] {
  const [only, other] = parts
  if (only === undefined || other !== undefined || only.type.value !== 'text/plain') return []
  return transferOf(only.headers) === 'identity' ? digestMessages(raw, only.start) : []
}

function isDigest({parts}: MimeMessage): boolean {
  return parts.some(
    ({around}) =>
      around.indexOf(digestType) !== -1 && around.indexOf(messageType) > around.indexOf(digestType),
  )
}

/** Whether a message has a text outside of the messages in it. */
function hasText(raw: string, {parts}: MimeMessage): boolean {
  return parts.some(
    ({type, around, headers, start, end}) =>
      type.value.startsWith('text/') &&
      !around.includes(messageType) &&
      !attached.test(headerOf(headers, 'content-disposition')) &&
      (transferOf(headers) === 'base64' || visible.test(raw.slice(start, end))),
  )
}
