import {type Refusal, refuse} from '../tree/refusals.ts'
import type {Hear, News, Replies, Task} from './task.ts'
import {type Hand, type Hiring, hire} from './worker.ts'

/** How workers are started, and how long one is waited for. */
export interface Patience extends Hiring {
  /** Seconds that one document may take. */
  readonly timeout: number
}

/** A place for one worker at a time. */
export interface Post {
  /** Do a task; as many workers as that takes, one after another. */
  readonly through: (task: Task) => Promise<void>
  /** Stop the worker when its document takes too long. */
  readonly look: () => void
  /** Let the worker go; it has gone when this is done. */
  readonly close: () => Promise<void>
}

/** A document that a worker has begun. */
interface Begun {
  /** Its place in the shard. */
  readonly at: number
  /** Milliseconds of a clock that only runs forward. */
  readonly since: number
  /** Whether it was found to take too long. */
  isOverdue: boolean
}

/** A document is given up when workers have died at it so often: the first may have been chance. */
const mostDeaths = 2
/** A run is given up when workers have died so often at no document of a task. */
const mostFalls = 3
const noReplies: Replies = {articles: 0, rejected: 0, errors: 0}

/** A place for workers. News are told in the order in which its workers tell them. */
export function postOf<Sums extends Replies>(
  options: Patience,
  hear: Hear<Sums>,
  halt: AbortSignal,
): Post {
  let hand: Hand | undefined
  let begun: Begun | undefined
  let task: Task | undefined
  let replies = noReplies
  let finish: () => void = nothing
  const take = (news: News<Sums>): void => {
    if (news.type === 'begin') begun = {at: news.at, since: performance.now(), isOverdue: false}
    if (news.type === 'end') {
      begun = undefined
      replies = {...replies, [news.reply]: replies[news.reply] + 1}
    }
    if (news.type === 'part' && task !== undefined) {
      replies = noReplies
      task = {...task, parts: news.part.part + 1, documents: task.documents + news.part.inputs}
    }
    hear(news)
    if (news.type === 'done') finish()
  }
  halt.addEventListener('abort', () => hand?.kill())
  return {
    through: async (given): Promise<void> => {
      const deaths = new Map<number | undefined, number>()
      task = given
      while (task !== undefined && !halt.aborted) {
        hand ??= hire(options, take)
        const own = hand
        const done = new Promise<undefined>((resolve) => {
          finish = (): void => resolve(undefined)
        })
        own.give(task)
        const why = await Promise.race([done, own.ended])
        if (why === undefined) return
        hand = undefined
        hear({type: 'back', replies})
        replies = noReplies
        if (!halt.aborted) task = afterDeath(task, begun, why, deaths, options)
        begun = undefined
      }
    },
    look: (): void => {
      if (begun === undefined || performance.now() - begun.since < options.timeout * 1000) return
      // What this process could not hear in time is heard before it looks a second time.
      if (begun.isOverdue) hand?.kill()
      else begun.isOverdue = true
    },
    close: async (): Promise<void> => {
      hand?.dismiss()
      if (halt.aborted) hand?.kill()
      await hand?.ended
    },
  }
}

/**
 * What is left of a task when a worker has died at it.
 *
 * @param begun
 *   The document that it was at, if any.
 * @throws Error
 *   When workers die again and again at no document.
 */
function afterDeath(
  task: Task,
  begun: Begun | undefined,
  why: string,
  deaths: Map<number | undefined, number>,
  {timeout}: Patience,
): Task {
  const count = (deaths.get(begun?.at) ?? 0) + 1
  deaths.set(begun?.at, count)
  if (begun === undefined) {
    if (count < mostFalls) return task
    throw new Error(`A worker could do nothing; it ${why}`)
  }
  if (begun.isOverdue) return withAnswer(task, begun.at, refuseLate(timeout))
  return count < mostDeaths ? task : withAnswer(task, begun.at, refuseDeadly(why))
}

function withAnswer(task: Task, at: number, answer: Refusal): Task {
  return {...task, given: [...task.given, [at, answer]]}
}

function refuseLate(timeout: number): Refusal {
  const remedy = 'Allow more with `--doc-timeout`, or report it with this input'
  return refuse('run/timeout', `Takes longer than ${timeout} s`, remedy)
}

function refuseDeadly(why: string): Refusal {
  return refuse('run/died', `A worker ${why}`, 'Report it, with this input')
}

function nothing(): void {
  // Nobody waits for the end of a task.
}
