import {rmSync} from 'node:fs'
import type {Listener} from '../../run/events.ts'
import type {ShardPart} from '../../run/part.ts'
import type {Ending} from '../../run/run.ts'
import type {Task} from '../../run/task.ts'
import {isRefusal} from '../../tree/refusals.ts'
import {definitionOf} from '../../write/formats.ts'
import {disk} from '../../write/io.ts'
import {copyBytes} from '../../write/join.ts'
import type {Printer, PrintResult} from '../../write/stdout.ts'
import type {Program} from '../shared/program.ts'
import {temporaryFolder} from '../shared/temporary-folder.ts'
import {inPool, inProcess, jobOf, staysInProcess, type TaskRunner} from './dispatch.ts'
import type {Plan} from './plan.ts'
import type {Summary} from './summary.ts'
import type {Survey} from './survey.ts'
import {tasksOf} from './to-folder.ts'

/**
 * Run a plan whose articles go to standard output, in the order of inputs.
 *
 * Workers write articles to files in a temporary folder, from where they are printed.
 */
export async function runToStdout(
  plan: Plan,
  program: Program,
  out: Printer,
  onEvent: Listener<Summary>,
  stop: AbortSignal,
): Promise<Ending> {
  const {survey} = plan
  const {opening} = definitionOf(plan.output)
  const opened = opening === undefined ? 'written' : out(opening)
  if (isRefusal(opened)) return {refusal: opened, isStopped: true}
  if (staysInProcess(plan)) {
    return await runAll(survey, inProcess(jobOf(plan, 'spool', ''), out), onEvent)
  }
  const spool = temporaryFolder('extract')
  if (isRefusal(spool)) return {refusal: spool, isStopped: true}
  try {
    const runTasks = inPool(jobOf(plan, 'spool', spool), plan, program, stop)
    return await runAll(survey, runTasks, onEvent, (listener) => inOrder(spool, out, listener))
  } finally {
    rmSync(spool, {recursive: true, force: true})
  }
}

/**
 * Do all tasks of a survey.
 *
 * @param wrap
 *   Wraps the listener into one that receives events first.
 */
async function runAll(
  survey: Survey,
  runTasks: TaskRunner,
  onEvent: Listener<Summary>,
  wrap: (listener: Listener<Summary>) => Listener<Summary> = (listener) => listener,
): Promise<Ending> {
  let ending: Ending = {isStopped: false}
  const listener: Listener<Summary> = (event) => {
    if (event.type === 'stop') ending = {...ending, refusal: ending.refusal ?? event.refusal}
    if (event.type === 'unwritten')
      ending = {...ending, unwritten: ending.unwritten ?? event.refusal}
    const continues = onEvent(event) && event.type !== 'stop'
    if (!continues) ending = {...ending, isStopped: true}
    return continues
  }
  await runTasks(tasksIn(survey), wrap(listener))
  return ending
}

function* tasksIn(survey: Survey): Generator<Task, void> {
  const taskOf = tasksOf(survey)
  for (let number = 0; number < survey.count; number++) yield taskOf(number)
}

/** A listener that prints parts in their order; a part that is done too early waits on the disk. */
function inOrder(spool: string, out: Printer, onEvent: Listener<Summary>): Listener<Summary> {
  const waiting = new Map<string, ShardPart<Summary>>()
  let [shard, number] = [0, 0]
  const printReady = (): PrintResult => {
    for (;;) {
      const key = `${shard} ${number}`
      const part = waiting.get(key)
      if (part === undefined) return 'written'
      waiting.delete(key)
      const result = print(spool, part, out)
      if (result !== 'written') return result
      ;[shard, number] = part.last ? [shard + 1, 0] : [shard, number + 1]
    }
  }
  return (event) => {
    if (event.type !== 'part') return onEvent(event)
    waiting.set(`${event.part.shard} ${event.part.part}`, event.part)
    const result = printReady()
    const continues = onEvent(event)
    if (result === 'written') return continues
    onEvent(isRefusal(result) ? {type: 'stop', refusal: result} : {type: 'closed'})
    return false
  }
}

function print(spool: string, {files}: ShardPart<Summary>, out: Printer): PrintResult {
  for (const {path} of files) {
    const failure = copyBytes<Exclude<PrintResult, 'written'>>(
      disk,
      `${spool}/${path}`,
      (bytes) => {
        const result = out(bytes)
        return result === 'written' ? undefined : result
      },
    )
    if (failure !== undefined) return failure
    disk.remove(`${spool}/${path}`)
  }
  return 'written'
}
