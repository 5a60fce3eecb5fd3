import {isUtf8} from 'node:buffer'
import {isObject} from '../../text/json.ts'
import {withWrittenNumbers} from '../../text/written-numbers.ts'
import type {Input} from '../../tree/inputs.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import type {ByteFrame} from '../files/frames.ts'
import {inputOfRecord, refused} from './capture-record.ts'
import {parseJson} from './json.ts'
import {inputsOfLine} from './jsonl.ts'
import type {GatherOptions} from './options.ts'
import {inputsOfRecord} from './warc.ts'

const remedy = 'See schemas/frame.schema.json'

/** The containers of which the body of a frame may be one record, and what is in it. */
const recordReaders: Readonly<
  Record<string, (body: Buffer, name: string, options: GatherOptions) => Iterable<Input>>
> = {
  jsonl: (bytes, name, options) => inputsOfLine({at: 0, bytes}, name, options),
  warc: inputsOfRecord,
}

/**
 * The documents of a frame: of one with the header `container` those in the one record of such a file that is its body,
 * read as in the file, and called by the `id` of the header; none of a record that is no capture. Any other frame is
 * one document.
 */
export function inputsOfFrame(
  frame: ByteFrame,
  name: string,
  options: GatherOptions,
): readonly Input[] {
  const header = headerOf(frame)
  if (isRefusal(header) || header.value['container'] === undefined) {
    return [inputOfFrame(frame, name, options)]
  }
  const {container, ...known} = header.value
  const asWritten = (): unknown => JSON.parse(withWrittenNumbers(header.text))
  const {
    bytes: _bytes,
    mediaType: _type,
    charset: _charset,
    ...given
  } = inputOfRecord({...known, text: ''}, name, {...options, asWritten})
  const read = typeof container === 'string' ? recordReaders[container] : undefined
  const strange = Object.keys(known).find((field) => field !== 'id')
  if (read === undefined || strange !== undefined) {
    const reason =
      read === undefined
        ? `Expected one of ${Object.keys(recordReaders).join(', ')} in \`container\``
        : `A header with \`container\` has no \`${strange}\`: the record states it`
    return [{...given, ...refused(name, refuse('capture/field', reason, remedy))}]
  }
  if (isRefusal(frame.body)) return [{...given, ...refused(name, frame.body)}]
  const found = [...read(frame.body, name, options)].map((input) => ({...input, ...given, name}))
  if (found.length <= 1) return found
  const reason = `Expected one record in the body, found ${found.length}`
  return [{...given, ...refused(name, refuse('capture/shape', reason, remedy))}]
}

/**
 * The document of a frame: the body is its bytes, as they were captured; the header names what is known of it, as a
 * capture does, and the `charset` by which the transport calls it.
 *
 * @returns
 *   An input whose bytes are a refusal when the header is not one of `schemas/frame.schema.json`.
 */
function inputOfFrame(frame: ByteFrame, name: string, options: GatherOptions): Input {
  const header = headerOf(frame)
  if (isRefusal(header)) return refused(name, header)
  const {body} = frame
  const {charset, text, html, ...record} = header.value
  const asWritten = (): unknown => JSON.parse(withWrittenNumbers(header.text))
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

interface Header {
  readonly value: Readonly<Record<string, unknown>>
  readonly text: string
}

function headerOf({header}: ByteFrame): Header | Refusal {
  if (isRefusal(header)) return header
  const parsed = isUtf8(header)
    ? parseJson(header.toString())
    : refuse('gather/utf-8', 'The header holds bytes that are not UTF-8', remedy)
  if (isRefusal(parsed)) return parsed
  const {value, text} = parsed
  return isObject(value)
    ? {value, text}
    : refuse('capture/shape', 'The header is not a JSON object', remedy)
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
