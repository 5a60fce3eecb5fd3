import type {Listener} from '../../run/events.ts'
import {runInProcess} from '../../run/in-process.ts'
import {runInPool} from '../../run/pool.ts'
import type {Task} from '../../run/task.ts'
import type {Printer} from '../../write/stdout.ts'
import {type Program, workerArgument} from '../shared/program.ts'
import {startReading} from '../shared/start-reading.ts'
import type {Job, OutputLayout} from './job.ts'
import {
  defaultWorkers,
  heapMegabytes,
  mostBytesOfOne,
  mostDocumentsInPart,
  mostDocumentsOfOne,
} from './limits.ts'
import type {Plan} from './plan.ts'
import type {Summary} from './summary.ts'
import type {Survey} from './survey.ts'

/** Does tasks until none are left, or until the run is stopped. */
export type TaskRunner = (tasks: Iterator<Task>, onEvent: Listener<Summary>) => Promise<void>

/** The job of a plan: what is done with every input. */
export function jobOf(plan: Plan, layout: OutputLayout, out: string): Job {
  const {options, output, map, quiet, verbose, limits} = plan
  const {mostBytes} = limits
  const job = {
    options,
    output,
    layout,
    out,
    mostBytes,
    mostInPart: mostDocumentsInPart,
    quiet,
    verbose,
  }
  return map === undefined ? job : {...job, map}
}

/**
 * Whether a run stays in this process: one that reads standard input, which cannot be read again when a
 * worker dies.
 *
 * All others have workers, the smallest too: a process that works on a document can neither end it after
 * a time nor take a signal.
 */
export function staysInProcess({survey}: Plan): boolean {
  return survey.hasStandardInput
}

/** Does a job in this process. */
export function inProcess(job: Job, print?: Printer): TaskRunner {
  return async (tasks, onEvent) => {
    // Loaded on demand, because it holds the whole pipeline, which workers have.
    await startReading()
    const {workOf} = await import('./task-work.ts')
    await runInProcess(tasks, workOf(job, print === undefined ? {} : {print}), onEvent)
  }
}

/** Does a job in worker processes. */
export function inPool(
  job: Job,
  {limits, survey}: Plan,
  program: Program,
  stop: AbortSignal,
): TaskRunner {
  const options = {
    entry: [program.script, workerArgument],
    job,
    heap: heapMegabytes,
    timeout: limits.timeout,
    workers: limits.workers ?? workersFor(survey),
  }
  return (tasks, onEvent) => runInPool(tasks, options, onEvent, stop)
}

/** One worker for a small run, which would end before a second one has started. */
function workersFor({documents, bytes}: Survey): number {
  const isSmall = documents <= mostDocumentsOfOne && bytes <= mostBytesOfOne
  return isSmall ? 1 : defaultWorkers()
}
