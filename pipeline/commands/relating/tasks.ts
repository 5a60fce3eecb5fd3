import {spawn} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
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
 * @throws Error
 *   When a process ends before its task is done.
 */
export async function doTasks(
  tasks: readonly RelateTask[],
  state: string,
  {script}: Program,
): Promise<void> {
  const [first, second] = tasks
  if (first !== undefined && second === undefined) return doTask(first)
  await Promise.all(
    tasks.map(async (task, number) => {
      const path = join(state, `task-${number}.json`)
      writeFileSync(path, JSON.stringify(task))
      await processOf([script, relateArgument, path])
    }),
  )
}

function processOf(entry: readonly string[]): Promise<void> {
  const words = [...process.execArgv, `--max-old-space-size=${heapMegabytes}`, ...entry]
  const child = spawn(process.execPath, words, {stdio: ['ignore', 'ignore', 'pipe']})
  let printed = ''
  child.stderr.setEncoding('utf8')
  child.stderr.on('data', (text: string) => {
    printed = (printed + text).slice(-longestLastWords)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`A process ended with ${code ?? signal}: ${printed.trim()}`))
    })
  })
}
