import {type Refusal, refuse, refuseLength} from '../../tree/refusals.ts'
import {mostHeader} from '../limits.ts'

/** A record of a WARC file (ISO 28500). */
export interface WarcRecord {
  /** Offset of its first byte in the stream. */
  readonly at: number
  /** Its named fields, names in lower case; empty when its header cannot be read. */
  readonly fields: ReadonlyMap<string, string>
  readonly block: Buffer | Refusal
}

/** Assembles records from chunks of bytes. */
export interface RecordReader {
  readonly push: (chunk: Buffer) => Generator<WarcRecord>
  /** The records that remain when there are no more chunks. */
  readonly end: () => Generator<WarcRecord>
}

/** A record whose header has been read and whose block is incomplete. */
interface OpenRecord {
  readonly at: number
  readonly fields: ReadonlyMap<string, string>
  readonly length: number
  readonly parts: Buffer[]
  got: number
}

/** The progress of a reader. */
interface ReaderState {
  readonly most: number
  /** Unread bytes, and the offset of the first in the stream. */
  rest: Buffer
  at: number
  open: OpenRecord | undefined
  /** Whether the reader is searching for the next record after damage. */
  isSearching: boolean
}

/** The result of a step: a record, `again` to take another step, or `more` when bytes are missing. */
type StepResult = WarcRecord | 'again' | 'more'

const version = Buffer.from('WARC/')
const headerEnd = Buffer.from('\r\n\r\n')
const looseHeaderEnd = Buffer.from('\n\n')
const nextRecord = Buffer.from('\nWARC/1.')
const lineEnd = /\r?\n/
const blanksAtStart = /^[ \t]/
const digits = /^\d{1,15}$/

const noRecord = refuse(
  'warc/record',
  'The bytes are not a WARC record',
  'Check where the file comes from',
)
const noLength = refuse(
  'warc/length',
  'The record has no Content-Length',
  'Check where the file comes from',
)
const wrongLength = refuse(
  'warc/length',
  'The Content-Length of the record does not lead to the next record',
  'Check where the file comes from',
)
const cutOff = refuse('warc/cut', 'The record is cut off', 'Fetch it again')

/**
 * A reader of consecutive records.
 *
 * A record that cannot be read is yielded with a refusal, and reading continues at the next.
 *
 * @param most
 *   The most bytes that a block may have. A longer block is skipped and not kept in memory.
 */
export function recordReader(most: number): RecordReader {
  const state: ReaderState = {
    most,
    rest: Buffer.alloc(0),
    at: 0,
    open: undefined,
    isSearching: false,
  }
  return {
    push: (chunk): Generator<WarcRecord> => {
      state.rest = state.rest.length === 0 ? chunk : Buffer.concat([state.rest, chunk])
      return records(state, false)
    },
    end: () => records(state, true),
  }
}

/** The records that can be read from the bytes so far; `isAll` when no more follow. */
function* records(state: ReaderState, isAll: boolean): Generator<WarcRecord> {
  for (let found = step(state, isAll); found !== 'more'; found = step(state, isAll)) {
    if (found !== 'again') yield found
  }
}

function step(state: ReaderState, isAll: boolean): StepResult {
  if (state.isSearching && !resume(state)) return 'more'
  return state.open === undefined ? openNext(state, isAll) : fill(state, state.open, isAll)
}

/** Read the header of the next record. */
function openNext(state: ReaderState, isAll: boolean): StepResult {
  drop(state, lineEndBytes(state.rest))
  const {rest} = state
  if (rest.length === 0) return 'more'
  const end = headerEndOf(rest)
  const isOpening = isBeginning(rest)
  if (end !== -1 && isOpening) return begin(state, end)
  const isCut = isOpening && rest.length < mostHeader
  if (isCut && !isAll) return 'more'
  const block = isCut ? cutOff : noRecord
  const record = {at: state.at, fields: new Map<string, string>(), block}
  resume(state)
  return record
}

