import {webAddressOf} from '../../text/addresses.ts'
import {propertyOf} from '../../text/json.ts'
import {wellFormed} from '../../text/surrogates.ts'
import {isWrittenNumber} from '../../text/written-numbers.ts'
import type {FieldMap} from '../../tree/field-map.ts'
import type {Input} from '../../tree/inputs.ts'
import type {Statement} from '../../tree/page.ts'
import {isRefusal, mostBytes, type Refusal, refuse, refuseLength} from '../../tree/refusals.ts'
import {longestQuotedName} from '../limits.ts'
import {type CaptureField, fieldShapeOf, isCaptureField} from './capture-fields.ts'
import {mappedFields} from './json-path.ts'

/** How a record is turned into an input. */
export interface RecordOptions {
  readonly map?: FieldMap
  readonly mostBytes?: number
  /** The value with every number as it is written; called when the id is a number. */
  readonly asWritten?: () => unknown
}

type Fields = ReadonlyMap<string, unknown>

const remedy = 'See schemas/capture.schema.json, or name a map with `--map`'
/** Bytes that one UTF-16 code unit can take in UTF-8. */
const mostBytesOfUnit = 3

/**
 * The input in a JSON value.
 *
 * Without a map, the value must be valid by `schemas/capture.schema.json`; otherwise the input is a
 * refusal. With a map, members outside its paths are ignored, and so are fields with a value of the
 * wrong type, except the text itself.
 *
 * @param name
 *   The name of the input.
 */
export function inputOfRecord(value: unknown, name: string, recording: RecordOptions = {}): Input {
  const found = recording.map === undefined ? ownFields(value) : tidied(value, recording.map)
  const id = isRefusal(found) ? propertyOf(value, 'id') : found.get('id')
  const known = knownId(id, recording)
  if (isRefusal(found)) return {...refused(name, found), ...known}
  const flawed = mistypedText(value, found, recording)
  const content = flawed ?? textOf(found, recording.mostBytes ?? mostBytes)
  if (isRefusal(content)) return {...refused(name, content), ...known}
  const {text, mediaType} = content
  return {
    name,
    bytes: () => Buffer.from(text),
    mediaType,
    // The text was decoded with its container, whatever charset a page declares.
    charset: 'utf-8',
    ...known,
    ...addressIn(found),
    ...statementsIn(found),
  }
}

/** An input whose bytes are a refusal. */
export function refused(name: string, refusal: Refusal): Input {
  return {name, bytes: (): Refusal => refusal}
}

/** The id of a record, a number as it is written. */
function knownId(id: unknown, {map, asWritten}: RecordOptions): Pick<Input, 'id'> {
  if (isText(id)) return {id}
  if (typeof id !== 'number') return {}
  const record = asWritten?.()
  const written = map === undefined ? propertyOf(record, 'id') : mappedFields(record, map).get('id')
  if (isWrittenNumber(written)) return {id: written}
  const plain = {written: JSON.stringify(id)}
  return isWrittenNumber(plain) ? {id: plain} : {}
}

/** The fields of a value in our own schema; `null` counts as absent. */
function ownFields(value: unknown): Fields | Refusal {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(
      'capture/shape',
      'The value is not a JSON object with the fields of a capture',
      remedy,
    )
  }
  const found = new Map<string, unknown>()
  for (const [field, given] of Object.entries(value)) {
    if (!isCaptureField(field)) {
      const named = wellFormed(field.slice(0, longestQuotedName))
      return refuse('capture/unknown', `The capture has an unknown field \`${named}\``, remedy)
    }
    if (given === null) continue
    const flaw = flawOf(field, given)
    if (flaw !== undefined)
      return refuse('capture/field', `Expected ${flaw} in \`${field}\``, remedy)
    found.set(field, given)
  }
  return found
}

/** The fields at the paths of a map, without those with a value of the wrong type. */
function tidied(value: unknown, map: FieldMap): Fields {
  const found = [...mappedFields(value, map)].filter(
    ([field, given]) => isCaptureField(field) && flawOf(field, given) === undefined,
  )
  return new Map(found)
}

/** A refusal when the map finds a text that is none, and no other one. */
function mistypedText(value: unknown, found: Fields, {map}: RecordOptions): Refusal | undefined {
  if (map === undefined || found.has('text') || found.has('html')) return undefined
  const given = mappedFields(value, map)
  const field = (['text', 'html'] as const).find((each) => given.has(each))
  if (field === undefined) return undefined
  const kind = Array.isArray(given.get(field)) ? 'list' : typeof given.get(field)
  return refuse(
    'capture/field',
    `Expected text in \`${field}\`, but the path of the map leads to a value of type ${kind}`,
    'Let the path of the map end at the text itself, as in `["body", "value"]`',
  )
}

/** The expected type of a field, when its value has another. */
function flawOf(field: CaptureField, given: unknown): string | undefined {
  switch (fieldShapeOf(field).holds) {
    case 'label':
      return isLabel(given) ? undefined : 'text or a number'
    case 'texts':
      return [given].flat().every(isText) ? undefined : 'a list of texts'
    case 'address':
    case 'text':
      return isText(given) ? undefined : 'text'
  }
}

function isLabel(value: unknown): value is string | number {
  return isText(value) || typeof value === 'number'
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** The text of a document and its media type; `html` before `text`, which is usually made from it. */
function textOf(
  found: Fields,
  most: number,
): {readonly text: string; readonly mediaType: string} | Refusal {
  const [html, text, mediaType] = [found.get('html'), found.get('text'), found.get('mediaType')]
  const [chosen, usual] = isText(html) ? [html, 'text/html'] : [text, 'text/plain']
  if (!isText(chosen)) {
    return refuse('capture/empty', 'The capture has neither `text` nor `html`', remedy)
  }
  if (mostBytesOfUnit * chosen.length > most && Buffer.byteLength(chosen) > most) {
    return refuseLength('gather/too-long', most)
  }
  return {text: wellFormed(chosen), mediaType: isText(mediaType) ? mediaType.toLowerCase() : usual}
}

/** The property that a field states; `undefined` for one that states nothing. */
function statedBy(field: string, given: unknown): string | undefined {
  if (field === 'url' && isText(given) && webAddressOf(given) !== undefined) return undefined
  return isCaptureField(field) ? fieldShapeOf(field).property : undefined
}

/** The address of the document; absent when the given one cannot be used. */
function addressIn(found: Fields): {readonly url?: string} {
  const given = found.get('url')
  const url = isText(given) ? webAddressOf(given) : undefined
  return url === undefined ? {} : {url}
}

/** What the record states. An address that cannot be used is a statement, so that the audit names it. */
function statementsIn(found: Fields): {readonly statements?: readonly Statement[]} {
  const statements: Statement[] = []
  for (const [field, given] of found) {
    const property = statedBy(field, given)
    if (property === undefined) continue
    for (const value of [given].flat().filter(isText)) {
      const stated = wellFormed(value).trim()
      const node = statements.length
      if (stated !== '') {
        statements.push({source: 'feed', property, value: stated, node, bytes: {start: 0, end: 0}})
      }
    }
  }
  return statements.length === 0 ? {} : {statements}
}
