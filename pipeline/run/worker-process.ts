import {readSync} from 'node:fs'
import {codeOf} from '../tree/refusals.ts'
import {printer} from '../write/stdout.ts'
import {valuesOfLines} from './json-lines.ts'
import type {Replies, Task, Work} from './task.ts'

/** Where a worker hears of its tasks, and where it tells what it did. */
const standardInput = 0
export const newsFile = 3

const pieceLength = 65_536
const pause = new Int32Array(new SharedArrayBuffer(4))
const pauseMilliseconds = 5

/**
 * Be a worker: take a job and then tasks from standard input, a line of JSON each, and tell news on
 * file 3, until standard input ends.
 *
 * Everything is told before the next thing is done, so that whatever ends this process, the one
 * above knows which document it was at. When that one has died, this one ends before it writes
 * anything more.
 *
 * @param workOf
 *   How the job is done.
 */
export async function serve<Job, Sums extends Replies>(
  workOf: (job: Job) => Work<Sums>,
): Promise<void> {
  // The process above is sent the same signals and decides.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stay)
  const tell = printer(newsFile, 'the news of a worker')
  const values = valuesIn()
  const job = values.next()
  if (job.done) return
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the process above is ours and sends a job first
  const work = workOf(job.value as Job)
  for (const task of values) {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: what it sends then are tasks
    await work(task as Task, (news) => {
      if (tell(`${JSON.stringify(news)}\n`) !== 'taken') process.exit(0)
      return true
    })
  }
}

/** Values of the lines of standard input; waits for each. */
function* valuesIn(): Generator<unknown> {
  const whole: unknown[] = []
  const take = valuesOfLines((value) => whole.push(value))
  const piece = new Uint8Array(pieceLength)
  for (;;) {
    while (whole.length > 0) yield whole.shift()
    const got = readPatiently(piece)
    if (got === 0) return
    take(piece.subarray(0, got))
  }
}

/** How many bytes came, 0 at the end. The pipe may be set not to wait: then this does the waiting. */
function readPatiently(piece: Uint8Array): number {
  for (;;) {
    try {
      return readSync(standardInput, piece)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(pause, 0, 0, pauseMilliseconds)
    }
  }
}

function stay(): void {
  // What a signal does by itself is to end the process.
}
