import type {Input, InputKind, Inputs, Shard} from '../tree/inputs.ts'
import {mostBytes} from '../tree/refusals.ts'
import {StepError} from '../tree/step-errors.ts'
import {archiveInputs} from './containers/archive.ts'
import {feedInputs} from './containers/feed.ts'
import {jsonInputs} from './containers/json.ts'
import {jsonlInputs} from './containers/jsonl.ts'
import {mboxInputs} from './containers/mbox.ts'
import {newsmlInputs} from './containers/newsml.ts'
import type {GatherOptions} from './containers/options.ts'
import {parquetInputs} from './containers/parquet.ts'
import {severalIn} from './containers/several.ts'
import {warcInputs} from './containers/warc.ts'
import {documentAt} from './files/document.ts'
import {inputNameOf} from './files/paths.ts'

type InputReader = (shard: Shard, options: GatherOptions) => Inputs

const readers: Readonly<Record<InputKind, InputReader>> = {
  document: documentsOf,
  jsonl: jsonlInputs,
  json: jsonInputs,
  warc: warcInputs,
  parquet: parquetInputs,
  feed: feedInputs,
  mbox: mboxInputs,
  newsml: newsmlInputs,
  nexis: (shard, options) => archiveInputs('nexis', shard, options),
  factiva: (shard, options) => archiveInputs('factiva', shard, options),
  proquest: (shard, options) => archiveInputs('proquest', shard, options),
}

/**
 * The inputs of a shard, in order. Each is read when it is iterated and not kept.
 *
 * When the reader of a container throws, its last input reports the error.
 */
export async function* inputsOf(shard: Shard, options: GatherOptions = {}): AsyncGenerator<Input> {
  try {
    yield* readers[shard.kind](shard, options)
  } catch (error) {
    const [file] = shard.files
    const bytes = (): never => {
      throw new StepError('gather', error, undefined)
    }
    yield {name: inputNameOf(file?.path ?? ''), bytes}
  }
}

function* documentsOf({files}: Shard, options: GatherOptions): Generator<Input> {
  for (const found of files) {
    const input = documentAt(found, options.mostBytes ?? mostBytes)
    yield* severalIn(found, input, options) ?? [input]
  }
}
