import {setImmediate as nextTurn} from 'node:timers/promises'
import type {Listener} from './events.ts'
import type {Replies} from './part.ts'
import type {Task, Work} from './task.ts'

/**
 * Do tasks one after another in this thread.
 *
 * A document that never ends is never given up, and one that ends the process ends the run.
 */
export async function runInProcess<Sums extends Replies>(
  tasks: Iterator<Task>,
  work: Work<Sums>,
  onEvent: Listener<Sums>,
): Promise<void> {
  let continues = true
  for (let next = tasks.next(); !next.done; next = tasks.next()) {
    await work(next.value, async (event) => {
      if (event.type === 'gather') await nextTurn()
      if (!onEvent(event)) continues = false
      return continues
    })
    if (!continues) return
  }
}
