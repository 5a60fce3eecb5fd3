import {createHash, type Hash} from 'node:crypto'
import {statSync} from 'node:fs'
import {type ShardOptions, shardsOf} from '../../gather/shards.ts'
import type {InputFile, Shard} from '../../tree/inputs.ts'
import {type SkippedPaths, skippedPaths} from '../shared/skipped-paths.ts'

/** What is known of the inputs of a run before any is read. */
export interface Survey {
  /** Shards in order. They are kept as bytes, since they may hold millions of names. */
  readonly count: number
  readonly shardOf: (number: number) => Shard
  /** Names of single documents, in order. */
  readonly names: () => Iterable<string>
  /** How many single documents there are. */
  readonly documents: number
  /** Whether there are containers, whose number of documents is not known beforehand. */
  readonly hasContainers: boolean
  readonly hasStandardInput: boolean
  /** Bytes of all files, by the file system. */
  readonly bytes: number
  /** The same for the same files with the same lengths and times of change, in the same order. */
  readonly digest: string
  /** What in the folders is not read. */
  readonly skipped: SkippedPaths
}

/** Find all inputs below the given paths, without reading them. */
export function surveyOf(paths: readonly string[], cut: ShardOptions): Survey {
  const {skipped, onSkipped, onResult} = skippedPaths()
  const among = (name: string): boolean => {
    const isMeant = cut.among?.(name) ?? true
    if (!isMeant) onResult()
    return isMeant
  }
  const packed: Buffer[] = []
  const hash = createHash('sha256')
  let [bytes, documents, hasContainers, hasStandardInput] = [0, 0, false, false]
  let last: string | undefined
  for (const shard of shardsOf(paths, {...cut, among, onSkipped})) {
    const line = Buffer.from(JSON.stringify(shard))
    packed.push(line)
    hash.update(line)
    if (shard.kind === 'document') documents += shard.files.length
    else hasContainers = true
    for (const found of shard.files) {
      if (found.path === '-') hasStandardInput = true
      // A container that is read in parts is still one file.
      if (found.path !== last) bytes += lengthOf(found, hash)
      last = found.path
    }
  }
  const shardOf = (number: number): Shard => JSON.parse(String(packed[number]))
  return {
    count: packed.length,
    shardOf,
    names: () => namesIn(packed.keys(), shardOf),
    documents,
    hasContainers,
    hasStandardInput,
    bytes,
    digest: hash.digest('hex'),
    skipped: skipped(),
  }
}

/** The name of a file as an input. */
export function inputNameOf({path}: InputFile): string {
  return path === '-' ? 'stdin' : path
}

function* namesIn(
  numbers: Iterable<number>,
  shardOf: (number: number) => Shard,
): Generator<string> {
  for (const number of numbers) {
    const {kind, files} = shardOf(number)
    if (kind === 'document') yield* files.map(inputNameOf)
  }
}

/**
 * The length of a file. Its time of change (`ctime`) belongs to the digest beside that of modification:
 * no program can set it, so that a file with other bytes of the same length and an old time is noticed.
 */
function lengthOf({path, refusal}: InputFile, hash: Hash): number {
  const stats =
    refusal === undefined ? statSync(path, {throwIfNoEntry: false, bigint: true}) : undefined
  if (stats === undefined) return 0
  hash.update(`${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}`)
  return Number(stats.size)
}
