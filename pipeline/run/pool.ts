import {type Patience, type Post, postOf} from './supervisor.ts'
import type {Hear, Replies, Task} from './task.ts'

/** How many workers there are, how they are started and what a document may cost them. */
export interface CrewOptions extends Patience {
  readonly workers: number
}

const longestPeriod = 1000
const looksInTimeout = 4

/**
 * Do tasks in worker processes.
 *
 * They are processes and no threads, as an abort, or a crash of the engine, ends all threads of a
 * process. When a worker dies, another goes on with its task from the part that it was in. The
 * document that it was at is tried once more; then it is answered with an error, and so is at once
 * a document that takes too long.
 *
 * @param stop
 *   Ends all workers when it is aborted.
 * @throws Error
 *   When workers die without any document being to blame.
 */
export async function runCrew<Sums extends Replies>(
  tasks: Iterator<Task>,
  options: CrewOptions,
  hear: Hear<Sums>,
  stop: AbortSignal,
): Promise<void> {
  const halt = new AbortController()
  const stopAll = (): void => halt.abort()
  const hearAll: Hear<Sums> = (news) => {
    const goes = hear(news)
    if (!goes) stopAll()
    return goes
  }
  const posts = Array.from({length: options.workers}, () => postOf(options, hearAll, halt.signal))
  const watch = setInterval(() => look(posts), periodOf(options))
  stop.addEventListener('abort', stopAll)
  if (stop.aborted) stopAll()
  try {
    const ends = await Promise.allSettled(posts.map((post) => man(post, tasks, halt)))
    const failed = ends.find((end) => end.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  } finally {
    clearInterval(watch)
    stop.removeEventListener('abort', stopAll)
  }
}

/** One worker after another does tasks until there are none. */
async function man(post: Post, tasks: Iterator<Task>, halt: AbortController): Promise<void> {
  try {
    while (!halt.signal.aborted) {
      const next = tasks.next()
      if (next.done) break
      await post.through(next.value)
    }
  } catch (error) {
    halt.abort()
    throw error
  } finally {
    await post.close()
  }
}

function look(posts: readonly Post[]): void {
  for (const post of posts) post.look()
}

function periodOf({timeout}: CrewOptions): number {
  return Math.min(longestPeriod, (timeout * 1000) / looksInTimeout)
}
