import {readSync} from 'node:fs'
import {codeOf} from '../tree/refusals.ts'
import {printer} from '../write/stdout.ts'
import {waitBriefly} from '../write/wait.ts'
import {jsonLineReader} from './json-lines.ts'
import {inputPieceLength} from './limits.ts'
import type {Replies} from './part.ts'
import type {Task, Work} from './task.ts'

/** Where a worker reads its tasks. */
const standardInput = 0
/** Where it writes its events. */
export const eventFile = 3

/**
 * Be a worker: read a job and then tasks from standard input, a line of JSON each, and write events
 * to file 3, until standard input ends.
 *
 * Every event is written before the next step begins, so that, whatever ends this process, the
 * supervisor knows which document it was at. When the supervisor has died, this process ends before
 * it writes any further result.
 *
 * @param workOf
 *   How a job is done.
 */
export async function serveTasks<Job, Sums extends Replies>(
  workOf: (job: Job) => Work<Sums>,
): Promise<void> {
  // The supervisor gets the same signals and decides.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ignore)
  const print = printer(eventFile, 'the events of a worker')
  const values = valuesIn()
  const job = values.next()
  if (job.done) return
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our supervisor sends a job first
  const work = workOf(job.value as Job)
  for (const task of values) {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: all that it sends after that are tasks
    await work(task as Task, (event) => {
      if (print(`${JSON.stringify(event)}\n`) !== 'written') process.exit(0)
      return true
    })
  }
}

/** Values of the lines of standard input; waits for each. */
function* valuesIn(): Generator<unknown> {
  const whole: unknown[] = []
  const take = jsonLineReader((value) => whole.push(value))
  const piece = new Uint8Array(inputPieceLength)
  for (;;) {
    while (whole.length > 0) yield whole.shift()
    const got = readWhenReady(piece)
    if (got === 0) return
    take(piece.subarray(0, got))
  }
}

/** How many bytes came, 0 at the end. The pipe may be set to return at once; then this waits instead. */
function readWhenReady(piece: Uint8Array): number {
  for (;;) {
    try {
      return readSync(standardInput, piece)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      waitBriefly()
    }
  }
}

function ignore(): void {
  // Without a listener, the signal would end the process.
}
