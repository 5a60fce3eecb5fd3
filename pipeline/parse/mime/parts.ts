import type {Range} from '../../text/ranges.ts'
import {deepestPart, longestBoundaryLine, mostMessageParts} from '../limits.ts'
import {type Headers, headerOf, headersAt} from './headers.ts'
import {type ParameterValue, parametersOf} from './parameters.ts'

/** A part of a message that holds no other parts. */
export interface MessagePart {
  readonly headers: Headers
  /** Its media type; `text/plain` without one (RFC 2045, section 5.2). */
  readonly type: ParameterValue
  /** The types of the parts around it, outermost first: `multipart/mixed`, `multipart/alternative`. */
  readonly around: readonly string[]
  /** Its content in the file, with its transfer encoding. */
  readonly start: number
  readonly end: number
}

/** A message and its parts. */
export interface MimeMessage {
  readonly headers: Headers
  readonly type: ParameterValue
  readonly parts: readonly MessagePart[]
  /** The messages in its parts, each with its headers; of one within another the outer one alone. */
  readonly messages: readonly Range[]
  /** Whether the line that ends the outermost part with parts is missing: the file may be cut off. */
  readonly isCut: boolean
  /** Whether parts were left out, since there are too many of them or they are nested too deeply. */
  readonly isTooDeep: boolean
}

/** A part with parts, whose last line has not been read. */
interface OpenParts {
  readonly boundary: string
  /** Its media type, behind that of the message that it is. */
  readonly types: readonly string[]
}

/** A part without parts whose end has not been read. */
interface OpenPart {
  readonly headers: Headers
  readonly type: ParameterValue
  readonly around: readonly string[]
}

interface Reading {
  readonly raw: string
  readonly parts: MessagePart[]
  readonly messages: Range[]
  /** Where the message in a part begins that has not ended, and how many parts are open around it. */
  inner: {readonly start: number; readonly level: number} | undefined
  readonly open: OpenParts[]
  leaf: OpenPart | undefined
  isTooDeep: boolean
}

const delimiter = '--'
const lineFeed = '\n'
const carriageReturn = '\r'
const messageType = 'message/rfc822'
const plain: ParameterValue = {value: 'text/plain', parameters: new Map()}
/** What a part of a digest is without a type (RFC 2046, section 5.1.5). */
const message: ParameterValue = {value: messageType, parameters: new Map()}

/**
 * The parts of a message (RFC 2046, section 5.1) with their places in the file, in one pass over its lines.
 *
 * A message in a part (`message/rfc822`) is read as if its parts stood there. A part whose end is missing
 * ends where the one around it does.
 *
 * @param raw
 *   The file, a character for each byte.
 * @param at
 *   Where the message begins.
 */
export function messageAt(raw: string, at = 0): MimeMessage {
  const headers = headersAt(raw, at)
  const type = typeOf(headers)
  const reading: Reading = {
    raw,
    parts: [],
    messages: [],
    inner: undefined,
    open: [],
    leaf: undefined,
    isTooDeep: false,
  }
  let line = enter(reading, headers, type)
  while (line < raw.length) {
    const feed = raw.indexOf(lineFeed, line)
    const next = feed === -1 ? raw.length : feed + 1
    line = raw.startsWith(delimiter, line) ? afterDelimiter(reading, line, next) : next
  }
  const isCut = reading.open.length > 0
  leave(reading, raw.length)
  leaveMessage(reading, -1, raw.length)
  const {parts, messages, isTooDeep} = reading
  return {headers, type, parts, messages, isCut, isTooDeep}
}

/** Begin a part at its headers; of a message in a part, at the headers of that message. */
function enter(reading: Reading, own: Headers, ownType: ParameterValue): number {
  const {open, raw} = reading
  const isMessage = ownType.value === messageType && open.length > 0
  const headers = isMessage ? headersAt(raw, own.end) : own
  const type = isMessage ? typeOf(headers) : ownType
  const inside = isMessage ? [messageType] : []
  if (isMessage) reading.inner ??= {start: own.end, level: open.length - 1}
  const boundary = type.parameters.get('boundary')?.trimEnd() ?? ''
  const hasParts = type.value.startsWith('multipart/') && boundary !== ''
  if (hasParts && open.length < deepestPart) {
    open.push({boundary, types: [...inside, type.value]})
    return headers.end
  }
  if (hasParts) reading.isTooDeep = true
  const around = [...open.flatMap(({types}) => types), ...inside]
  reading.leaf = {headers, type, around}
  return headers.end
}

/** Take a line that begins with two hyphens; the offset of the line to read next. */
function afterDelimiter(reading: Reading, line: number, next: number): number {
  const {raw, open} = reading
  if (open.length === 0 || next - line > longestBoundaryLine) return next
  const written = raw.slice(line + delimiter.length, next).trimEnd()
  const isLast = written.endsWith(delimiter)
  const level = levelOf(open, written, isLast)
  if (level === -1) return next
  const end = withoutLineEnd(raw, line)
  leave(reading, end)
  leaveMessage(reading, level, end)
  const isEnd = open[level]?.boundary !== written
  open.length = level + (isEnd ? 0 : 1)
  if (isEnd) return next
  if (reading.parts.length >= mostMessageParts) {
    reading.isTooDeep = true
    return next
  }
  const headers = headersAt(raw, next)
  const isDigest = open.at(-1)?.types.at(-1) === 'multipart/digest'
  return enter(reading, headers, typeOf(headers, isDigest ? message : plain))
}

/** Which open part a line parts or ends, the innermost first; -1 for a line of text. */
function levelOf(open: readonly OpenParts[], written: string, isLast: boolean): number {
  return open.findLastIndex(
    ({boundary}) => boundary === written || (isLast && `${boundary}${delimiter}` === written),
  )
}

function leave(reading: Reading, end: number): void {
  const {leaf, parts} = reading
  if (leaf !== undefined) {
    const start = leaf.headers.end
    parts.push({...leaf, start, end: Math.max(start, end)})
  }
  reading.leaf = undefined
}

/** End the message in a part that a line ends, by the open part that the line belongs to. */
function leaveMessage(reading: Reading, level: number, end: number): void {
  const {inner, messages} = reading
  if (inner === undefined || inner.level < level) return
  messages.push({start: inner.start, end: Math.max(inner.start, end)})
  reading.inner = undefined
}

function typeOf(headers: Headers, usual = plain): ParameterValue {
  const written = headerOf(headers, 'content-type')
  return written === '' ? usual : parametersOf(written)
}

/** The line end before a delimiter belongs to it. */
function withoutLineEnd(raw: string, line: number): number {
  const end = raw.charAt(line - 1) === lineFeed ? line - 1 : line
  return raw.charAt(end - 1) === carriageReturn ? end - 1 : end
}
