import type {Range} from '../../text/ranges.ts'
import {type Refusal, refuse, refuseLength} from '../../tree/refusals.ts'
import {type ByteQueue, byteQueue} from '../files/byte-queue.ts'
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

/** A record whose header has been read; its block is next. */
interface OpenRecord {
  readonly at: number
  readonly fields: ReadonlyMap<string, string>
  readonly length: number
  /** Bytes of a block that is too long, and is skipped, as they are dropped. */
  skipped: number
}

/** The progress of a reader. */
interface ReaderState {
  readonly most: number
  /** Unread bytes. Those of a block stay in it until its length has proved right. */
  readonly rest: ByteQueue
  open: OpenRecord | undefined
  /** Whether the reader is searching for the next record after damage. */
  isSearching: boolean
  /** The last stretch of line ends that was counted to its end, by offsets in the stream. */
  lineEnds: Range
}

/** The result of a step: a record, `again` to take another step, or `more` when bytes are missing. */
type StepResult = WarcRecord | 'again' | 'more'

const version = Buffer.from('WARC/')
const carriageReturn = 0x0d
const lineFeed = 0x0a
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
    rest: byteQueue(),
    open: undefined,
    isSearching: false,
    lineEnds: {start: 0, end: 0},
  }
  return {
    push: (chunk): Generator<WarcRecord> => {
      state.rest.push(chunk)
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
  state.rest.drop(lineEndBytes(state, 0))
  const rest = state.rest.bytes()
  if (rest.length === 0) return 'more'
  const isOpening = isBeginning(rest)
  const end = isOpening ? headerEndOf(rest) : -1
  if (end !== -1) return begin(state, end)
  const isCut = isOpening && rest.length < mostHeader
  if (isCut && !isAll) return 'more'
  const block = isCut ? cutOff : noRecord
  const record = {at: state.rest.at(), fields: new Map<string, string>(), block}
  resume(state)
  return record
}

function begin(state: ReaderState, end: number): StepResult {
  const at = state.rest.at()
  const fields = namedFields(state.rest.bytes().toString('utf8', 0, end).split(lineEnd).slice(1))
  const length = fields.get('content-length') ?? ''
  state.rest.drop(end)
  if (digits.test(length)) {
    state.open = {at, fields, length: Number(length), skipped: 0}
    return 'again'
  }
  resume(state)
  return {at, fields, block: noLength}
}

/** Read the block of the open record. It is complete once the bytes after it confirm its length. */
function fill(state: ReaderState, open: OpenRecord, isAll: boolean): StepResult {
  const isTooLong = open.length > state.most
  if (isTooLong) skip(state, open)
  const rest = state.rest.bytes()
  const length = open.length - open.skipped
  if (rest.length < length) return isAll ? giveBack(state, open, cutOff) : 'more'
  switch (following(state, length, isAll)) {
    case 'unknown':
      return 'more'
    case 'other':
      return giveBack(state, open, wrongLength)
    case 'record': {
      const {at, fields} = open
      // A copy, because the bytes of the queue move.
      const block = isTooLong
        ? refuseLength('gather/too-long', state.most)
        : Buffer.from(rest.subarray(0, length))
      state.rest.drop(length)
      state.open = undefined
      return {at, fields, block}
    }
  }
}

/** Drop the bytes of a block that is too long to be kept. */
function skip(state: ReaderState, open: OpenRecord): void {
  const count = Math.min(state.rest.bytes().length, open.length - open.skipped)
  state.rest.drop(count)
  open.skipped += count
}

/** What follows a block: a record or the end, other bytes, or too few bytes to decide. */
function following(
  state: ReaderState,
  length: number,
  isAll: boolean,
): 'record' | 'other' | 'unknown' {
  const start = length + lineEndBytes(state, length)
  const next = state.rest.bytes().subarray(start, start + version.length)
  if (!isBeginning(next)) return 'other'
  if (next.length === version.length) return 'record'
  if (!isAll) return 'unknown'
  return next.length === 0 ? 'record' : 'other'
}

/** Continue where a block begins: its length was wrong, and its bytes may contain records. */
function giveBack(state: ReaderState, {fields, at}: OpenRecord, block: Refusal): WarcRecord {
  state.open = undefined
  resume(state)
  return {at, fields, block}
}

/** Continue at the next signature of a record; `false` when there is none yet. */
function resume(state: ReaderState): boolean {
  const rest = state.rest.bytes()
  const found = rest.indexOf(nextRecord)
  state.rest.drop(found === -1 ? Math.max(0, rest.length - nextRecord.length) : found + 1)
  state.isSearching = found === -1
  return !state.isSearching
}

/** The number of line-end bytes from an offset in the unread bytes. Wrong lengths may lead to one stretch again and again. */
function lineEndBytes(state: ReaderState, from: number): number {
  const at = state.rest.at() + from
  const {start, end} = state.lineEnds
  if (at >= start && at < end) return end - at
  const bytes = state.rest.bytes()
  let to = from
  while (bytes[to] === carriageReturn || bytes[to] === lineFeed) to++
  if (to > from && to < bytes.length) state.lineEnds = {start: at, end: at + to - from}
  return to - from
}

/** Whether bytes begin with the signature of a record, as far as they go. */
function isBeginning(bytes: Buffer): boolean {
  const length = Math.min(version.length, bytes.length)
  return bytes.subarray(0, length).equals(version.subarray(0, length))
}

/** Where the header of a record or an HTTP response ends, including its empty line; -1 when the line is missing. */
export function headerEndOf(bytes: Buffer): number {
  const header = bytes.subarray(0, mostHeader)
  // Line by line: a search for either form of the empty line may pass over the end in the other form.
  for (let at = header.indexOf(lineFeed); at !== -1; at = header.indexOf(lineFeed, at + 1)) {
    if (header[at + 1] === lineFeed) return at + 2
    const isStrict = header[at - 1] === carriageReturn && header[at + 1] === carriageReturn
    if (isStrict && header[at + 2] === lineFeed) return at + 3
  }
  return -1
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
