import {setMaxListeners} from 'node:events'
import type {Listener} from './events.ts'
import {checksPerTimeout, longestCheckPeriod, mostPeriodsBetweenChecks} from './limits.ts'
import type {Replies} from './part.ts'
import {type RunningClock, runningClock} from './running-clock.ts'
import {type Supervisor, type SupervisorOptions, supervisorOf} from './supervisor.ts'
import type {Task} from './task.ts'

/** How many workers there are, how they are started, and what a document may cost. */
export interface PoolOptions extends SupervisorOptions {
  readonly workers: number
}

/** Tasks that remain, and how many supervisors still take them. */
interface Queue {
  readonly tasks: Iterator<Task>
  /** Tasks for which the system started no worker. */
  readonly returned: Task[]
  supervisors: number
}

/**
 * Do tasks in worker processes.
 *
 * They are processes rather than threads because an abort, or a crash of the engine, ends all threads
 * of a process. When a worker dies, another one continues its task from the part it was in. The
 * document that it was at is tried once more; after that it is reported as an error. A document that
 * takes too long is reported as an error at once. When the system does not allow as many workers as
 * there should be, fewer do the work.
 *
 * @param stop
 *   Ends all workers when it is aborted.
 * @throws Error
 *   When workers die again and again while they are at no document.
 */
export async function runInPool<Sums extends Replies>(
  tasks: Iterator<Task>,
  options: PoolOptions,
  onEvent: Listener<Sums>,
  stop: AbortSignal,
): Promise<void> {
  const halt = new AbortController()
  // Every supervisor listens.
  setMaxListeners(0, halt.signal)
  const stopAll = (): void => halt.abort()
  const onAnyEvent: Listener<Sums> = (event) => {
    const continues = onEvent(event)
    if (!continues) stopAll()
    return continues
  }
  const period = checkPeriodOf(options)
  const clock = runningClock(mostPeriodsBetweenChecks * period)
  const supervisors = Array.from({length: options.workers}, () =>
    supervisorOf(options, onAnyEvent, halt.signal, clock.now),
  )
  const queue: Queue = {tasks, returned: [], supervisors: supervisors.length}
  const timer = setInterval(() => checkTimeouts(supervisors, clock), period)
  stop.addEventListener('abort', stopAll)
  if (stop.aborted) stopAll()
  try {
    const ends = await Promise.allSettled(supervisors.map((each) => runAll(each, queue, halt)))
    const failed = ends.find((end) => end.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  } finally {
    clearInterval(timer)
    stop.removeEventListener('abort', stopAll)
  }
}

/** Run tasks under one supervisor until none are left, or the system starts no worker for it. */
async function runAll(supervisor: Supervisor, queue: Queue, halt: AbortController): Promise<void> {
  try {
    while (!halt.signal.aborted) {
      const task = nextOf(queue)
      if (task === undefined) break
      const unstarted = await supervisor.run(task)
      if (unstarted === undefined) continue
      queue.returned.push(unstarted.task)
      if (queue.supervisors > 1) break
      throw new Error(`No worker ${unstarted.cause}`)
    }
  } catch (error) {
    halt.abort()
    throw error
  } finally {
    queue.supervisors--
    await supervisor.close()
  }
}

function nextOf({tasks, returned}: Queue): Task | undefined {
  const again = returned.shift()
  if (again !== undefined) return again
  const next = tasks.next()
  return next.done ? undefined : next.value
}

function checkTimeouts(supervisors: readonly Supervisor[], {tick}: RunningClock): void {
  tick()
  for (const supervisor of supervisors) supervisor.checkTimeout()
}

function checkPeriodOf({timeout}: PoolOptions): number {
  return Math.min(longestCheckPeriod, (timeout * 1000) / checksPerTimeout)
}
