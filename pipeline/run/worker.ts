import {type ChildProcess, spawn} from 'node:child_process'
import {Readable} from 'node:stream'
import type {RunEvent} from './events.ts'
import {jsonLineReader} from './json-lines.ts'
import {longestLastWords} from './limits.ts'
import type {Replies} from './part.ts'
import type {Task} from './task.ts'
import {eventFile} from './worker-process.ts'

/** How workers are started. */
export interface WorkerOptions {
  /** The script of a worker, and its arguments. */
  readonly entry: readonly string[]
  /** The first thing that every worker is sent. */
  readonly job: object
  /** Megabytes that objects of a worker may take. */
  readonly heap: number
}

/** One worker: a process of its own, as its supervisor sees it. */
export interface Worker {
  /** Whether the system could start it. */
  readonly isStarted: boolean
  readonly send: (task: Task) => void
  /** Let it end once it has done its task. */
  readonly close: () => void
  /** End it now, whatever it is doing. */
  readonly kill: () => void
  /** Why it has ended, as the end of a sentence; resolved when it has ended and all its events are received. */
  readonly ended: Promise<string>
}

const outOfMemory = /heap out of memory|Allocation failed/

/** Start a worker. */
export function startWorker<Sums extends Replies>(
  {entry, job, heap}: WorkerOptions,
  onEvent: (event: RunEvent<Sums>) => void,
): Worker {
  const words = [...process.execArgv, `--max-old-space-size=${heap}`, ...entry]
  const child = spawn(process.execPath, words, {stdio: ['pipe', 'ignore', 'pipe', 'pipe']})
  if (child.pid === undefined) return unstarted(child)
  const {stdin, stderr} = child
  if (stdin === null || stderr === null) throw new Error('Expected pipes to a worker')
  let printed = ''
  stderr.setEncoding('utf8')
  stderr.on('data', (text: string) => {
    printed = (printed + text).slice(-longestLastWords)
  })
  const events = child.stdio[eventFile]
  if (events instanceof Readable) {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: a worker of ours writes nothing but events
    const onValue = (value: unknown): void => onEvent(value as RunEvent<Sums>)
    events.on('data', jsonLineReader(onValue))
  }
  // A worker that has died does not read; its end is reported by `ended`.
  stdin.on('error', () => undefined)
  const send = (value: object): void => {
    stdin.write(`${JSON.stringify(value)}\n`)
  }
  send(job)
  return {
    isStarted: true,
    send,
    close: () => stdin.end(),
    kill: () => child.kill('SIGKILL'),
    ended: new Promise((resolve) => {
      child.on('close', (code, signal) => resolve(causeOf(code, signal, printed, heap)))
    }),
  }
}

/** A worker that the system did not start, as when too many files are open; it has no pipes. */
function unstarted(child: ChildProcess): Worker {
  return {
    isStarted: false,
    send: nothing,
    close: nothing,
    kill: nothing,
    ended: new Promise((resolve) => {
      child.on('error', ({message}) => resolve(`could not be started: ${message}`))
    }),
  }
}

function nothing(): void {
  // There is no process.
}

function causeOf(
  code: number | null,
  signal: string | null,
  printed: string,
  heap: number,
): string {
  if (outOfMemory.test(printed)) return `needed more than ${heap} MB of memory`
  if (code === null) return `was ended by ${signal}`
  return `ended with exit code ${code}${printed.trim() === '' ? '' : `: ${printed.trim()}`}`
}
