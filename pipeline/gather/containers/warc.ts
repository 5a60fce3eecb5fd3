import {isWebAddress} from '../../text/addresses.ts'
import type {Input, Shard} from '../../tree/inputs.ts'
import {isRefusal, mostBytes, type Refusal} from '../../tree/refusals.ts'
import {type ByteWindow, byteWindowOn} from '../files/byte-window.ts'
import {isGzip, openForReading, whileReadable} from '../files/chunks.ts'
import {isPacked} from '../files/extensions.ts'
import {nameOf} from '../files/names.ts'
import type {GatherOptions} from '../inputs.ts'
import {refused} from './capture-record.ts'
import {type MemberEvent, membersOf} from './gzip-members.ts'
import {contentOf, mediaTypeOf, responseOf} from './http-response.ts'
import {type RecordReader, recordReader, type WarcRecord} from './warc-records.ts'

/** A record and what it is called. */
interface NamedRecord {
  readonly name: string
  readonly record: WarcRecord
}

/** Room in a record for the head of a response. */
const beside = 1_048_576
/** Content that has words for readers. No type at all may be one of them. */
const readable: readonly (string | undefined)[] = [
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  undefined,
]
const bracketed = /^<(.*)>$/
const version = Buffer.from('WARC/')
const leastGood = 200
const leastBad = 300

/**
 * The captures of a WARC file (ISO 28500), packed or not: HTML and plain text in `response` records,
 * and `conversion` records, which WET files consist of.
 *
 * Each is named by the offset of its record or, in a packed file, of its gzip member. A damaged
 * member or a record that cannot be read is an input that is refused, and the next goes on. A
 * `revisit` and an answer that is no success are told and passed over; other records are ignored.
 */
export async function* warcInputs({files}: Shard, opening: GatherOptions): AsyncGenerator<Input> {
  const most = (opening.mostBytes ?? mostBytes) + beside
  for (const {path} of files) {
    for await (const named of whileReadable(recordsOf(path, most))) {
      const input = isRefusal(named) ? refused(nameOf(path), named) : inputOf(named, opening)
      if (input !== undefined) yield input
    }
  }
}

async function* recordsOf(path: string, most: number): AsyncGenerator<NamedRecord> {
  const {read, close} = openForReading(path)
  const window = byteWindowOn(read)
  try {
    if (isPackedFile(path, window)) yield* packedRecords(window, nameOf(path), most)
    else yield* plainRecords(window, nameOf(path), most)
  } finally {
    close()
  }
}

/** By its first bytes; when they tell nothing, as they may be damaged, by its name. */
function isPackedFile(path: string, window: ByteWindow): boolean {
  window.fill(version.length)
  const bytes = window.bytes()
  return isGzip(bytes) || (isPacked(path) && !bytes.subarray(0, version.length).equals(version))
}

function* plainRecords(window: ByteWindow, name: string, most: number): Generator<NamedRecord> {
  const reader = recordReader(most)
  const named = (record: WarcRecord): NamedRecord => ({name: `${name}@${record.at}`, record})
  while (window.fill(1)) {
    // A block stands in the bytes that were pushed, so they may not change.
    const piece = Buffer.from(window.bytes())
    window.drop(piece.length)
    for (const record of reader.push(piece)) yield named(record)
  }
  for (const record of reader.end()) yield named(record)
}

async function* packedRecords(
  window: ByteWindow,
  name: string,
  most: number,
): AsyncGenerator<NamedRecord> {
  let reader = recordReader(most)
  for await (const unpacked of membersOf(window)) {
    const {at} = unpacked
    for (const record of recordsIn(unpacked, reader)) {
      yield {name: `${name}@${at}${record.at === 0 ? '' : `+${record.at}`}`, record}
    }
    const isOver = !('piece' in unpacked) || unpacked.piece.length === 0
    if (isOver) reader = recordReader(most)
  }
}

/** The records that can be read with what came out of a member. */
function* recordsIn(unpacked: MemberEvent, reader: RecordReader): Generator<WarcRecord> {
  if ('damage' in unpacked) {
    yield {at: 0, fields: new Map(), block: unpacked.damage}
    return
  }
  const bytes = 'bytes' in unpacked ? unpacked.bytes : unpacked.piece
  yield* reader.push(bytes)
  if ('bytes' in unpacked || bytes.length === 0) yield* reader.end()
}

function inputOf({name, record}: NamedRecord, opening: GatherOptions): Input | undefined {
  const {fields, block} = record
  const type = fields.get('warc-type')?.toLowerCase()
  const isMeant = type === undefined || type === 'response' || type === 'conversion'
  if (type === 'revisit') {
    const reason = 'Is a `revisit`, which repeats an earlier capture'
    opening.tell?.({name, rule: 'warc/revisit', reason})
  }
  if (!isMeant) return undefined
  const known = knownOf(fields)
  if (isRefusal(block)) return {...refused(name, block), ...known}
  if (fields.has('warc-truncated')) {
    opening.tell?.({name, rule: 'warc/truncated', reason: 'Was cut off when it was captured'})
  }
  return type === 'conversion'
    ? conversion(name, known, record, block)
    : answer(name, known, block, opening)
}

type RecordIdentity = Pick<Input, 'id' | 'url'>

function knownOf(fields: ReadonlyMap<string, string>): RecordIdentity {
  const id = fields.get('warc-record-id')
  // Some writers put the address in angle brackets, as the grammar of WARC 1.0 had it.
  const url = (fields.get('warc-target-uri') ?? '').replace(bracketed, '$1')
  return {...(id === undefined ? {} : {id}), ...(isWebAddress(url) ? {url} : {})}
}

function conversion(
  name: string,
  known: RecordIdentity,
  {fields}: WarcRecord,
  block: Buffer,
): Input | undefined {
  const {mediaType, charset} = mediaTypeOf(fields.get('content-type') ?? '')
  if (!readable.includes(mediaType)) return undefined
  return {
    name,
    bytes: () => block,
    mediaType: mediaType ?? 'text/plain',
    ...(charset === undefined ? {} : {charset}),
    ...known,
  }
}

function answer(
  name: string,
  known: RecordIdentity,
  block: Buffer,
  opening: GatherOptions,
): Input | undefined {
  // A look-up of a name, or what else was no conversation over HTTP.
  if (known.url === undefined && !block.subarray(0, 5).equals(Buffer.from('HTTP/'))) {
    return undefined
  }
  const response = responseOf(block)
  if (isRefusal(response)) return {...refused(name, response), ...known}
  const {status, fields} = response
  const {mediaType, charset} = mediaTypeOf(fields.get('content-type') ?? '')
  if (!readable.includes(mediaType)) return undefined
  if (status < leastGood || status >= leastBad) {
    opening.tell?.({name, rule: 'warc/status', reason: `Is an answer with the status ${status}`})
    return undefined
  }
  const most = opening.mostBytes ?? mostBytes
  return {
    name,
    bytes: (): Buffer | Refusal => contentOf(response, most),
    ...(mediaType === undefined ? {} : {mediaType}),
    ...(charset === undefined ? {} : {charset}),
    ...known,
  }
}
