import {webAddressOf} from '../../text/addresses.ts'
import type {Input, Shard} from '../../tree/inputs.ts'
import {unusableAddress} from '../../tree/page.ts'
import {isRefusal, mostBytes, type Refusal} from '../../tree/refusals.ts'
import {type ByteWindow, byteWindowOn} from '../files/byte-window.ts'
import {isGzip, openForReading, whileReadable} from '../files/chunks.ts'
import {hasGzipName} from '../files/extensions.ts'
import {inputNameOf} from '../files/paths.ts'
import {mostBeside} from '../limits.ts'
import {refused} from './capture-record.ts'
import {type MemberEvent, membersOf} from './gzip-members.ts'
import {contentOf, mediaTypeOf, responseOf} from './http-response.ts'
import type {GatherOptions} from './options.ts'
import {type RecordReader, recordReader, type WarcRecord} from './warc-records.ts'

/** A record and its name. */
interface NamedRecord {
  readonly name: string
  readonly record: WarcRecord
}

/** Media types of readable text. Content without a type may be readable. */
const readable: readonly (string | undefined)[] = [
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  undefined,
]
const bracketed = /^<(.*)>$/
const version = Buffer.from('WARC/')
/** Status codes of success (RFC 9110, section 15.3). */
const firstSuccess = 200
const lastSuccess = 299

/**
 * The captures in WARC files (ISO 28500), compressed or not: HTML and plain text in `response` records,
 * and `conversion` records, of which WET files consist.
 *
 * Each is named by the offset of its record or, in a compressed file, of its gzip member. A damaged
 * member or record is an input whose bytes are a refusal; reading continues with the next. A `revisit`
 * record and a response without success are skipped and reported; other records are ignored.
 */
export async function* warcInputs({files}: Shard, options: GatherOptions): AsyncGenerator<Input> {
  const most = (options.mostBytes ?? mostBytes) + mostBeside
  for (const {path} of files) {
    for await (const named of whileReadable(recordsOf(path, most))) {
      const input = isRefusal(named) ? refused(inputNameOf(path), named) : inputOf(named, options)
      if (input !== undefined) yield input
    }
  }
}

/** The captures in the bytes of a record of a WARC file: one, or none of a record that is ignored or skipped. */
export function* inputsOfRecord(
  bytes: Buffer,
  name: string,
  options: GatherOptions,
): Generator<Input> {
  const reader = recordReader((options.mostBytes ?? mostBytes) + mostBeside)
  const records = [...reader.push(bytes), ...reader.end()]
  for (const record of records) {
    const input = inputOf({name, record}, options)
    if (input !== undefined) yield input
  }
}

async function* recordsOf(path: string, most: number): AsyncGenerator<NamedRecord> {
  const {read, close} = openForReading(path)
  const window = byteWindowOn(read)
  try {
    if (isCompressed(path, window)) yield* compressedRecords(window, inputNameOf(path), most)
    else yield* plainRecords(window, inputNameOf(path), most)
  } finally {
    close()
  }
}

/** Whether a file is compressed, by its signature, or by its name when the first bytes may be damaged. */
function isCompressed(path: string, window: ByteWindow): boolean {
  window.fill(version.length)
  const bytes = window.bytes()
  return isGzip(bytes) || (hasGzipName(path) && !bytes.subarray(0, version.length).equals(version))
}

function* plainRecords(window: ByteWindow, name: string, most: number): Generator<NamedRecord> {
  const reader = recordReader(most)
  const named = (record: WarcRecord): NamedRecord => ({name: `${name}@${record.at}`, record})
  while (window.fill(1)) {
    const chunk = window.bytes()
    window.drop(chunk.length)
    for (const record of reader.push(chunk)) yield named(record)
  }
  for (const record of reader.end()) yield named(record)
}

async function* compressedRecords(
  window: ByteWindow,
  name: string,
  most: number,
): AsyncGenerator<NamedRecord> {
  let reader = recordReader(most)
  for await (const event of membersOf(window)) {
    const {at} = event
    for (const record of recordsIn(event, reader)) {
      yield {name: `${name}@${at}${record.at === 0 ? '' : `+${record.at}`}`, record}
    }
    const isOver = !('piece' in event) || event.piece.length === 0
    if (isOver) reader = recordReader(most)
  }
}

/** The records that can be read with the bytes of a member. */
function* recordsIn(event: MemberEvent, reader: RecordReader): Generator<WarcRecord> {
  if ('damage' in event) {
    yield {at: 0, fields: new Map(), block: event.damage}
    return
  }
  const bytes = 'bytes' in event ? event.bytes : event.piece
  yield* reader.push(bytes)
  if ('bytes' in event || bytes.length === 0) yield* reader.end()
}

function inputOf({name, record}: NamedRecord, options: GatherOptions): Input | undefined {
  const {fields, block} = record
  const type = fields.get('warc-type')?.toLowerCase()
  const isMeant = type === undefined || type === 'response' || type === 'conversion'
  if (type === 'revisit') {
    const reason = 'The record is a `revisit`, which repeats an earlier capture'
    options.onSkipped?.({name, rule: 'warc/revisit', reason})
  }
  if (!isMeant) return undefined
  const identity = identityOf(fields)
  if (isRefusal(block)) return {...refused(name, block), ...identity}
  if (fields.has('warc-truncated')) {
    options.onSkipped?.({
      name,
      rule: 'warc/truncated',
      reason: 'The record was cut off when it was captured',
    })
  }
  return type === 'conversion'
    ? conversionInput(name, identity, record, block)
    : responseInput(name, identity, block, options)
}

type RecordIdentity = Pick<Input, 'id' | 'url' | 'statements'>

function identityOf(fields: ReadonlyMap<string, string>): RecordIdentity {
  const id = fields.get('warc-record-id')
  // Some writers put the address in angle brackets, as the grammar of WARC 1.0 had it.
  const written = fields.get('warc-target-uri')?.replace(bracketed, '$1') ?? ''
  const url = webAddressOf(written)
  const address = written === '' ? {} : {statements: [unusableAddress(written)]}
  return {...(id === undefined ? {} : {id}), ...(url === undefined ? address : {url})}
}

function conversionInput(
  name: string,
  identity: RecordIdentity,
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
    ...identity,
  }
}

function responseInput(
  name: string,
  identity: RecordIdentity,
  block: Buffer,
  options: GatherOptions,
): Input | undefined {
  // The record of another protocol, such as a DNS lookup.
  if (identity.url === undefined && !block.subarray(0, 5).equals(Buffer.from('HTTP/'))) {
    return undefined
  }
  const response = responseOf(block)
  if (isRefusal(response)) return {...refused(name, response), ...identity}
  const {status, fields} = response
  const {mediaType, charset} = mediaTypeOf(fields.get('content-type') ?? '')
  if (!readable.includes(mediaType)) return undefined
  if (status < firstSuccess || status > lastSuccess) {
    options.onSkipped?.({
      name,
      rule: 'warc/status',
      reason: `The response has the status ${status}`,
    })
    return undefined
  }
  const most = options.mostBytes ?? mostBytes
  return {
    name,
    bytes: (): Buffer | Refusal => contentOf(response, most),
    ...(mediaType === undefined ? {} : {mediaType}),
    ...(charset === undefined ? {} : {charset}),
    ...identity,
  }
}
