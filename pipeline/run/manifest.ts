import type {Refusal} from '../tree/refusals.ts'
import {remove, syncFolder, writeWhole} from '../write/atomic.ts'
import {attempt} from '../write/failures.ts'
import {resultFolders} from '../write/folders.ts'
import type {Io} from '../write/io.ts'
import {toJson} from '../write/json.ts'
import type {Replies, ShardPart} from './part.ts'
import {namesIn} from './state-folder.ts'

const name = 'manifest.json'
const partFile = /^\d{6}-\d{4}\.[a-z]+$/

/**
 * Write the list of all files of parts, with their digests, and remove files of parts that are not in
 * it: an earlier run left them.
 *
 *     manifest.json   counts, and for each part its counts and files
 *
 * The manifest exists only when every file that it lists does.
 */
export function writeManifest<Sums extends Replies>(
  io: Io,
  out: string,
  parts: readonly ShardPart<Sums>[],
): Refusal | undefined {
  const listed = parts.map(({shard, part, inputs, files, sums}) => {
    const {articles, rejected, errors} = sums
    return {shard, part, inputs, articles, rejected, errors, files}
  })
  const count = (of: 'inputs' | keyof Replies): number =>
    listed.reduce((sum, part) => sum + part[of], 0)
  const manifest = {
    inputs: count('inputs'),
    articles: count('articles'),
    rejected: count('rejected'),
    errors: count('errors'),
    parts: listed,
  }
  const files = new Set(listed.flatMap((part) => part.files.map(({path}) => path)))
  return (
    sweep(io, out, files) ??
    writeWhole(io, `${out}/${name}`, toJson(manifest)) ??
    syncFolder(io, out)
  )
}

/** Remove the manifest of an earlier run, since it is about to become wrong. */
export function removeManifest(io: Io, out: string): Refusal | undefined {
  return remove(io, `${out}/${name}`)
}

function sweep(io: Io, out: string, files: ReadonlySet<string>): Refusal | undefined {
  for (const folder of resultFolders) {
    const failure = attempt(`${out}/${folder}`, () => {
      for (const each of namesIn(io, `${out}/${folder}`)) {
        const path = `${folder}/${each}`
        if (partFile.test(each) && !files.has(path)) io.remove(`${out}/${path}`)
      }
    })
    if (failure !== undefined) return failure
  }
  return undefined
}
