import {serveTasks} from '../../run/worker-process.ts'
import type {Job} from './job.ts'
import type {Summary} from './summary.ts'
import {workOf} from './task-work.ts'

/** Be a worker of a run of `extract`. */
export async function serveExtract(): Promise<void> {
  await serveTasks<Job, Summary>((job) => workOf(job))
}
