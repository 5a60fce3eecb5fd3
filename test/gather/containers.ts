import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {GatherOptions} from '../../pipeline/gather/containers/options.ts'
import {inputsOf} from '../../pipeline/gather/inputs.ts'

import {type ShardOptions, shardsOf} from '../../pipeline/gather/shards.ts'
import type {Input, Skipped} from '../../pipeline/tree/inputs.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'

const root = mkdtempSync(join(tmpdir(), 'copydesk-gather-'))
// Not a hook of node:test: the first of the files that share this module would take it away from the others.
process.once('exit', () => rmSync(root, {recursive: true}))

/** Lay files in a new folder and give its path. */
export function lay(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(root, 'case-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** Everything that paths lead to, through all shards in order. */
export async function everything(
  paths: readonly string[],
  cut: ShardOptions = {},
  opening: GatherOptions = {},
): Promise<readonly Input[]> {
  const inputs: Input[] = []
  for (const shard of shardsOf(paths, cut)) {
    for await (const input of inputsOf(shard, opening)) inputs.push(input)
  }
  return inputs
}

/** What is told while everything is read. */
export async function told(paths: readonly string[]): Promise<readonly Skipped[]> {
  const all: Skipped[] = []
  await everything(paths, {}, {onSkipped: (skipped) => all.push(skipped)})
  return all
}

/** The words of an input, or the rule of its refusal in brackets. */
export function wordsOf(input: Input | undefined): string {
  const got = input?.bytes()
  if (got === undefined) return '(nothing)'
  return isRefusal(got) ? `(${got.rule})` : Buffer.from(got).toString()
}

/** The place of an input in its container, and its words or the rule of its refusal. */
export function brief(input: Input): readonly [place: string, words: string] {
  return [input.name.slice(input.name.lastIndexOf('@') + 1), wordsOf(input)]
}
