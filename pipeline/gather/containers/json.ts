import type {Input, Shard} from '../../tree/inputs.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import {documentAt} from '../files/document.ts'
import type {GatherOptions} from '../inputs.ts'
import {inputOfRecord, refused} from './capture-record.ts'
import {documentsAt} from './json-path.ts'

/** A JSON value, in a box, as it may be anything at all. */
export interface JsonValue {
  readonly value: unknown
}

const notJson = refuse('gather/json', 'Is no JSON', 'Check that it is whole and one JSON value')
const noList = refuse(
  'gather/list',
  'Holds no list of documents where the map has one',
  'Check that it is a response with documents, and the map',
)

/**
 * The captures of files of JSON: one a file, or a list of them, as a map tells.
 *
 * A file is read whole, as JSON must be.
 */
export function* jsonInputs({files}: Shard, opening: GatherOptions): Generator<Input> {
  for (const found of files) {
    const {name, bytes: read} = documentAt(found)
    const bytes = read()
    const parsed = isRefusal(bytes) ? bytes : parseJson(new TextDecoder().decode(bytes))
    if (isRefusal(parsed)) yield refused(name, parsed)
    else yield* inputsOfValue(parsed.value, name, opening)
  }
}

/** The value of a JSON text; a refusal when it is none. */
export function parseJson(text: string): JsonValue | Refusal {
  try {
    return {value: JSON.parse(text)}
  } catch {
    return notJson
  }
}

/** The inputs that a JSON value holds; of a list, each is named by its place in it. */
export function* inputsOfValue(
  value: unknown,
  name: string,
  opening: GatherOptions,
): Generator<Input> {
  const {map} = opening
  const documents = map === undefined ? [value] : documentsAt(value, map)
  if (documents === undefined) {
    yield refused(name, noList)
    return
  }
  const isList = documents.length !== 1 || documents[0] !== value
  for (const [i, document] of documents.entries()) {
    yield inputOfRecord(document, isList ? `${name}/${i}` : name, opening)
  }
}
