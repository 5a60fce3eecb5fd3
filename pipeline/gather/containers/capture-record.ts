import {isWebAddress} from '../../text/addresses.ts'
import {wellFormed} from '../../text/surrogates.ts'
import type {FieldMap} from '../../tree/field-map.ts'
import type {Input} from '../../tree/inputs.ts'
import type {Statement} from '../../tree/page.ts'
import {isRefusal, mostBytes, type Refusal, refuse, refuseLength} from '../../tree/refusals.ts'
import {type CaptureField, fieldShapeOf, isCaptureField} from './capture-fields.ts'
import {mappedFields} from './json-path.ts'

/** How a record is read. */
export interface RecordOptions {
  readonly map?: FieldMap
  readonly mostBytes?: number
}

type Fields = ReadonlyMap<string, unknown>

const remedy = 'See schemas/capture.schema.json, or name a map with `--map`'
const longestName = 60
/** Bytes that one UTF-16 code unit can take in UTF-8. */
const mostUnits = 3

/**
 * The input that a JSON value is.
 *
 * Without a map it has the fields of `schemas/capture.schema.json` and no others; one that is wrong
 * refuses the record. With a map, what it does not lead to is left alone, and so is a wrong value
 * beside the words.
 *
 * @param name
 *   What the input is called.
 */
export function inputOfRecord(value: unknown, name: string, recording: RecordOptions = {}): Input {
  const found = recording.map === undefined ? ownFields(value) : tidied(value, recording.map)
  if (isRefusal(found)) return refused(name, found, idOf(value))
  const id = found.get('id')
  const known = isLabel(id) ? {id} : {}
  const words = wordsOf(found, recording.mostBytes ?? mostBytes)
  if (isRefusal(words)) return {...refused(name, words), ...known}
  const {text, mediaType} = words
  const url = found.get('url')
  return {
    name,
    bytes: () => Buffer.from(text),
    mediaType,
    // The words were decoded with their container, whatever a page says of itself.
    charset: 'utf-8',
    ...known,
    ...(typeof url === 'string' ? {url} : {}),
    ...statementsIn(found),
  }
}

/** An input that cannot be used. */
export function refused(name: string, refusal: Refusal, id?: string | number): Input {
  return {name, bytes: (): Refusal => refusal, ...(id === undefined ? {} : {id})}
}

function idOf(value: unknown): string | number | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'id')) return undefined
  const id: unknown = Reflect.get(value, 'id')
  return isLabel(id) ? id : undefined
}

/** The fields of a capture of ours; `null` is as good as absent. */
function ownFields(value: unknown): Fields | Refusal {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('capture/shape', 'Is no JSON object with the fields of a capture', remedy)
  }
  const found = new Map<string, unknown>()
  for (const [field, given] of Object.entries(value)) {
    if (!isCaptureField(field)) {
      const named = wellFormed(field.slice(0, longestName))
      return refuse('capture/unknown', `Holds an unknown field \`${named}\``, remedy)
    }
    if (given === null) continue
    const flaw = flawOf(field, given)
    if (flaw !== undefined)
      return refuse('capture/field', `Expected ${flaw} in \`${field}\``, remedy)
    found.set(field, given)
  }
  return found
}

/** The fields that a map leads to, without those that hold what they should not. */
function tidied(value: unknown, map: FieldMap): Fields {
  const found = [...mappedFields(value, map)].filter(
    ([field, given]) => isCaptureField(field) && flawOf(field, given) === undefined,
  )
  return new Map(found)
}

/** What a field should hold and does not. */
function flawOf(field: CaptureField, given: unknown): string | undefined {
  switch (fieldShapeOf(field).holds) {
    case 'label':
      return isLabel(given) ? undefined : 'text or a whole number'
    case 'address':
      return isText(given) && isWebAddress(given) ? undefined : 'an absolute http or https address'
    case 'texts':
      return [given].flat().every(isText) ? undefined : 'a list of texts'
    case 'text':
      return isText(given) ? undefined : 'text'
  }
}

function isLabel(value: unknown): value is string | number {
  return isText(value) || Number.isSafeInteger(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** The words of a document and what they are; markup is taken before text, which is made from it. */
function wordsOf(
  found: Fields,
  most: number,
): {readonly text: string; readonly mediaType: string} | Refusal {
  const [html, text, mediaType] = [found.get('html'), found.get('text'), found.get('mediaType')]
  const words = isText(html) ? html : text
  if (!isText(words)) return refuse('capture/empty', 'Has neither `text` nor `html`', remedy)
  if (mostUnits * words.length > most && Buffer.byteLength(words) > most) {
    return refuseLength('gather/too-long', most)
  }
  const usual = isText(html) ? 'text/html' : 'text/plain'
  return {text: wellFormed(words), mediaType: isText(mediaType) ? mediaType.toLowerCase() : usual}
}

function statementsIn(found: Fields): {readonly statements?: readonly Statement[]} {
  const statements: Statement[] = []
  for (const [field, given] of found) {
    const property = isCaptureField(field) ? fieldShapeOf(field).says : undefined
    if (property === undefined) continue
    for (const value of [given].flat().filter(isText)) {
      const said = wellFormed(value).trim()
      const node = statements.length
      if (said !== '') {
        statements.push({source: 'feed', property, value: said, node, bytes: {start: 0, end: 0}})
      }
    }
  }
  return statements.length === 0 ? {} : {statements}
}
