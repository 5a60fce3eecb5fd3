import {spawn} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Refusal, refuse} from '../../tree/refusals.ts'
import {type Program, relateArgument} from '../shared/program.ts'
import {type SettleTask, settleChunks} from './settling.ts'
import {fillSpool, type SpoolTask} from './spool.ts'

/** A part of a step, which a process of its own can do: it reads files and writes others. */
export type RelateTask = SpoolTask | SettleTask

/** Megabytes that the objects of a process may take. */
const heapMegabytes = 2048
/** Characters of what a process printed that are kept. */
const longestLastWords = 2000

/** Do a task in this process. */
export function doTask(task: RelateTask): void {
  if (task.type === 'spool') fillSpool(task)
  else settleChunks(task)
}

/** Do the task in a file: be a process of `doTasks`. */
export function serveTask(path: string): void {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: only `doTasks` writes such files
  doTask(JSON.parse(readFileSync(path, 'utf8')) as RelateTask)
}

/**
 * Do tasks, each in a process of its own and all at once; a single one in this process.
 *
 * @returns
 *   A refusal when a process ended before its task was done; the others are stopped then.
 */
export async function doTasks(
  tasks: readonly RelateTask[],
  work: string,
  {script}: Program,
): Promise<Refusal | undefined> {
  const [first, second] = tasks
  if (first !== undefined && second === undefined) {
    doTask(first)
    return undefined
  }
  const stop = new AbortController()
  const ended = await Promise.all(
    tasks.map(async (task, number) => {
      const path = join(work, `task-${number}.json`)
      writeFileSync(path, JSON.stringify(task))
      const reason = await lastWordsOf([script, relateArgument, path], stop.signal)
      const isFirst = reason !== undefined && !stop.signal.aborted
      if (isFirst) stop.abort()
      return isFirst ? reason : undefined
    }),
  )
  const reason = ended.find((each) => each !== undefined)
  if (reason === undefined) return undefined
  const remedy =
    'Give the machine more memory or take fewer `--workers`, and run the command again; relations that were there before are as they were'
  return refuse('relate/process', reason, remedy)
}

/** Wait for a process; how it ended before its task was done, or else `undefined`. */
function lastWordsOf(entry: readonly string[], signal: AbortSignal): Promise<string | undefined> {
  const words = [...process.execArgv, `--max-old-space-size=${heapMegabytes}`, ...entry]
  const child = spawn(process.execPath, words, {stdio: ['ignore', 'ignore', 'pipe'], signal})
  let printed = ''
  let failure: string | undefined
  child.stderr.setEncoding('utf8')
  child.stderr.on('data', (text: string) => {
    printed = (printed + text).slice(-longestLastWords)
  })
  child.on('error', ({message}) => {
    failure = message
  })
  return new Promise((resolve) => {
    child.on('close', (code, killed) => {
      if (code === 0) resolve(undefined)
      else
        resolve(
          `A process that relates documents ended with ${killed ?? code}${after(failure ?? printed)}`,
        )
    })
  })
}

/** What a process printed last, if anything. */
function after(printed: string): string {
  const words = printed.trim().split('\n').at(-1) ?? ''
  return words === '' ? '' : `: ${words}`
}
