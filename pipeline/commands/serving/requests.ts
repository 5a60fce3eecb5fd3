import {inputsOfFrame} from '../../gather/containers/framed.ts'
import {boundsOfLine, inputsOfLine} from '../../gather/containers/jsonl.ts'
import type {GatherOptions} from '../../gather/containers/options.ts'
import type {Chunks} from '../../gather/files/chunks.ts'
import {type ByteFrame, framesOf} from '../../gather/files/frames.ts'
import {type ByteLine, byteLinesOf} from '../../gather/files/lines.ts'
import {isObject} from '../../text/json.ts'
import {isWrittenNumber, withWrittenNumbers} from '../../text/written-numbers.ts'
import type {DocumentId, Input} from '../../tree/inputs.ts'
import {isRefusal, mostBytes, type Refusal} from '../../tree/refusals.ts'

/** A request of another program: a line or a frame of the input, with its number from 1. */
export type Request =
  | {readonly number: number; readonly line: ByteLine}
  | {readonly number: number; readonly frame: ByteFrame}

/** The most bytes of the header of a frame. */
const mostHeader = 1_048_576
/** The most bytes of a line or header that may ask for something else than an article. */
const mostOfWanted = 4096
const member = '"request"'

/** The requests of an input. */
export async function* requestsOf(
  chunks: Chunks,
  frames: boolean,
  opening: GatherOptions,
): AsyncGenerator<Request> {
  let number = 0
  if (frames) {
    const most = {header: mostHeader, body: opening.mostBytes ?? mostBytes}
    for await (const frame of framesOf(chunks, most)) yield {number: ++number, frame}
    return
  }
  const wanted = {...boundsOfLine(opening), withDigests: true}
  for await (const line of byteLinesOf(chunks, wanted)) yield {number: ++number, line}
}

/** The documents of a request; none of a blank line. */
export function documentsOf(
  request: Request,
  name: string,
  opening: GatherOptions,
): Iterable<Input> {
  return 'line' in request
    ? inputsOfLine(request.line, name, opening)
    : inputsOfFrame(request.frame, name, opening)
}

/** Where a request begins in the input, in bytes. */
export function offsetOf(request: Request): number {
  return 'line' in request ? request.line.at : request.frame.at
}

/** The bytes by which a sender recognizes its request: of a line, or of the header of a frame. */
export function bytesOf(request: Request): Buffer | Refusal {
  return 'line' in request ? request.line.bytes : request.frame.header
}

/** How many bytes a request holds; 0 of what could not be read. */
export function sizeOf(request: Request): number {
  const parts =
    'line' in request ? [request.line.bytes] : [request.frame.header, request.frame.body]
  return parts.reduce((sum, part) => sum + (isRefusal(part) ? 0 : part.length), 0)
}

/** Whether the input cannot be read any further. */
export function isBroken(request: Request): boolean {
  if ('frame' in request) return request.frame.isLast === true
  const {bytes} = request.line
  return isRefusal(bytes) && bytes.rule !== 'gather/too-long'
}

/** What a request asks for that is no document. */
const wantedNames = ['counters', 'about', 'sketch', 'compare', 'settle'] as const

/** What a request asks for that is no document. */
export type WantedName = (typeof wantedNames)[number]

/** A request that asks for something else than an article. */
export interface SpecialRequest {
  readonly wanted: WantedName
  readonly id?: DocumentId
}

/** What a request asks for, `{"request": "counters"}`; `undefined` for a document. */
export function wantedBy(request: Request): SpecialRequest | undefined {
  const bytes = bytesOf(request)
  if (isRefusal(bytes) || bytes.length > mostOfWanted || !bytes.includes(member)) return undefined
  try {
    const value = parsedWithNumbers(bytes)
    if (!isObject(value)) return undefined
    const {request: name, ...more} = value
    const wanted = wantedNames.find((each) => each === name)
    if (wanted === undefined || Object.keys(more).some((each) => each !== 'id')) return undefined
    return {wanted, ...idOf(value)}
  } catch {
    return undefined
  }
}

/** The id of a request that holds valid JSON, a number as it is written; none of what could not be read. */
export function idIn(request: Request): {readonly id?: DocumentId} {
  const bytes = bytesOf(request)
  const value = isRefusal(bytes) ? undefined : parsedWithNumbers(bytes)
  return isObject(value) ? idOf(value) : {}
}

function idOf({id}: Readonly<Record<string, unknown>>): {readonly id?: DocumentId} {
  return typeof id === 'string' || isWrittenNumber(id) ? {id} : {}
}

function parsedWithNumbers(bytes: Buffer): unknown {
  const text = bytes.toString()
  // Checked first: numbers are only found in valid JSON.
  JSON.parse(text)
  return JSON.parse(withWrittenNumbers(text))
}
