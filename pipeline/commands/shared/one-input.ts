import {existsSync} from 'node:fs'
import type {GatherOptions} from '../../gather/containers/options.ts'
import {gather} from '../../gather/gather.ts'
import {inputsOf} from '../../gather/inputs.ts'
import {shardsOf} from '../../gather/shards.ts'
import type {Input, Shard} from '../../tree/inputs.ts'
import {mappingOf} from '../extract/mapping.ts'
import {type Call, type Misuse, misuse} from './arguments.ts'

const place = /^(?<file>.+)@(?<at>\d{1,15})(?:\+\d{1,15})?$/s

/**
 * The one document that a call names: a file, `-` for standard input, or a document of a container by
 * the name that messages give it, such as `dump.jsonl@81920`.
 */
export async function inputOf(call: Call): Promise<Input | Misuse> {
  const [path, second] = call.paths
  if (path === undefined || second !== undefined) {
    return misuse('Expected one document, or `-` for standard input')
  }
  const mapping = mappingOf(call)
  if ('type' in mapping) return mapping
  const {file, at} = place.exec(path)?.groups ?? {}
  if (file !== undefined && at !== undefined && !existsSync(path) && existsSync(file)) {
    return (
      (await findIn(file, path, Number(at), mapping)) ??
      misuse(`\`${file}\` holds no document \`${path}\``)
    )
  }
  return single(path, mapping)
}

function single(path: string, mapping: GatherOptions): Input | Misuse {
  const [shard] = shardsOf([path], {mapped: mapping.map !== undefined})
  if (shard !== undefined && shard.kind !== 'document') {
    return misuse(
      `Expected one document, but \`${path}\` holds many. Name one as messages do: \`${path}@0\``,
    )
  }
  const [input, other] = gather([path])
  return input !== undefined && other === undefined
    ? input
    : misuse('Expected one document, or `-` for standard input')
}

/** The document of a container with a name. Its bytes are kept, since the next document reuses their memory. */
async function findIn(
  file: string,
  name: string,
  at: number,
  mapping: GatherOptions,
): Promise<Input | undefined> {
  for (const shard of shardsOf([file], {mapped: mapping.map !== undefined})) {
    if (!mayHold(shard, at)) continue
    for await (const input of inputsOf(shard, mapping)) {
      if (input.name !== name) continue
      const bytes = input.bytes()
      return {...input, bytes: () => bytes}
    }
  }
  return undefined
}

/** Whether a shard may hold an offset: lines are named by theirs, so most shards need not be read. */
function mayHold({kind, part}: Shard, at: number): boolean {
  return kind !== 'jsonl' || part === undefined || (part.start <= at && at < part.end)
}
