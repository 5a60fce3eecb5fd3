import {serve} from '../run/serve.ts'
import type {Summary} from './summary.ts'
import {type Job, workOf} from './work.ts'

/** Be a worker of a run of `extract`. */
export async function serving(): Promise<void> {
  await serve<Job, Summary>((job) => workOf(job))
}
