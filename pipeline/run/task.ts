import type {Shard} from '../tree/inputs.ts'
import type {Refusal} from '../tree/refusals.ts'
import type {PartFile} from '../write/result.ts'

/** What a worker is given to do: one shard, or what is left of it. Plain data. */
export interface Task {
  readonly shard: Shard
  /** Its place among the shards of the run, from 0. */
  readonly number: number
  /** Stems for files of its documents, in order, when each gets files of its own. */
  readonly stems?: readonly string[]
  /** Parts of it that are done. */
  readonly parts: number
  /** Documents of it in parts that are done. */
  readonly documents: number
  /** What is answered for documents that are not to be read again, by their place in the shard. */
  readonly given: readonly (readonly [at: number, answer: Refusal])[]
}

/** How many inputs were answered how. */
export interface Replies {
  readonly articles: number
  /** Documents that make no article. */
  readonly rejected: number
  /** Inputs of which it is not known what they would make. */
  readonly errors: number
}

/** A part of a shard that is done and on the disk. Plain data. */
export interface Part<Sums extends Replies> {
  /** The shard, by its place among the shards of the run. */
  readonly shard: number
  /** Its place among the parts of the shard, from 0. */
  readonly part: number
  /** Inputs that were read for it. */
  readonly inputs: number
  /** Results of it that could not be written. */
  readonly missed: number
  /** Whether the shard ends with it. */
  readonly last: boolean
  readonly files: readonly PartFile[]
  readonly sums: Sums
}

/** What is told of a run on its way. Plain data. */
export type News<Sums extends Replies> =
  /** A document is begun: its place in the shard, and its name. */
  | {readonly type: 'begin'; readonly at: number; readonly name: string}
  /** The document that was begun is answered, after so many milliseconds. */
  | {
      readonly type: 'end'
      readonly name: string
      readonly reply: keyof Replies
      readonly milliseconds: number
    }
  /** Something for people to read, in lines. */
  | {readonly type: 'tell'; readonly text: string}
  | {readonly type: 'part'; readonly part: Part<Sums>}
  /** A part that an earlier run has done. */
  | {readonly type: 'noted'; readonly part: Part<Sums>}
  /** A worker has died: so many answers were in no part yet and will be given again. */
  | {readonly type: 'back'; readonly replies: Replies}
  /** A result could not be written, others may; the part is not done and is not noted as such. */
  | {readonly type: 'missed'; readonly refusal: Refusal}
  /** Nothing more can be written. */
  | {readonly type: 'stop'; readonly refusal: Refusal}
  /** Nobody reads standard output any more. */
  | {readonly type: 'gone'}
  /** The task is done. */
  | {readonly type: 'done'}

/** Takes news; `false` when there is to be no more. */
export type Hear<Sums extends Replies> = (news: News<Sums>) => boolean

/** Tells news; the worker waits for the answer, and stops when it is `false`. */
export type Tell<Sums extends Replies> = (news: News<Sums>) => boolean | Promise<boolean>

/** Does a task, up to `done`, `stop` or `gone`. */
export type Work<Sums extends Replies> = (task: Task, tell: Tell<Sums>) => Promise<void>

/** The name of a part, as its files are called. */
export function nameOf(shard: number, part: number): string {
  return `${digits(shard, 6)}-${digits(part, 4)}`
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0')
}
