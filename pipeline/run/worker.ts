import {spawn} from 'node:child_process'
import {Readable} from 'node:stream'
import {valuesOfLines} from './json-lines.ts'
import type {News, Replies, Task} from './task.ts'
import {newsFile} from './worker-process.ts'

/** How workers are started. */
export interface Hiring {
  /** The script that serves, and its words. */
  readonly entry: readonly string[]
  /** What every worker is told first. */
  readonly job: object
  /** Megabytes that objects of a worker may take. */
  readonly heap: number
}

/** One worker: a process of its own. */
export interface Hand {
  readonly give: (task: Task) => void
  /** It may end, when it has done what it was given. */
  readonly dismiss: () => void
  /** It ends now, wherever it is. */
  readonly kill: () => void
  /** Why it has ended, once it has and all its news are told. */
  readonly ended: Promise<string>
}

const outOfMemory = /heap out of memory|Allocation failed/
/** What is kept of what a dying worker prints. */
const mostKept = 4096

/** Start a worker. */
export function hire<Sums extends Replies>(
  {entry, job, heap}: Hiring,
  take: (news: News<Sums>) => void,
): Hand {
  const words = [...process.execArgv, `--max-old-space-size=${heap}`, ...entry]
  const child = spawn(process.execPath, words, {stdio: ['pipe', 'ignore', 'pipe', 'pipe']})
  const {stdin, stderr} = child
  if (stdin === null || stderr === null) throw new Error('Expected pipes to a worker')
  let printed = ''
  stderr.setEncoding('utf8')
  stderr.on('data', (text: string) => {
    printed = (printed + text).slice(-mostKept)
  })
  const told = child.stdio[newsFile]
  if (told instanceof Readable) {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: a worker of ours tells nothing but news
    const hear = (value: unknown): void => take(value as News<Sums>)
    told.on('data', valuesOfLines(hear))
  }
  // A worker that has died does not read; that it has is told by its end.
  stdin.on('error', () => undefined)
  const say = (value: object): void => {
    stdin.write(`${JSON.stringify(value)}\n`)
  }
  say(job)
  return {
    give: say,
    dismiss: () => stdin.end(),
    kill: () => child.kill('SIGKILL'),
    ended: new Promise((resolve) => {
      child.on('error', ({message}) => resolve(`could not be started: ${message}`))
      child.on('close', (code, signal) => resolve(whyOf(code, signal, printed, heap)))
    }),
  }
}

function whyOf(code: number | null, signal: string | null, printed: string, heap: number): string {
  if (outOfMemory.test(printed)) return `needed more than ${heap} MB of memory`
  return code === null ? `was ended by ${signal}` : `ended with ${code} ${printed.trim()}`
}
