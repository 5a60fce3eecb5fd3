import {envelopeLength} from '../../parse/mime/envelope.ts'
import {headerOf, headersAt} from '../../parse/mime/headers.ts'
import {type MessagePart, type MimeMessage, messageAt} from '../../parse/mime/parts.ts'
import {transferOf, transferred} from '../../parse/mime/transfer.ts'
import {positionsIn} from '../../text/positions.ts'
import type {Labelled, LabelRemark} from '../../tree/labelled.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import type {Capture, SourcePart} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {joinBytes} from '../bytes/join.ts'
import {headLength, mostQuotedTypes} from '../limits.ts'
import {bodyPartOf, isHtml, otherPartsOf} from './email-body.ts'
import {statedByHeaders} from './email-headers.ts'
import {partsOfMail} from './email-text.ts'
import {readPage} from './html.ts'
import {looksLikeWebArchive, readWebArchive} from './mhtml.ts'
import type {ReadOptions} from './options.ts'
import {readText} from './text.ts'

interface Content extends Pick<SourcePart, 'at'> {
  readonly transfer: ReturnType<typeof transferOf>
}

/** Fields of the headers of mail; a page that a browser saved has none of the first row. */
const ofMail: ReadonlySet<string> = new Set(['to', 'received', 'message-id', 'delivered-to'])
const usual: ReadonlySet<string> = new Set([
  ...ofMail,
  'date',
  'sent',
  'subject',
  'mime-version',
  'return-path',
  'reply-to',
  'list-id',
  'content-type',
])
const {mailFields: fewestFields} = tuned('formats')
const encrypted = /pkcs7-mime$/
const notBase64 = /[^A-Za-z\d+/=\s]/

/**
 * Whether a text begins as an e-mail message does: with `From` and at least two other fields of its headers. One of
 * them, or the address of the sender, tells it from a page that a browser saved.
 *
 * Leaves alone a text that opens with one label, `From: the archive`, and headers with prose between them.
 */
export function looksLikeEmail(head: string): boolean {
  const start = envelopeLength(head)
  const {fields, strays} = headersAt(head, start)
  const names = fields.map(({name}) => name)
  return (
    strays === 0 &&
    fields[0]?.start === start &&
    names.includes('from') &&
    fields.some(({name, value}) => ofMail.has(name) || (name === 'from' && value.includes('@'))) &&
    names.filter((name) => usual.has(name)).length >= fewestFields
  )
}

/**
 * A capture of an e-mail message (RFC 5322): the text of its body, HTML before plain text, and what its headers state.
 *
 * Byte ranges of the page refer to the part after its transfer encoding is decoded; those of statements, digest and
 * length refer to the file. Attachments are left out with a remark.
 *
 * @returns
 *   A refusal when no part is text, the message is encrypted, or its Base64 is broken from the start.
 */
export function readEmail(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  const joined = joinBytes(input)
  if (isRefusal(joined)) return joined
  const {bytes, sha256} = joined
  const raw = bytes.toString('latin1')
  const head = raw.slice(0, headLength)
  if (looksLikeWebArchive(head) && !looksLikeEmail(head)) return readWebArchive(bytes, options)
  const message = messageAt(raw, envelopeLength(head))
  const part = bodyPartOf(raw, message)
  if (part === undefined) return refuseWithoutText(message)
  const content = contentIn(raw, part)
  if (isRefusal(content)) return content
  const capture = readContent(raw, part, content, options)
  if (isRefusal(capture)) return capture
  const {parts, statements, flowed} = partsOfMail(capture, part, content, message)
  const whole = {start: 0, end: capture.text.length}
  const remarks = [...remarksOn(raw, message, part, content)].map(
    (remark): LabelRemark => ({...remark, at: whole}),
  )
  const labelled: Labelled = {
    format: 'email',
    parts,
    statements: statedByHeaders(message, part, statements),
    ...(flowed.length === 0 ? {} : {flowed}),
    ...(remarks.length === 0 ? {} : {remarks}),
  }
  const source = {...capture.source, sha256, bytes: bytes.length, part: content}
  return {...capture, source, labelled}
}

/** The content of a part: its bytes in the file as far as they can be decoded. */
function contentIn(raw: string, {headers, start, end}: MessagePart): Content | Refusal {
  const transfer = transferOf(headers)
  if (transfer !== 'base64') return {at: {start, end}, transfer}
  const wrong = raw.slice(start, end).search(notBase64)
  if (wrong === -1) return {at: {start, end}, transfer}
  const lineStart = raw.lastIndexOf('\n', start + wrong) + 1
  if (lineStart > start) return {at: {start, end: lineStart}, transfer}
  const {line} = positionsIn(raw)(start + wrong)
  return refuse(
    'email/base64',
    `The text of the message is not the Base64 that its headers announce, from line ${line}`,
    'Save the message again with its source',
  )
}

function readContent(
  raw: string,
  part: MessagePart,
  {at, transfer}: Content,
  {name, url}: ReadOptions,
): Capture | Refusal {
  const charset = part.type.parameters.get('charset')
  const known: ReadOptions = {
    name,
    ...(url === undefined ? {} : {url}),
    ...(charset === undefined ? {} : {charset}),
  }
  const bytes = transferred(raw.slice(at.start, at.end), transfer)
  if (isHtml(part)) return readPage(bytes, {...known, mediaType: 'text/html'})
  const capture = readText(bytes, known)
  // Some programs call a page plain text.
  return isRefusal(capture) && capture.rule === 'formats/html'
    ? readPage(bytes, {...known, mediaType: 'text/html'})
    : capture
}

type MailRemark = Omit<LabelRemark, 'at'>

function remarksOn(
  raw: string,
  message: MimeMessage,
  part: MessagePart,
  content: Content,
): readonly MailRemark[] {
  const others = otherPartsOf(message, part)
  const {line} = positionsIn(raw)(content.at.end)
  return [
    ...others.map(({what}): MailRemark => ({rule: 'email/part', level: 'info', reason: what})),
    ...(content.at.end < part.end
      ? [
          wrong(
            'email/base64',
            `The Base64 of the text ends at line ${line}; what follows was left out`,
          ),
        ]
      : []),
    ...(message.isCut
      ? [
          wrong(
            'email/cut',
            'The line that ends the last part is missing: the message may be cut off',
          ),
        ]
      : []),
    ...(message.isTooDeep
      ? [
          wrong(
            'email/parts',
            'The message has too many parts, or nests them too deeply; some were left out',
          ),
        ]
      : []),
  ]
}

function wrong(rule: string, reason: string): MailRemark {
  return {rule, level: 'message', reason}
}

function refuseWithoutText({headers, parts, type}: MimeMessage): Refusal {
  const isEncrypted =
    type.value === 'multipart/encrypted' ||
    encrypted.test(type.value) ||
    headerOf(headers, 'content-type').includes('enveloped-data')
  if (isEncrypted) {
    return refuse(
      'email/encrypted',
      'The message is encrypted',
      'Save it decrypted from a mail program',
    )
  }
  const types = [...new Set(parts.map((part) => part.type.value))].slice(0, mostQuotedTypes)
  const found =
    types.length === 0
      ? 'it has no part'
      : `it holds ${types.map((each) => `\`${each}\``).join(', ')}`
  return refuse(
    'email/no-text',
    `The message has no part with text: ${found}`,
    'Save the message whole, with its source',
  )
}
