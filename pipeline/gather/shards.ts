import {statSync} from 'node:fs'
import type {InputFile, InputKind, Shard} from '../tree/inputs.ts'
import {isPacked, kindOf} from './files/extensions.ts'
import {type FileFilter, filesOf, standardInput} from './files/paths.ts'

/** What to take, and how it is cut. */
export interface ShardOptions extends FileFilter {
  /** What all files and standard input are, whatever their names say. */
  readonly kind?: InputKind
  /** Whether there is a field map, by which files of JSON are read. */
  readonly mapped?: boolean
  /** Files of single documents in a shard; 64 by default. */
  readonly files?: number
  /** Bytes of JSON Lines or Parquet in a shard; 16 MiB by default. */
  readonly bytes?: number
}

/** Containers of which parts can be read without what stands before. */
const divisible: readonly InputKind[] = ['jsonl', 'parquet']
const defaultFiles = 64
const defaultBytes = 16_777_216

/**
 * The inputs that paths lead to, cut into shards in order, each file once.
 *
 * A path is a file, a folder with everything below it, or `-` for standard input. Files of single
 * documents come in groups, files of JSON Lines and Parquet are cut into parts unless they are
 * packed, other containers are a shard each. Only names and lengths of files are looked at; nothing is read.
 */
export function* shardsOf(paths: readonly string[], cut: ShardOptions = {}): Generator<Shard> {
  const {files: most = defaultFiles} = cut
  let documents: InputFile[] = []
  for (const found of filesOf(paths, cut)) {
    const kind = kindFor(found, cut)
    if (kind === 'document' && documents.push(found) < most) continue
    if (documents.length > 0) yield {kind: 'document', files: documents}
    documents = []
    if (kind !== 'document') yield* shardsOfFile(kind, found, cut)
  }
  if (documents.length > 0) yield {kind: 'document', files: documents}
}

function kindFor({path, refusal}: InputFile, {kind, mapped}: ShardOptions): InputKind {
  return refusal === undefined ? (kind ?? kindOf(path, mapped)) : 'document'
}

function* shardsOfFile(
  kind: InputKind,
  found: InputFile,
  {bytes = defaultBytes}: ShardOptions,
): Generator<Shard> {
  const {path} = found
  const isCut = divisible.includes(kind) && path !== standardInput && !isPacked(path)
  const length = isCut ? lengthOf(path) : 0
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
