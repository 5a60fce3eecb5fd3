import type {Listener} from './events.ts'
import {checksPerTimeout, longestCheckPeriod} from './limits.ts'
import type {Replies} from './part.ts'
import {type Supervisor, type SupervisorOptions, supervisorOf} from './supervisor.ts'
import type {Task} from './task.ts'

/** How many workers there are, how they are started, and what a document may cost. */
export interface PoolOptions extends SupervisorOptions {
  readonly workers: number
}

/**
 * Do tasks in worker processes.
 *
 * They are processes rather than threads because an abort, or a crash of the engine, ends all threads
 * of a process. When a worker dies, another one continues its task from the part it was in. The
 * document that it was at is tried once more; after that it is reported as an error. A document that
 * takes too long is reported as an error at once.
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
  const stopAll = (): void => halt.abort()
  const onAnyEvent: Listener<Sums> = (event) => {
    const continues = onEvent(event)
    if (!continues) stopAll()
    return continues
  }
  const supervisors = Array.from({length: options.workers}, () =>
    supervisorOf(options, onAnyEvent, halt.signal),
  )
  const timer = setInterval(() => checkTimeouts(supervisors), checkPeriodOf(options))
  stop.addEventListener('abort', stopAll)
  if (stop.aborted) stopAll()
  try {
    const ends = await Promise.allSettled(supervisors.map((each) => runAll(each, tasks, halt)))
    const failed = ends.find((end) => end.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  } finally {
    clearInterval(timer)
    stop.removeEventListener('abort', stopAll)
  }
}

/** Run tasks under one supervisor until none are left. */
async function runAll(
  supervisor: Supervisor,
  tasks: Iterator<Task>,
  halt: AbortController,
): Promise<void> {
  try {
    while (!halt.signal.aborted) {
      const next = tasks.next()
      if (next.done) break
      await supervisor.run(next.value)
    }
  } catch (error) {
    halt.abort()
    throw error
  } finally {
    await supervisor.close()
  }
}

function checkTimeouts(supervisors: readonly Supervisor[]): void {
  for (const supervisor of supervisors) supervisor.checkTimeout()
}

function checkPeriodOf({timeout}: PoolOptions): number {
  return Math.min(longestCheckPeriod, (timeout * 1000) / checksPerTimeout)
}
