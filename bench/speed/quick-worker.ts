import type {Job} from '../../pipeline/commands/extract/job.ts'
import type {Summary} from '../../pipeline/commands/extract/summary.ts'
import {workOf} from '../../pipeline/commands/extract/task-work.ts'
import {serveTasks} from '../../pipeline/run/worker-process.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'

// A worker with nothing in place of the line, so that what a run holds by itself can be seen.
await serveTasks<Job, Summary>((job) =>
  workOf(job, {
    documentResultOf: ({name, bytes: read}) => {
      const bytes = read()
      const length = isRefusal(bytes) ? 0 : bytes.length
      const accepted = {
        article: {name, length},
        search: {key: name, id: name},
        markdown: () => name,
        text: () => name,
      }
      return {key: name, name, reply: 'articles', problems: [], audit: {name}, accepted}
    },
  }),
)