function begin(state: ReaderState, end: number): StepResult {
  const {at} = state
  const fields = namedFields(state.rest.toString('utf8', 0, end).split(lineEnd).slice(1))
  const length = fields.get('content-length') ?? ''
  drop(state, end)
  if (digits.test(length)) {
    state.open = {at, fields, length: Number(length), parts: [], got: 0}
    return 'again'
  }
  resume(state)
  return {at, fields, block: noLength}
}

/** Add bytes to the open record. It is complete once the bytes after it confirm its length. */
function fill(state: ReaderState, open: OpenRecord, isAll: boolean): StepResult {
  const part = state.rest.subarray(0, open.length - open.got)
  open.got += part.length
  if (open.length <= state.most && part.length > 0) open.parts.push(part)
  drop(state, part.length)
  if (open.got < open.length) return isAll ? giveBack(state, open, cutOff) : 'more'
  switch (following(state.rest, isAll)) {
    case 'unknown':
      return 'more'
    case 'other':
      return giveBack(state, open, wrongLength)
    case 'record':
      state.open = undefined
      return {at: open.at, fields: open.fields, block: blockOf(open, state.most)}
  }
}

/** What follows a block: a record or the end, other bytes, or too few bytes to decide. */
function following(rest: Buffer, isAll: boolean): 'record' | 'other' | 'unknown' {
  const blanks = lineEndBytes(rest)
  const next = rest.subarray(blanks, blanks + version.length)
  if (!isBeginning(next)) return 'other'
  if (next.length === version.length) return 'record'
  if (!isAll) return 'unknown'
  return next.length === 0 ? 'record' : 'other'
}

/** Return the bytes of a block to the reader: its length was wrong, and it may contain records. */
function giveBack(state: ReaderState, {parts, fields, at}: OpenRecord, block: Refusal): WarcRecord {
  const back = Buffer.concat(parts)
  state.at -= back.length
  state.rest = Buffer.concat([back, state.rest])
  state.open = undefined
  resume(state)
  return {at, fields, block}
}

/** Continue at the next signature of a record; `false` when there is none yet. */
function resume(state: ReaderState): boolean {
  const found = state.rest.indexOf(nextRecord)
  drop(state, found === -1 ? Math.max(0, state.rest.length - nextRecord.length) : found + 1)
  state.isSearching = found === -1
  return !state.isSearching
}

function drop(state: ReaderState, count: number): void {
  state.at += count
  state.rest = state.rest.subarray(count)
}

function blockOf({parts, length}: OpenRecord, most: number): Buffer | Refusal {
  if (length > most) return refuseLength('gather/too-long', most)
  const [first] = parts
  return parts.length === 1 && first !== undefined ? first : Buffer.concat(parts)
}

/** The number of line-end bytes before the next record. */
function lineEndBytes(bytes: Buffer): number {
  let count = 0
  while (bytes[count] === 0x0d || bytes[count] === 0x0a) count++
  return count
}

/** Whether bytes begin with the signature of a record, as far as they go. */
function isBeginning(bytes: Buffer): boolean {
  const length = Math.min(version.length, bytes.length)
  return bytes.subarray(0, length).equals(version.subarray(0, length))
}

/** Where the header of a record or an HTTP response ends, including its empty line; -1 when the line is missing. */
export function headerEndOf(bytes: Buffer): number {
  const header = bytes.subarray(0, mostHeader)
  const end = header.indexOf(headerEnd)
  const isFirst = end !== -1 && !header.subarray(0, end).includes(looseHeaderEnd)
  if (isFirst) return end + headerEnd.length
  const loose = header.indexOf(looseHeaderEnd)
  return loose === -1 ? -1 : loose + looseHeaderEnd.length
}

/** The named fields of a header, names in lower case; the first of several with one name. */
export function namedFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  let last = ''
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (blanksAtStart.test(line) && last !== '') {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`)
    } else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase()
      if (!fields.has(last)) fields.set(last, line.slice(colon + 1).trim())
    }
  }
  return fields
}
