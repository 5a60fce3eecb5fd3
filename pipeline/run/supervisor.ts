import {type Refusal, refuse} from '../tree/refusals.ts'
import type {Listener, RunEvent} from './events.ts'
import {mostDeathsOfDocument, mostDeathsOfTask} from './limits.ts'
import type {Replies} from './part.ts'
import type {Task} from './task.ts'
import {startWorker, type Worker, type WorkerOptions} from './worker.ts'

/** How workers are started, and how long a document may take. */
export interface SupervisorOptions extends WorkerOptions {
  /** Seconds that one document may take, from the step that gathers it to its result. */
  readonly timeout: number
}

/** Keeps one worker at a time, and replaces it when it dies. */
export interface Supervisor {
  /**
   * Do a task, with as many workers as that takes, one after another.
   *
   * Returns what remains of it, and why, when the system starts no worker.
   */
  readonly run: (task: Task) => Promise<Unstarted | undefined>
  /** Kill the worker when its document takes too long. */
  readonly checkTimeout: () => void
  /** End the worker; resolved once its process is gone. */
  readonly close: () => Promise<void>
}

/** A task for which no worker could be started. */
export interface Unstarted {
  readonly task: Task
  /** Why, as the end of a sentence. */
  readonly cause: string
}

/** The document that a worker is at. */
interface CurrentDocument {
  /** Its place in the shard. */
  readonly at: number
  /** Whether it is still being gathered: read from its container, unpacked, decoded. */
  readonly isGathered: boolean
  /** When gathering it began, by the clock of the pool. */
  readonly since: number
  /** Whether it was found to take too long. */
  isOverdue: boolean
}

const noReplies: Replies = {articles: 0, rejected: 0, errors: 0}

/**
 * A supervisor. Events reach the listener in the order in which its workers emit them.
 *
 * @param now
 *   Milliseconds of the clock by which documents are timed.
 */
export function supervisorOf<Sums extends Replies>(
  options: SupervisorOptions,
  onEvent: Listener<Sums>,
  halt: AbortSignal,
  now: () => number,
): Supervisor {
  let worker: Worker | undefined
  let current: CurrentDocument | undefined
  let task: Task | undefined
  let replies = noReplies
  let finish: () => void = nothing
  const receive = (event: RunEvent<Sums>): void => {
    current = currentAfter(event, current, now())
    if (event.type === 'end') {
      replies = {...replies, [event.reply]: replies[event.reply] + 1}
    }
    if (event.type === 'part' && task !== undefined) {
      replies = noReplies
      task = {...task, parts: event.part.part + 1, documents: task.documents + event.part.inputs}
    }
    onEvent(event)
    if (event.type === 'done') finish()
  }
  halt.addEventListener('abort', () => worker?.kill())
  return {
    run: async (given): Promise<Unstarted | undefined> => {
      const deaths = new Map<number | undefined, number>()
      task = given
      while (task !== undefined && !halt.aborted) {
        worker ??= startWorker(options, receive)
        const own = worker
        if (!own.isStarted) {
          worker = undefined
          return {task, cause: await own.ended}
        }
        const done = new Promise<undefined>((resolve) => {
          finish = (): void => resolve(undefined)
        })
        own.send(task)
        const cause = await Promise.race([done, own.ended])
        if (cause === undefined) return undefined
        worker = undefined
        onEvent({type: 'undone', replies})
        replies = noReplies
        if (!halt.aborted) task = afterDeath(task, current, cause, deaths, options)
        current = undefined
      }
      return undefined
    },
    checkTimeout: (): void => {
      if (current === undefined || now() - current.since < options.timeout * 1000) return
      // Events that are still in the pipe arrive before the second check.
      if (current.isOverdue) worker?.kill()
      else current.isOverdue = true
    },
    close: async (): Promise<void> => {
      worker?.close()
      if (halt.aborted) worker?.kill()
      await worker?.ended
    },
  }
}

/** The document that a worker is at after an event. */
function currentAfter<Sums extends Replies>(
  event: RunEvent<Sums>,
  current: CurrentDocument | undefined,
  since: number,
): CurrentDocument | undefined {
  switch (event.type) {
    case 'gather':
      return {at: event.at, isGathered: false, since, isOverdue: false}
    case 'begin':
      return {
        since,
        isOverdue: false,
        ...current,
        at: event.at,
        isGathered: true,
      }
    case 'end':
    case 'complete':
    case 'done':
      return undefined
    default:
      return current
  }
}

/**
 * What remains of a task when a worker has died at it.
 *
 * @param current
 *   The document that the worker was at, if any.
 * @throws Error
 *   When workers die again and again at no document.
 */
function afterDeath(
  task: Task,
  current: CurrentDocument | undefined,
  cause: string,
  deaths: Map<number | undefined, number>,
  {timeout}: SupervisorOptions,
): Task {
  const count = (deaths.get(current?.at) ?? 0) + 1
  deaths.set(current?.at, count)
  if (current === undefined) {
    if (count < mostDeathsOfTask) return task
    throw new Error(`No worker could begin a document; the last one ${cause}`)
  }
  if (current.isOverdue) return withError(task, current, refuseLate(timeout, current))
  return count < mostDeathsOfDocument
    ? task
    : withError(task, current, refuseDeadly(cause, current))
}

/** An error for one document; in place of the rest of a container whose next document cannot be gathered. */
function withError(task: Task, {at, isGathered}: CurrentDocument, error: Refusal): Task {
  return isGathered ? {...task, given: [...task.given, [at, error]]} : {...task, end: {at, error}}
}

function refuseLate(timeout: number, {isGathered}: CurrentDocument): Refusal {
  const remedy = 'Allow more time with `--doc-timeout`, or report it with this input'
  const what = isGathered
    ? `The document takes longer than ${timeout} s`
    : `The next document of the container takes longer than ${timeout} s to gather, so that the rest is left out`
  return refuse('run/timeout', what, remedy)
}

function refuseDeadly(cause: string, {isGathered}: CurrentDocument): Refusal {
  const where = isGathered
    ? `The worker at this document ${cause}`
    : `The worker at the next document of the container, whose rest is left out, ${cause}`
  return refuse('run/died', where, 'Report it, with this input')
}

function nothing(): void {
  // Nobody waits for the end of a task.
}
