import type {PartFile} from '../write/result.ts'

/** How many inputs got which reply. */
export interface Replies {
  readonly articles: number
  /** Documents without an article. */
  readonly rejected: number
  /** Inputs that could not be read or took too much, so that nobody knows what they hold. */
  readonly errors: number
}

/** A part of a shard that is done and on the disk. Plain data. */
export interface ShardPart<Sums extends Replies> {
  /** The shard, by its place among the shards of the run. */
  readonly shard: number
  /** Its place among the parts of the shard, from 0. */
  readonly part: number
  /** Inputs that were read for it. */
  readonly inputs: number
  /** Results of it that could not be written. */
  readonly unwritten: number
  /** Whether the shard ends with it. */
  readonly last: boolean
  readonly files: readonly PartFile[]
  readonly sums: Sums
}

/** The stem of the files of a part: `000012-0003` is part 3 of shard 12. */
export function stemOfPart(shard: number, part: number): string {
  return `${digits(shard, 6)}-${digits(part, 4)}`
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0')
}
