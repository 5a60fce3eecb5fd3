import type {Listener} from '../../run/events.ts'
import {runInProcess} from '../../run/in-process.ts'
import {runInPool} from '../../run/pool.ts'
import type {Task} from '../../run/task.ts'
import type {Printer} from '../../write/stdout.ts'
import {type Program, workerArgument} from '../shared/program.ts'
import type {Job, OutputLayout} from './job.ts'
import {
  defaultWorkers,
  heapMegabytes,
  mostBytesInProcess,
  mostDocumentsInPart,
  mostDocumentsInProcess,
} from './limits.ts'
import type {Plan} from './plan.ts'
import type {Summary} from './summary.ts'
import {workOf} from './task-work.ts'

/** Does tasks until none are left, or until the run is stopped. */
export type TaskRunner = (tasks: Iterator<Task>, onEvent: Listener<Summary>) => Promise<void>

/** The job of a plan: what is done with every input. */
export function jobOf(plan: Plan, layout: OutputLayout, out: string): Job {
  const {options, output, map, quiet, limits} = plan
  const {mostBytes} = limits
  const job = {options, output, layout, out, mostBytes, mostInPart: mostDocumentsInPart, quiet}
  return map === undefined ? job : {...job, map}
}

/**
 * Whether a run stays in this process: a small run without `--workers`, and one that reads standard
 * input, which workers cannot share.
 */
export function staysInProcess({limits, survey}: Plan): boolean {
  const isSmall = survey.documents <= mostDocumentsInProcess && survey.bytes <= mostBytesInProcess
  return survey.hasStandardInput || (limits.workers === undefined && isSmall)
}

/** Does a job in this process. */
export function inProcess(job: Job, stop: AbortSignal, print?: Printer): TaskRunner {
  const work = workOf(job, print === undefined ? {} : {print})
  return (tasks, onEvent) => runInProcess(tasks, work, (event) => onEvent(event) && !stop.aborted)
}

/** Does a job in worker processes. */
export function inPool(job: Job, {limits}: Plan, program: Program, stop: AbortSignal): TaskRunner {
  const options = {
    entry: [program.script, workerArgument],
    job,
    heap: heapMegabytes,
    timeout: limits.timeout,
    workers: limits.workers ?? defaultWorkers(),
  }
  return (tasks, onEvent) => runInPool(tasks, options, onEvent, stop)
}
