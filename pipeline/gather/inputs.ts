import type {Input, InputKind, Inputs, Shard} from '../tree/inputs.ts'
import {mostBytes} from '../tree/refusals.ts'
import {jsonInputs} from './containers/json.ts'
import {jsonlInputs} from './containers/jsonl.ts'
import type {GatherOptions} from './containers/options.ts'
import {parquetInputs} from './containers/parquet.ts'
import {warcInputs} from './containers/warc.ts'
import {documentAt} from './files/document.ts'

type InputReader = (shard: Shard, options: GatherOptions) => Inputs

const readers: Readonly<Record<InputKind, InputReader>> = {
  document: documentsOf,
  jsonl: jsonlInputs,
  json: jsonInputs,
  warc: warcInputs,
  parquet: parquetInputs,
}

/** The inputs of a shard, in order. Each is read when it is iterated and not kept. */
export function inputsOf(shard: Shard, options: GatherOptions = {}): Inputs {
  return readers[shard.kind](shard, options)
}

function* documentsOf({files}: Shard, options: GatherOptions): Generator<Input> {
  for (const found of files) yield documentAt(found, options.mostBytes ?? mostBytes)
}
