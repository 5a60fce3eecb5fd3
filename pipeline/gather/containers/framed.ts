import {isUtf8} from 'node:buffer'
import {isObject} from '../../text/json.ts'
import {withWrittenNumbers} from '../../text/written-numbers.ts'
import type {Input} from '../../tree/inputs.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import type {ByteFrame} from '../files/frames.ts'
import {inputOfRecord, refused} from './capture-record.ts'
import {parseJson} from './json.ts'
import type {GatherOptions} from './options.ts'

const remedy = 'See schemas/frame.schema.json'

/**
 * The document of a frame: the body is its bytes, as they were captured; the header names what is known of it, as a
 * capture does, and the `charset` by which the transport calls it.
 *
 * @returns
 *   An input whose bytes are a refusal when the header is not one of `schemas/frame.schema.json`.
 */
export function inputOfFrame(frame: ByteFrame, name: string, options: GatherOptions): Input {
  const {header, body} = frame
  if (isRefusal(header)) return refused(name, header)
  const parsed = isUtf8(header)
    ? parseJson(header.toString())
    : refuse('gather/utf-8', 'The header holds bytes that are not UTF-8', remedy)
  if (isRefusal(parsed)) return refused(name, parsed)
  const {value} = parsed
  if (!isObject(value)) {
    return refused(name, refuse('capture/shape', 'The header is not a JSON object', remedy))
  }
  const {charset, text, html, ...record} = value
  const asWritten = (): unknown => JSON.parse(withWrittenNumbers(parsed.text))
  const {
    mediaType,
    charset: _,
    ...known
  } = inputOfRecord({...record, text: ''}, name, {
    ...options,
    asWritten,
  })
  const flaw = flawOf(charset, text ?? html)
  if (flaw !== undefined) return {...known, bytes: () => flaw}
  if (isRefusal(known.bytes())) return known
  return {
    ...known,
    bytes: (): Uint8Array | Refusal => body,
    ...(typeof record['mediaType'] === 'string' && mediaType !== undefined ? {mediaType} : {}),
    ...(typeof charset === 'string' ? {charset} : {}),
  }
}

function flawOf(charset: unknown, text: unknown): Refusal | undefined {
  if (text !== undefined && text !== null) {
    return refuse(
      'capture/unknown',
      'The header of a frame has neither `text` nor `html`',
      'Write the document as the body',
    )
  }
  return charset === undefined || charset === null || typeof charset === 'string'
    ? undefined
    : refuse('capture/field', 'Expected text in `charset`', remedy)
}
