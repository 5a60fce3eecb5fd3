import type {Shard} from '../tree/inputs.ts'
import type {Refusal} from '../tree/refusals.ts'
import type {RunEvent} from './events.ts'
import type {Replies} from './part.ts'

/** What a worker has to do: one shard, or what remains of it. Plain data. */
export interface Task {
  readonly shard: Shard
  /** Its place among the shards of the run, from 0. */
  readonly number: number
  /** Stems of the files of its documents, in order, when each document gets files of its own. */
  readonly stems?: readonly string[]
  /** Parts of it that are done. */
  readonly parts: number
  /** Documents of it in parts that are done. */
  readonly documents: number
  /** The folder that fences the files of the run; absent when results are printed. */
  readonly staging?: string
  /** Errors for documents that are not to be tried again, by their place in the shard. */
  readonly given: readonly (readonly [at: number, error: Refusal])[]
  /** Where the shard cannot be gathered any further: what stands there instead of its other documents. */
  readonly end?: {readonly at: number; readonly error: Refusal}
}

/** Emits an event; the worker waits for the result, and stops when it is `false`. */
export type Emit<Sums extends Replies> = (event: RunEvent<Sums>) => boolean | Promise<boolean>

/** Does a task, up to the event `done`, `stop` or `closed`. */
export type Work<Sums extends Replies> = (task: Task, emit: Emit<Sums>) => Promise<void>
