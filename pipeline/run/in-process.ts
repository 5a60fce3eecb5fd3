import {setImmediate as breathe} from 'node:timers/promises'
import type {Hear, Replies, Task, Work} from './task.ts'

/**
 * Do tasks one after another in this thread.
 *
 * Signals are heard between documents. A document that never ends is waited for, and one that takes
 * the process down takes the run with it.
 */
export async function runAlone<Sums extends Replies>(
  tasks: Iterator<Task>,
  work: Work<Sums>,
  hear: Hear<Sums>,
): Promise<void> {
  let goes = true
  for (let next = tasks.next(); !next.done; next = tasks.next()) {
    await work(next.value, async (news) => {
      if (news.type === 'begin') await breathe()
      if (!hear(news)) goes = false
      return goes
    })
    if (!goes) return
  }
}
