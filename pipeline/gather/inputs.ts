import type {FieldMap} from '../tree/field-map.ts'
import type {Input, InputKind, Inputs, Shard, Skipped} from '../tree/inputs.ts'
import {mostBytes} from '../tree/refusals.ts'
import {jsonInputs} from './containers/json.ts'
import {jsonlInputs} from './containers/jsonl.ts'
import {parquetInputs} from './containers/parquet.ts'
import {warcInputs} from './containers/warc.ts'
import {documentAt} from './files/document.ts'

/** How a shard is read. */
export interface GatherOptions {
  /** The most bytes that one document may have, unpacked; as many as any string can, by default. */
  readonly mostBytes?: number
  /** How the JSON of others calls its fields. */
  readonly map?: FieldMap
  /** Takes what a person may want to know of a container: what is passed over, and damage. */
  readonly tell?: (skipped: Skipped) => void
}

type InputReader = (shard: Shard, opening: GatherOptions) => Inputs

const open: Readonly<Record<InputKind, InputReader>> = {
  document: documentsOf,
  jsonl: jsonlInputs,
  json: jsonInputs,
  warc: warcInputs,
  parquet: parquetInputs,
}

/** The inputs of a shard, in order, read as they are asked for and not kept. */
export function inputsOf(shard: Shard, opening: GatherOptions = {}): Inputs {
  return open[shard.kind](shard, opening)
}

function* documentsOf({files}: Shard, opening: GatherOptions): Generator<Input> {
  for (const found of files) yield documentAt(found, opening.mostBytes ?? mostBytes)
}
