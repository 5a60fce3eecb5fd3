import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type DocumentResult, documentResultOf} from '../../pipeline/commands/shared/document.ts'
import {inputKindOf} from '../../pipeline/gather/files/extensions.ts'
import {inputsOf} from '../../pipeline/gather/inputs.ts'
import {shardsOf} from '../../pipeline/gather/shards.ts'
import {lazy} from '../../pipeline/text/lazy.ts'
import type {Input, Skipped} from '../../pipeline/tree/inputs.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import type {FuzzInput} from './inputs.ts'

/** What comes of an input: a result for each of its documents, and what is skipped in a container. */
export interface Answers {
  readonly results: readonly DocumentResult[]
  readonly skipped: readonly Skipped[]
  /** Bytes of the input, or of its documents once unpacked, whichever are more. */
  readonly size: number
}

const folder = lazy(() => {
  const made = mkdtempSync(join(tmpdir(), 'copydesk-fuzz-'))
  process.once('exit', () => rmSync(made, {recursive: true}))
  return made
})

/** Understands every document of an input, as the command does. */
export async function answersTo(input: FuzzInput): Promise<Answers> {
  const results: DocumentResult[] = []
  const skipped: Skipped[] = []
  let unpacked = 0
  for await (const each of documentsOf(input, (found) => skipped.push(found))) {
    const bytes = each.bytes()
    unpacked += isRefusal(bytes) ? 0 : bytes.length
    results.push(documentResultOf({...each, bytes: () => bytes}, {}))
  }
  return {results, skipped, size: Math.max(unpacked, input.bytes.length)}
}

/** Whether an input holds documents that are gathered from it. */
export function isContainer({name}: FuzzInput): boolean {
  return inputKindOf(name) !== 'document'
}

/**
 * The documents of an input; those of a container are gathered from a file.
 *
 * @param bytes
 *   Bytes of each shard, where the container can be divided.
 */
export async function* documentsOf(
  input: FuzzInput,
  onSkipped: (skipped: Skipped) => void,
  bytes?: number,
): AsyncGenerator<Input> {
  if (!isContainer(input)) {
    yield {name: input.name, bytes: () => input.bytes, ...input.options}
    return
  }
  const path = join(folder(), input.name)
  writeFileSync(path, input.bytes)
  try {
    for (const shard of shardsOf([path], bytes === undefined ? {} : {bytes})) {
      yield* inputsOf(shard, {onSkipped})
    }
  } finally {
    rmSync(path)
  }
}
