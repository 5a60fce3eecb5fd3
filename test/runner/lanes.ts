import {type ChildProcess, fork} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import type {Ended, Message} from './messages.ts'

/** One file of tests after its run. */
export interface FileResult {
  readonly file: string
  readonly ended: readonly Ended[]
  /** How its process ended before the file did. */
  readonly death?: string
}

/** Files that are run by a number of processes at once. */
export interface Lanes {
  /** Files that need a process of their own, in order. */
  readonly alone: readonly string[]
  /** Files that may share one, in order. */
  readonly shared: readonly string[]
  readonly count: number
  readonly report: (result: FileResult) => void
}

const lane = fileURLToPath(new URL('lane.ts', import.meta.url))
const reporter = new URL('reporter.ts', import.meta.url).href

/** Runs all files; `report` gets each of them once. */
export async function runLanes({alone, shared, count, report}: Lanes): Promise<void> {
  const single = [...alone]
  const queue = [...shared]
  const lanes = Array.from({length: count}, async () => {
    for (let file = single.shift(); file !== undefined; file = single.shift()) {
      await runIn([file], report)
    }
    // A process that ended early leaves the rest of the queue to the next one.
    while (queue.length > 0) await runIn(queue, report)
  })
  await Promise.all(lanes)
}

/** Runs files in one process, taken from the queue as it becomes free, until it ends. */
function runIn(queue: string[], report: (result: FileResult) => void): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: node’s runner sets a variable by which tests of this runner would report to it
  const {NODE_TEST_CONTEXT: _, ...env} = process.env
  const child = fork(lane, [], {env, execArgv: ['--import', 'tsx', `--test-reporter=${reporter}`]})
  const record = recordOf(report)
  let given: string | undefined
  child.on('message', (message: Message) => {
    if (message.type === 'begin') given = undefined
    if (message.type === 'free') given = giveNext(child, queue)
    else record.take(message)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (given !== undefined) queue.unshift(given)
      const fault = record.close(code, signal)
      if (fault === undefined) resolve()
      else reject(fault)
    })
  })
}

/** Gives a process its next file, or lets it end. */
function giveNext(child: ChildProcess, queue: string[]): string | undefined {
  const file = queue.shift()
  child.send(file ?? '')
  return file
}

interface LaneRecord {
  readonly take: (message: Exclude<Message, {readonly type: 'free'}>) => void
  /** Report a file that the end of its process cut short; an error when no file was begun. */
  readonly close: (code: number | null, signal: string | null) => Error | undefined
}

/** What one process did: every file is reported once, when it ends or when the process does. */
function recordOf(report: (result: FileResult) => void): LaneRecord {
  let running: {readonly file: string; readonly ended: Ended[]} | undefined
  let last: string | undefined
  let hasFailed = false
  return {
    take: (message): void => {
      if (message.type === 'begin') {
        last = message.file
        running = {file: last, ended: []}
        return
      }
      hasFailed ||= message.outcome === 'fail' || message.outcome === 'cancelled'
      running?.ended.push(message)
      if (message.nesting > 0 || running === undefined) return
      report(running)
      running = undefined
    },
    close: (code, signal): Error | undefined => {
      const death = `Its process ended with ${signal ?? code}`
      if (last === undefined) return new Error(`A process for tests could not begin. ${death}`)
      if (running !== undefined) report({...running, death})
      else if (code !== 0 && !hasFailed) report({file: last, ended: [], death})
      return undefined
    },
  }
}
