import {runAlone} from '../../run/in-process.ts'
import {runCrew} from '../../run/pool.ts'
import type {Hear, Task} from '../../run/task.ts'
import type {Printer} from '../../write/stdout.ts'
import {type House, servingWord} from '../shared/program.ts'
import type {Job, Layout} from './job.ts'
import {defaultWorkers, heapMegabytes} from './limits.ts'
import type {Plan} from './plan.ts'
import type {Summary} from './summary.ts'
import {workOf} from './task-work.ts'

/** Does tasks until there are none, or until it is stopped. */
export type Go = (tasks: Iterator<Task>, hear: Hear<Summary>) => Promise<void>

/** A run of more is worth the start of workers. */
const mostAloneDocuments = 64
const mostAloneBytes = 8_000_000

/** Documents of a part: enough to be worth a file, few enough to be done again. */
const mostInPart = 512

/** What is done with every input of a plan. */
export function jobOf(plan: Plan, layout: Layout, out: string): Job {
  const {options, manner, map, quiet} = plan
  const {mostBytes} = plan.limits
  const so = {options, manner, layout, out, mostBytes, mostInPart, quiet}
  return map === undefined ? so : {...so, map}
}

/**
 * Whether a run is done in this process: a small one of which nobody has said otherwise, and one
 * that reads standard input, which cannot be shared.
 */
export function isAlone({limits, survey}: Plan): boolean {
  const isSmall = survey.documents <= mostAloneDocuments && survey.bytes <= mostAloneBytes
  return survey.hasStandardInput || (limits.workers === undefined && isSmall)
}

/** How the job of a plan is gone about in this process. */
export function goAlone(job: Job, stop: AbortSignal, print?: Printer): Go {
  const work = workOf(job, print === undefined ? {} : {print})
  return (tasks, hear) => runAlone(tasks, work, (news) => hear(news) && !stop.aborted)
}

/** How the job of a plan is gone about by workers. */
export function goTogether(job: Job, {limits}: Plan, house: House, stop: AbortSignal): Go {
  const options = {
    entry: [house.script, servingWord],
    job,
    heap: heapMegabytes,
    timeout: limits.timeout,
    workers: limits.workers ?? defaultWorkers(),
  }
  return (tasks, hear) => runCrew(tasks, options, hear, stop)
}
