import {webAddressOf} from '../../text/addresses.ts'
import {unusableAddress} from '../../tree/page.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import type {Capture, SourcePart} from '../../tree/types.ts'
import {joinBytes} from '../bytes/join.ts'
import {longestHeaders, mostMessageParts} from '../limits.ts'
import {readPage} from './html.ts'
import type {ReadOptions} from './options.ts'

/** A part of a MIME message: its headers, names in lower case, and the range of its content. */
interface MessagePart {
  readonly headers: ReadonlyMap<string, string>
  readonly start: number
  readonly end: number
}

const firstHeader = /^[\w-]{1,60}:/
const related = /^multipart\/related\b/i
const boundaryOf = /;\s{0,99}boundary\s{0,9}=\s{0,9}(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i
const charsetOf = /;\s{0,99}charset\s{0,9}=\s{0,9}"?([\w.:-]{1,40})/i
const htmlType = /^(?:text\/html|application\/xhtml\+xml)\b/i
const headerLine = /^([\w-]{1,60}):(.*)/
const folded = /\r?\n[ \t]+/g
const lineEnd = /\r?\n/
const emptyLine = /\r?\n\r?\n/
const softBreak = /=[ \t]*\r?\n/g
const escaped = /=([\da-f]{2})/gi

/** Whether a text begins as MHTML does: a page that a browser saved in one file with its pictures. */
export function looksLikeWebArchive(head: string): boolean {
  return firstHeader.test(head) && related.test(typeOf(headersAt(head, 0).headers))
}

/**
 * A capture of the page in an MHTML file (RFC 2557): the first part that is HTML. The address in the
 * file is used when the caller gives none.
 *
 * Byte ranges refer to the part after its transfer encoding is decoded; digest and length refer to
 * the file.
 *
 * @returns
 *   A refusal when no part is an HTML page.
 */
export function readWebArchive(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  const joined = joinBytes(typeof input === 'string' ? Buffer.from(input) : input)
  if (isRefusal(joined)) return joined
  const {bytes, sha256} = joined
  const raw = bytes.toString('latin1')
  const page = partsOf(raw).find(({headers}) => htmlType.test(typeOf(headers)))
  if (page === undefined) {
    return refuse(
      'mhtml/no-page',
      'The file holds no HTML page',
      'Save the page again, or name the page',
    )
  }
  const {headers} = page
  const charset = charsetOf.exec(typeOf(headers))?.[1]
  const written = locationIn(headers)
  const url = webAddressOf(written)
  const capture = readPage(contentOf(raw, page), {
    ...(charset === undefined ? {} : {charset}),
    ...(url === undefined ? {} : {url}),
    ...options,
  })
  if (isRefusal(capture)) return capture
  const {start, end} = page
  const part = {at: {start, end}, transfer: transferOf(page)}
  const isUsable = written === '' || url !== undefined || options.url !== undefined
  return {
    ...capture,
    source: {...capture.source, sha256, bytes: bytes.length, part},
    ...(isUsable ? {} : {feed: [unusableAddress(written)]}),
  }
}

/** The address in the headers, whose letters outside ASCII browsers write in UTF-8. */
function locationIn(headers: MessagePart['headers']): string {
  return Buffer.from(headers.get('content-location') ?? '', 'latin1')
    .toString()
    .trim()
}

function partsOf(raw: string): readonly MessagePart[] {
  const head = headersAt(raw, 0)
  const [, quoted, bare] = boundaryOf.exec(typeOf(head.headers)) ?? []
  const boundary = quoted ?? bare
  if (boundary === undefined) return []
  const parts: MessagePart[] = []
  const line = `--${boundary}`
  let at = raw.indexOf(line, head.start)
  while (at !== -1 && parts.length < mostMessageParts) {
    const next = raw.indexOf(`\n${line}`, at + line.length)
    const from = raw.indexOf('\n', at) + 1
    if (from === 0) break
    parts.push({...headersAt(raw, from), end: next === -1 ? raw.length : next + 1})
    at = next === -1 ? -1 : next + 1
  }
  return parts
}

/** The headers that begin at an offset, and the offset after them. */
function headersAt(raw: string, at: number): {headers: ReadonlyMap<string, string>; start: number} {
  const head = raw.slice(at, at + longestHeaders)
  const blank = emptyLine.exec(head)
  const block = blank === null ? head : head.slice(0, blank.index)
  const headers = new Map<string, string>()
  for (const line of block.replaceAll(folded, ' ').split(lineEnd)) {
    const [, name, value] = headerLine.exec(line) ?? []
    if (name !== undefined && value !== undefined) headers.set(name.toLowerCase(), value.trim())
  }
  return {headers, start: at + (blank === null ? head.length : blank.index + blank[0].length)}
}

function typeOf(headers: MessagePart['headers']): string {
  return headers.get('content-type') ?? ''
}

/** The content of a part, with its transfer encoding decoded. */
function contentOf(raw: string, part: MessagePart): Buffer {
  const content = raw.slice(part.start, part.end)
  const transfer = transferOf(part)
  if (transfer === 'base64') return Buffer.from(content, 'base64')
  if (transfer === 'identity') return Buffer.from(content, 'latin1')
  const plain = content
    .replaceAll(softBreak, '')
    .replaceAll(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(plain, 'latin1')
}

/** How the content of a part is written; other names than these two mean as it stands. */
function transferOf({headers}: MessagePart): SourcePart['transfer'] {
  const name = (headers.get('content-transfer-encoding') ?? '').toLowerCase()
  return name === 'base64' || name === 'quoted-printable' ? name : 'identity'
}
