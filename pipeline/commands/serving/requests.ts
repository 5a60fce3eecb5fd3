import {inputOfFrame} from '../../gather/containers/framed.ts'
import {inputsOfLine, mostOfLine} from '../../gather/containers/jsonl.ts'
import type {GatherOptions} from '../../gather/containers/options.ts'
import type {Chunks} from '../../gather/files/chunks.ts'
import {type ByteFrame, framesOf} from '../../gather/files/frames.ts'
import {type ByteLine, byteLinesOf} from '../../gather/files/lines.ts'
import {isObject} from '../../text/json.ts'
import type {Input} from '../../tree/inputs.ts'
import {isRefusal, mostBytes, type Refusal} from '../../tree/refusals.ts'

/** A request of another program: a line or a frame of the input, with its number from 1. */
export type Request =
  | {readonly number: number; readonly line: ByteLine}
  | {readonly number: number; readonly frame: ByteFrame}

/** The most bytes of the header of a frame. */
const mostHeader = 1_048_576
/** The most bytes of a request that may be one for counters. */
const mostOfCounters = 4096
const ofCounters = 'counters'

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
  const wanted = {most: mostOfLine(opening), withDigests: true}
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
    : [inputOfFrame(request.frame, name, opening)]
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

/** The id of a request for counters, `{"request": "counters"}`; `undefined` for any other request. */
export function countersAskedBy(request: Request): {readonly id?: string} | undefined {
  const bytes = bytesOf(request)
  if (isRefusal(bytes) || bytes.length > mostOfCounters) return undefined
  const text = bytes.toString()
  if (!text.includes(ofCounters)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (!isObject(value)) return undefined
    const {request: wanted, id, ...more} = value
    if (wanted !== ofCounters || Object.keys(more).length > 0) return undefined
    return typeof id === 'string' ? {id} : {}
  } catch {
    return undefined
  }
}
