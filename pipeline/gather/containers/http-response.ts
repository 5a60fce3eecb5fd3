import {isUtf8} from 'node:buffer'
import {brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync} from 'node:zlib'
import {codeOf, isRefusal, type Refusal, refuse, refuseLength} from '../../tree/refusals.ts'
import {isGzip} from '../files/chunks.ts'
import {mostCodings} from '../limits.ts'
import {headerEndOf, namedFields} from './warc-records.ts'

/** A response of a web server, as recorded. */
export interface HttpResponse {
  readonly status: number
  readonly fields: ReadonlyMap<string, string>
  /** As transferred: it may be chunked and compressed. */
  readonly body: Buffer
}

type ContentDecoder = (bytes: Buffer, options: {readonly maxOutputLength: number}) => Buffer

const statusLine = /^HTTP\/[\d.]{1,9} {1,9}(\d{3})\b/
const lineEnd = /\r?\n/
const charsetName = 'charset='
const chunkHead = /^[ \t]{0,9}([0-9a-f]{1,8})[ \t]{0,9}(?:;[^\n]{0,999})?$/i
const zlibFirst = 0x78

/** Decoders of content codings (RFC 9110, section 8.4.1). */
const decoders: Readonly<Record<string, ContentDecoder>> = {
  gzip: (bytes, options) => (isGzip(bytes) ? gunzipSync(bytes, options) : identity(bytes)),
  br: brotliDecompressSync,
  deflate: (bytes, options) =>
    ((bytes[0] ?? 0) & 0x7f) === zlibFirst
      ? inflateSync(bytes, options)
      : inflateRawSync(bytes, options),
}
const aliases: Readonly<Record<string, string>> = {'x-gzip': 'gzip'}

const noHttp = refuse(
  'warc/http',
  'The record is not an HTTP response',
  'Check where the file comes from',
)
const cutOff = refuse('warc/cut', 'The body of the response is cut off', 'Fetch it again')
const damagedBody = refuse(
  'warc/body',
  'The body of the response cannot be decompressed',
  'Fetch it again',
)

/** The HTTP response in the block of a record. */
export function responseOf(block: Buffer): HttpResponse | Refusal {
  const end = headerEndOf(block)
  const [first = '', ...lines] = end === -1 ? [] : block.toString('latin1', 0, end).split(lineEnd)
  const [, status] = statusLine.exec(first) ?? []
  if (status === undefined) return noHttp
  return {status: Number(status), fields: namedFields(lines), body: block.subarray(end)}
}

/**
 * The content of a response: chunks joined and content codings decoded.
 *
 * Archives often store a body decoded and keep the header that names a coding; such a body is
 * returned as it is.
 *
 * @param most
 *   The most bytes that the content may have, decompressed.
 * @returns
 *   A refusal when the body is cut off, damaged, too long, or coded in an unknown way.
 */
export function contentOf({fields, body}: HttpResponse, most: number): Buffer | Refusal {
  const isChunked = (fields.get('transfer-encoding') ?? '').toLowerCase().includes('chunked')
  const whole = isChunked ? joinedChunks(body) : body
  if (isRefusal(whole)) return whole
  const codings = (fields.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length > mostCodings) return damagedBody
  let content: Buffer | Refusal = whole
  for (const coding of codings.reverse()) {
    content = decoded(content, aliases[coding] ?? coding, most)
    if (isRefusal(content)) return content
  }
  return content.length > most ? refuseLength('gather/too-long', most) : content
}

/** The media type in a `Content-Type` header, without parameters, and its charset. */
export function mediaTypeOf(value: string): {
  readonly mediaType?: string
  readonly charset?: string
} {
  const end = value.indexOf(';')
  const mediaType = (end === -1 ? value : value.slice(0, end)).trim().toLowerCase()
  const charset = end === -1 ? '' : labelIn(value.slice(end))
  return {
    ...(mediaType === '' ? {} : {mediaType}),
    ...(charset === '' ? {} : {charset}),
  }
}

/** The charset in the parameters; empty when there is none. */
function labelIn(parameters: string): string {
  const at = parameters.toLowerCase().indexOf(charsetName)
  if (at === -1) return ''
  const [label = ''] = parameters.slice(at + charsetName.length).split(';', 1)
  return label.replaceAll('"', '').replaceAll("'", '').trim()
}

function decoded(bytes: Buffer, coding: string, most: number): Buffer | Refusal {
  const decode = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined
  if (decode === undefined) {
    return isText(bytes)
      ? bytes
      : refuse(
          'warc/coding',
          `The content coding \`${coding}\` is not supported`,
          'Decode the body first',
        )
  }
  try {
    return decode(bytes, {maxOutputLength: most})
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ERR_BUFFER_TOO_LARGE') return refuseLength('gather/too-long', most)
    if (isText(bytes)) return bytes
    return code === 'Z_BUF_ERROR' ? cutOff : damagedBody
  }
}

/** Text is not compressed, whatever a header says. */
function isText(bytes: Buffer): boolean {
  return bytes.length > 0 && isUtf8(bytes) && !bytes.includes(0)
}

function identity(bytes: Buffer): Buffer {
  return bytes
}

/** Chunks joined (RFC 9112, section 7.1); the body itself when it does not begin with a chunk. */
function joinedChunks(body: Buffer): Buffer | Refusal {
  const chunks: Buffer[] = []
  let at = 0
  while (at < body.length) {
    const end = body.indexOf(0x0a, at)
    const size = end === -1 ? undefined : sizeOf(body.toString('latin1', at, end))
    if (size === 0) break
    if (size === undefined || end + 1 + size > body.length) return at === 0 ? body : cutOff
    chunks.push(body.subarray(end + 1, end + 1 + size))
    at = afterLineEnd(body, end + 1 + size)
  }
  return Buffer.concat(chunks)
}

function afterLineEnd(body: Buffer, at: number): number {
  const feed = body[at] === 0x0d ? at + 1 : at
  return body[feed] === 0x0a ? feed + 1 : feed
}

function sizeOf(line: string): number | undefined {
  const [, digits] = chunkHead.exec(line.endsWith('\r') ? line.slice(0, -1) : line) ?? []
  return digits === undefined ? undefined : Number.parseInt(digits, 16)
}
