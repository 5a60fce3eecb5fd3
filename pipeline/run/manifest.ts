import type {Refusal} from '../tree/refusals.ts'
import {remove, syncFolder, writeWhole} from '../write/atomic.ts'
import {attempt} from '../write/failures.ts'
import type {Io} from '../write/io.ts'
import {toJson} from '../write/json.ts'
import {namesIn} from './leftovers.ts'
import type {Part, Replies} from './task.ts'

const name = 'manifest.json'
/** Folders that hold files of parts. */
const folders = ['articles', 'audits', 'rejected'] as const
const partFile = /^\d{6}-\d{4}\.ndjson$/

/**
 * Write the list of all files of parts, with their digests, and take away files of parts that are not
 * in it, which an earlier run left.
 *
 *     manifest.json   counts, and for each part its counts and files
 *
 * It stands there only when all that it lists does.
 */
export function writeManifest<Sums extends Replies>(
  io: Io,
  out: string,
  parts: readonly Part<Sums>[],
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

/** Take the manifest of an earlier run away, as it will soon be untrue. */
export function dropManifest(io: Io, out: string): Refusal | undefined {
  return remove(io, `${out}/${name}`)
}

function sweep(io: Io, out: string, files: ReadonlySet<string>): Refusal | undefined {
  for (const folder of folders) {
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
