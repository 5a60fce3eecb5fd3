import type {Input, Inputs, Shard, Skipped} from '../tree/inputs.ts'
import {mostBytes} from '../tree/refusals.ts'
import {documentAt} from './document.ts'

/** How a shard is read. */
export interface Opening {
  /** The most bytes that one document may have, unpacked; as many as any string can, by default. */
  readonly mostBytes?: number
  /** Takes what is no document and is passed over. */
  readonly tell?: (skipped: Skipped) => void
}

/** The inputs of a shard, in order, read as they are asked for and not kept. */
export function inputsOf(shard: Shard, opening: Opening = {}): Inputs {
  return documentsOf(shard, opening)
}

function* documentsOf({files}: Shard, opening: Opening): Generator<Input> {
  for (const found of files) yield documentAt(found, opening.mostBytes ?? mostBytes)
}
