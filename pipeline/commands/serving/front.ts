import type {Refusal} from '../../tree/refusals.ts'
import {asyncPrinter} from '../../write/async-printer.ts'
import {failureOf} from '../../write/failures.ts'
import {type PrintResult, wasClosed} from '../../write/stdout.ts'
import type {Call} from '../shared/arguments.ts'
import {exitOf, exits} from '../shared/exits.ts'
import {answeringArgument, type Program} from '../shared/program.ts'
import type {Terminal} from '../shared/terminal.ts'
import {answererOf} from './answerer.ts'
import {startDesk} from './desk.ts'
import {isBroken, type Request, requestsOf} from './requests.ts'
import {encoded, type Serving} from './serving.ts'
import {slotsOf} from './slots.ts'

const standardOutput = 1
const output = 'standard output'
/** Options that the process that answers does not need. */
const ownOptions = new Set(['deadline', 'window'])

/**
 * Serve as `worker` does, with a process beside this one that answers, so that it can be ended when a document takes too
 * long, and so that requests are read while it answers.
 *
 * As many requests as the window has are read before the reply to the first of them is written, and no more: a program
 * that has at most that many requests without a reply never waits for this one to read.
 */
export async function serveThroughAnother(
  call: Call,
  serving: Serving,
  terminal: Terminal,
  {script}: Program,
): Promise<number> {
  if (wasClosed(standardOutput)) return exitOf(closedOutput(), terminal, exits.fine)
  const words = [script, answeringArgument, ...wordsOf(call)]
  const answering = answererOf(async () => await startDesk(words), serving)
  const print = asyncPrinter(standardOutput, output)
  const slots = slotsOf(serving.window)
  let last: Promise<PrintResult> = Promise.resolve('written')
  let [isStopped, wasBroken] = [false, false]
  const stop = (): void => {
    isStopped = true
    process.stdin.destroy()
  }
  const turn = async (before: Promise<PrintResult>, request: Request): Promise<PrintResult> => {
    try {
      const earlier = await before
      if (earlier !== 'written') return earlier
      const printed = await print(bytesOf(await answering.answer(request), serving.frames))
      if (printed !== 'written') stop()
      return printed
    } catch (error) {
      stop()
      throw error
    } finally {
      slots.give()
    }
  }
  const {
    frames,
    replying: {opening},
  } = serving
  for await (const request of requestsOf(process.stdin, frames, opening)) {
    if (isStopped) break
    await slots.take()
    last = turn(last, request)
    // It is awaited below; until then a failure must not end the process.
    last.catch(() => undefined)
    wasBroken = isBroken(request)
  }
  const printed = await last
  await answering.close()
  return exitOf(printed, terminal, wasBroken ? exits.output : exits.fine)
}

/** The options of a call as words, without those that are for this process. */
function wordsOf({options}: Call): readonly string[] {
  return [...options]
    .filter(([name]) => !ownOptions.has(name))
    .map(([name, value]) => (value === true ? `--${name}` : `--${name}=${value}`))
}

function bytesOf(replies: string, frames: boolean): Uint8Array {
  if (!frames) return Buffer.from(replies)
  const lines = replies.split('\n').filter((line) => line !== '')
  return Buffer.concat(lines.map((line) => Buffer.from(encoded(line, true))))
}

function closedOutput(): Refusal {
  return failureOf(Object.assign(new Error('Closed'), {code: 'EBADF'}), output)
}
