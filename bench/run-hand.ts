import type {Job} from '../pipeline/commands/job.ts'
import type {Summary} from '../pipeline/commands/summary.ts'
import {workOf} from '../pipeline/commands/work.ts'
import {serve} from '../pipeline/run/serve.ts'
import {isRefusal} from '../pipeline/tree/refusals.ts'

// A worker with nothing in place of the line, so that what a run holds by itself can be seen.
await serve<Job, Summary>((job) =>
  workOf(job, {
    understand: ({name, bytes: read}) => {
      const bytes = read()
      const length = isRefusal(bytes) ? 0 : bytes.length
      const accepted = {article: {name, length}, search: {id: name}}
      return {name, reply: 'articles', problems: [], audit: {name}, accepted}
    },
  }),
)
