import {jsonPlacesOf} from '../../text/json-places.ts'
import {lazy} from '../../text/lazy.ts'
import {positionsIn} from '../../text/positions.ts'
import {withWrittenNumbers} from '../../text/written-numbers.ts'
import type {Input, Shard} from '../../tree/inputs.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import {documentAt} from '../files/document.ts'
import {inputOfRecord, refused} from './capture-record.ts'
import {documentsAt} from './json-path.ts'
import {ninjsInputs} from './ninjs.ts'
import type {GatherOptions} from './options.ts'

/** A parsed JSON value, wrapped so that a refusal can be distinguished from it. */
export interface JsonValue {
  readonly value: unknown
  /** The same with every number as it is written; parsed on each call. */
  readonly written: () => unknown
  readonly text: string
}

const noList = refuse(
  'gather/list',
  'There is no list of documents at the path `list` of the map',
  'Check the map, and that the file is a response with documents',
)

/**
 * The captures in JSON files, one or a list in each file. A map gives the paths to the list and to the
 * fields.
 *
 * Every file is read whole: JSON cannot be parsed in parts.
 */
export function* jsonInputs({files}: Shard, options: GatherOptions): Generator<Input> {
  for (const found of files) {
    const {name, bytes: read} = documentAt(found)
    const bytes = read()
    const parsed = isRefusal(bytes) ? bytes : parseJson(new TextDecoder().decode(bytes))
    if (isRefusal(parsed)) yield refused(name, parsed)
    else yield* inputsOfValue(parsed, name, options)
  }
}

/** The value of a JSON text; a refusal when the text is not JSON. */
export function parseJson(text: string): JsonValue | Refusal {
  try {
    return {value: JSON.parse(text), written: () => JSON.parse(withWrittenNumbers(text)), text}
  } catch {
    return refuse(
      'gather/json',
      `The text is not JSON${placeOfFault(text)}`,
      'Check that it is complete and holds one JSON value',
    )
  }
}

/** Where a text stops being JSON, and what to do there. */
function placeOfFault(text: string): string {
  const {fault} = jsonPlacesOf(text)
  if (fault === undefined || text.trim() === '') return ''
  const {line, column} = positionsIn(text)(fault.offset)
  return `: line ${line}, column ${column}. ${fault.message}`
}

/**
 * The inputs in a JSON value. In a list, each is named by its index: `NAME/0`. News items of ninjs are read as such
 * where no map says otherwise.
 */
export function* inputsOfValue(
  {value, written, text}: JsonValue,
  name: string,
  options: GatherOptions,
): Generator<Input> {
  const {map} = options
  const items = map === undefined ? ninjsInputs(value, text, name, options) : undefined
  if (items !== undefined) {
    yield* items
    return
  }
  const documents = map === undefined ? [value] : documentsAt(value, map)
  if (documents === undefined) {
    yield refused(name, noList)
    return
  }
  const isList = documents.length !== 1 || documents[0] !== value
  const all = lazy(() => (map === undefined ? [written()] : (documentsAt(written(), map) ?? [])))
  for (const [i, document] of documents.entries()) {
    const asWritten = (): unknown => all()[i]
    yield inputOfRecord(document, isList ? `${name}/${i}` : name, {...options, asWritten})
  }
}
