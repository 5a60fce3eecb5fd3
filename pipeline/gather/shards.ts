import {statSync} from 'node:fs'
import type {InputFile, InputKind, Shard} from '../tree/inputs.ts'
import {archiveAt} from './containers/archive.ts'
import {hasGzipName, inputKindOf, isPlainText} from './files/extensions.ts'
import {type FileFilter, filesOf, standardInput} from './files/paths.ts'

/** Which files to take, and how to divide them into shards. */
export interface ShardOptions extends FileFilter {
  /** Treat all files and standard input as this kind instead of going by their names. */
  readonly kind?: InputKind
  /** Whether a field map is given; only then are `.json` files read as containers. */
  readonly mapped?: boolean
  /** Most single documents in a shard; 64 by default. */
  readonly files?: number
  /** Most bytes of JSON Lines or Parquet in a shard; 16 MiB by default. */
  readonly bytes?: number
}

/** Containers that can be read from the middle. */
const divisible: readonly InputKind[] = ['jsonl', 'parquet']
/** Enough work to outweigh handing out a shard, little enough to keep all workers busy to the end. */
const defaultFiles = 64
const defaultBytes = 16_777_216

/**
 * The inputs at the given paths, divided into shards, in order and no file twice.
 *
 * A path is a file, a folder with everything below it, or `-` for standard input. Single documents
 * are grouped. Uncompressed JSON Lines and Parquet files are divided by ranges of bytes. Every other
 * container is one shard, and so is a `.txt` file that begins as the export of an archive does. Of other files it
 * looks only at the names and lengths.
 */
export function* shardsOf(paths: readonly string[], options: ShardOptions = {}): Generator<Shard> {
  const {files: most = defaultFiles} = options
  let documents: InputFile[] = []
  for (const found of filesOf(paths, options)) {
    const kind = kindFor(found, options)
    if (kind === 'document' && documents.push(found) < most) continue
    if (documents.length > 0) yield {kind: 'document', files: documents}
    documents = []
    if (kind !== 'document') yield* shardsOfFile(kind, found, options)
  }
  if (documents.length > 0) yield {kind: 'document', files: documents}
}

function kindFor({path, refusal}: InputFile, {kind, mapped}: ShardOptions): InputKind {
  if (refusal !== undefined) return 'document'
  if (kind !== undefined) return kind
  const named = inputKindOf(path, mapped)
  return named === 'document' && isPlainText(path) ? (archiveAt(path) ?? named) : named
}

function* shardsOfFile(
  kind: InputKind,
  found: InputFile,
  {bytes = defaultBytes}: ShardOptions,
): Generator<Shard> {
  const {path} = found
  const isDivided = divisible.includes(kind) && path !== standardInput && !hasGzipName(path)
  const length = isDivided ? lengthOf(path) : 0
  if (length <= bytes) {
    yield {kind, files: [found]}
    return
  }
  for (let start = 0; start < length; start += bytes) {
    yield {kind, files: [found], part: {start, end: Math.min(start + bytes, length)}}
  }
}

function lengthOf(path: string): number {
  return statSync(path, {throwIfNoEntry: false})?.size ?? 0
}
