import type {ByteFrame} from '../../gather/files/frames.ts'
import {frameOf} from '../../gather/files/frames.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import type {Reply} from '../shared/reply.ts'
import type {Request} from './requests.ts'

/** The replies to a request, as the process that answers passes them back. */
export interface Answered {
  /** Lines of JSON. */
  readonly text: string
  readonly statuses: readonly Reply['status'][]
}

/** What stands in the header of a request that is passed on; its bytes follow. */
interface PassedOn {
  readonly number: number
  readonly at: number
  readonly sha256?: string
  /** Why its first part cannot be used: the line, or the header of the frame. */
  readonly refusal?: Refusal
  /** Of a frame: the length of its header, and why its body cannot be used. */
  readonly frame?: {readonly header: number; readonly refusal?: Refusal}
}

const empty = Buffer.alloc(0)

/** A request as a frame for the process that answers. */
export function passedOn(request: Request): Buffer {
  const {number} = request
  if ('line' in request) {
    const {at, bytes, sha256} = request.line
    const digest = sha256 === undefined ? {} : {sha256}
    return framed({number, at, ...digest, ...refusalIn(bytes)}, bytesIn(bytes))
  }
  const {at, header, body} = request.frame
  const frame = {header: bytesIn(header).length, ...refusalIn(body)}
  const bytes = Buffer.concat([bytesIn(header), bytesIn(body)])
  return framed({number, at, ...refusalIn(header), frame}, bytes)
}

/** The request in such a frame. */
export function requestIn({header, body}: ByteFrame): Request {
  if (isRefusal(header) || isRefusal(body)) throw new Error('Expected a whole request')
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the worker of this program wrote it
  const {number, at, sha256, refusal, frame} = JSON.parse(header.toString()) as PassedOn
  if (frame === undefined) {
    const digest = sha256 === undefined ? {} : {sha256}
    return {number, line: {at, bytes: refusal ?? body, ...digest}}
  }
  return {
    number,
    frame: {
      at,
      header: refusal ?? body.subarray(0, frame.header),
      body: frame.refusal ?? body.subarray(frame.header),
    },
  }
}

/** Replies as a frame for the worker. */
export function passedBack({text, statuses}: Answered): Buffer {
  return frameOf(Buffer.from(JSON.stringify(statuses)), Buffer.from(text))
}

/** The replies in such a frame. */
export function answerIn({header, body}: ByteFrame): Answered | undefined {
  if (isRefusal(header) || isRefusal(body)) return undefined
  return {text: body.toString(), statuses: JSON.parse(header.toString())}
}

function framed(passed: PassedOn, bytes: Buffer): Buffer {
  return frameOf(Buffer.from(JSON.stringify(passed)), bytes)
}

function bytesIn(part: Buffer | Refusal): Buffer {
  return isRefusal(part) ? empty : part
}

function refusalIn(part: Buffer | Refusal): {readonly refusal?: Refusal} {
  return isRefusal(part) ? {refusal: part} : {}
}
