import type {Refusal} from '../tree/refusals.ts'
import type {Replies, ShardPart} from './part.ts'

/** What happens in a run. Plain data, so that a worker can send it to its supervisor. */
export type RunEvent<Sums extends Replies> =
  /** The next document is being gathered: its place in the shard, if there is another one. */
  | {readonly type: 'gather'; readonly at: number}
  /** A part is being completed, which belongs to no document. */
  | {readonly type: 'complete'}
  /** A document has begun: its place in the shard, and its name. */
  | {readonly type: 'begin'; readonly at: number; readonly name: string}
  /** The document that had begun has its reply, after this many milliseconds. */
  | {
      readonly type: 'end'
      readonly name: string
      readonly reply: keyof Replies
      readonly milliseconds: number
    }
  /** A line for a person to read, and a name that lines which are alike share. */
  | {readonly type: 'message'; readonly text: string; readonly kind?: string}
  /** A part is done. */
  | {readonly type: 'part'; readonly part: ShardPart<Sums>}
  /** An earlier run has done this part. */
  | {readonly type: 'resumed'; readonly part: ShardPart<Sums>}
  /** A worker has died: these replies were in no part yet, so they will come again. */
  | {readonly type: 'undone'; readonly replies: Replies}
  /** One result could not be written. Others may be; its part does not count as done. */
  | {readonly type: 'unwritten'; readonly refusal: Refusal}
  /** Nothing more can be written. */
  | {readonly type: 'stop'; readonly refusal: Refusal}
  /** The reader of standard output has closed it. */
  | {readonly type: 'closed'}
  /** The task is done. */
  | {readonly type: 'done'}

/** Receives events; returns `false` to stop the run. */
export type Listener<Sums extends Replies> = (event: RunEvent<Sums>) => boolean
