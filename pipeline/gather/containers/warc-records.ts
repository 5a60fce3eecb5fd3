import {type Refusal, refuse, refuseLength} from '../../tree/refusals.ts'

/** A record of a WARC file (ISO 28500). */
export interface WarcRecord {
  /** Offset of its first byte among the bytes that were pushed. */
  readonly at: number
  /** Its named fields, names in lower case; none when its head cannot be read. */
  readonly fields: ReadonlyMap<string, string>
  readonly block: Buffer | Refusal
}

/** Puts records together from pieces of bytes. */
export interface RecordReader {
  readonly push: (piece: Buffer) => Generator<WarcRecord>
  /** What is left when there are no more pieces. */
  readonly end: () => Generator<WarcRecord>
}

/** A record whose head has been read and whose block is being put together. */
interface OpenRecord {
  readonly at: number
  readonly fields: ReadonlyMap<string, string>
  readonly length: number
  readonly parts: Buffer[]
  got: number
}

/** How far a reader has come. */
interface ReaderState {
  readonly most: number
  /** Bytes that are not read yet, and the offset of the first of them. */
  rest: Buffer
  at: number
  open: OpenRecord | undefined
  /** Whether the next record is being looked for. */
  isLost: boolean
}

/** What a step gives: a record, nothing yet, or nothing before there are more bytes. */
type StepResult = WarcRecord | 'again' | 'more'

const version = Buffer.from('WARC/')
const headEnd = Buffer.from('\r\n\r\n')
const looseHeadEnd = Buffer.from('\n\n')
const nextRecord = Buffer.from('\nWARC/1.')
const mostHead = 65_536
const lineEnd = /\r?\n/
const blanksAtStart = /^[ \t]/
const digits = /^\d{1,15}$/

const noRecord = refuse('warc/record', 'Is no WARC record', 'Check where the file comes from')
const noLength = refuse('warc/length', 'Has no Content-Length', 'Check where the file comes from')
const wrongLength = refuse(
  'warc/length',
  'Has a Content-Length that does not lead to the next record',
  'Check where the file comes from',
)
const cutOff = refuse('warc/cut', 'Is cut off', 'Fetch it again')

/**
 * Reads records one after another.
 *
 * A record that cannot be read is given with a refusal, and the next one is looked for.
 *
 * @param most
 *   Bytes that a block may have. Of a longer one nothing is kept.
 */
export function recordReader(most: number): RecordReader {
  const state: ReaderState = {most, rest: Buffer.alloc(0), at: 0, open: undefined, isLost: false}
  return {
    push: (piece): Generator<WarcRecord> => {
      state.rest = state.rest.length === 0 ? piece : Buffer.concat([state.rest, piece])
      return records(state, false)
    },
    end: () => records(state, true),
  }
}

/** The records that can be read of what is there; `isAll` when nothing follows. */
function* records(state: ReaderState, isAll: boolean): Generator<WarcRecord> {
  for (let found = step(state, isAll); found !== 'more'; found = step(state, isAll)) {
    if (found !== 'again') yield found
  }
}

function step(state: ReaderState, isAll: boolean): StepResult {
  if (state.isLost && !find(state)) return 'more'
  return state.open === undefined ? openNext(state, isAll) : fill(state, state.open, isAll)
}

/** Read the head of the next record. */
function openNext(state: ReaderState, isAll: boolean): StepResult {
  drop(state, blanksOf(state.rest))
  const {rest} = state
  if (rest.length === 0) return 'more'
  const end = headEndOf(rest)
  const isOpening = isBeginning(rest)
  if (end !== -1 && isOpening) return begin(state, end)
  const isCut = isOpening && rest.length < mostHead
  if (isCut && !isAll) return 'more'
  const block = isCut ? cutOff : noRecord
  const record = {at: state.at, fields: new Map<string, string>(), block}
  find(state)
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
  find(state)
  return {at, fields, block: noLength}
}

/** Put bytes into the open record, which is whole when what follows it has been seen. */
function fill(state: ReaderState, open: OpenRecord, isAll: boolean): StepResult {
  const part = state.rest.subarray(0, open.length - open.got)
  open.got += part.length
  if (open.length <= state.most && part.length > 0) open.parts.push(part)
  drop(state, part.length)
  if (open.got < open.length) return isAll ? reopen(state, open, cutOff) : 'more'
  switch (following(state.rest, isAll)) {
    case 'unknown':
      return 'more'
    case 'other':
      return reopen(state, open, wrongLength)
    case 'record':
      state.open = undefined
      return {at: open.at, fields: open.fields, block: blockOf(open, state.most)}
  }
}

/** What stands behind a block: another record or the end, something else, or what cannot be told yet. */
function following(rest: Buffer, isAll: boolean): 'record' | 'other' | 'unknown' {
  const blanks = blanksOf(rest)
  const next = rest.subarray(blanks, blanks + version.length)
  if (!isBeginning(next)) return 'other'
  if (next.length === version.length) return 'record'
  if (!isAll) return 'unknown'
  return next.length === 0 ? 'record' : 'other'
}

/** Take a block apart again: its length was wrong, and records may stand in it. */
function reopen(state: ReaderState, {parts, fields, at}: OpenRecord, block: Refusal): WarcRecord {
  const back = Buffer.concat(parts)
  state.at -= back.length
  state.rest = Buffer.concat([back, state.rest])
  state.open = undefined
  find(state)
  return {at, fields, block}
}

/** Go on at the next thing that looks like a record; whether there is one yet. */
function find(state: ReaderState): boolean {
  const found = state.rest.indexOf(nextRecord)
  drop(state, found === -1 ? Math.max(0, state.rest.length - nextRecord.length) : found + 1)
  state.isLost = found === -1
  return !state.isLost
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

/** Line ends before the next record. */
function blanksOf(bytes: Buffer): number {
  let count = 0
  while (bytes[count] === 0x0d || bytes[count] === 0x0a) count++
  return count
}

/** Whether bytes open as a record does, as far as they go. */
function isBeginning(bytes: Buffer): boolean {
  const length = Math.min(version.length, bytes.length)
  return bytes.subarray(0, length).equals(version.subarray(0, length))
}

/** Where the head of a record or of an answer ends, with its empty line; -1 when that is not there. */
export function headEndOf(bytes: Buffer): number {
  const head = bytes.subarray(0, mostHead)
  const end = head.indexOf(headEnd)
  const isFirst = end !== -1 && !head.subarray(0, end).includes(looseHeadEnd)
  if (isFirst) return end + headEnd.length
  const loose = head.indexOf(looseHeadEnd)
  return loose === -1 ? -1 : loose + looseHeadEnd.length
}

/** Named fields of a head, names in lower case; of fields of one name the first. */
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
