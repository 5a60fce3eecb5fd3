import {fileURLToPath} from 'node:url'
import {inPool, inProcess, jobOf} from '../../pipeline/commands/extract/dispatch.ts'
import type {Job} from '../../pipeline/commands/extract/job.ts'
import type {Plan} from '../../pipeline/commands/extract/plan.ts'
import {catchSignals, uncaughtSignals} from '../../pipeline/commands/extract/signals.ts'
import type {Summary} from '../../pipeline/commands/extract/summary.ts'
import {surveyOf} from '../../pipeline/commands/extract/survey.ts'
import {workOf} from '../../pipeline/commands/extract/task-work.ts'
import {runToFolder} from '../../pipeline/commands/extract/to-folder.ts'
import {workerArgument} from '../../pipeline/commands/shared/program.ts'
import {serveTasks} from '../../pipeline/run/worker-process.ts'
import {formatNames} from '../../pipeline/write/formats.ts'

/**
 * A run of `extract` whose documents cost nothing: everything but the line from bytes to article is the
 * real thing, and a process starts in a tenth of the time.
 *
 *     quick-run.js IN OUT WORKERS FORMAT [parts] [resume]
 *
 * WORKERS 0 does the work in one process.
 */
async function run(words: readonly string[]): Promise<number> {
  const [input = '', out = '', workers = '0', format = 'jsonld', ...more] = words
  const parts = more.includes('parts')
  const survey = surveyOf([input], parts ? {files: 8} : {})
  const plan: Plan = {
    survey,
    options: {},
    output: {format: formatNames.find((name) => name === format) ?? 'jsonld'},
    limits: {mostBytes: 1e6, timeout: 60, workers: Number(workers)},
    parts,
    out,
    resume: more.includes('resume'),
    fingerprint: `${survey.digest} ${format} ${parts}`,
    quiet: true,
    verbose: false,
    json: false,
    relate: false,
  }
  const job: Job = {...jobOf(plan, parts ? 'parts' : 'documents', out), mostInPart: 4}
  const isAlone = workers === '0'
  const signals = isAlone ? uncaughtSignals : catchSignals()
  const program = {script: fileURLToPath(import.meta.url), version: 'test'}
  const runTasks = isAlone ? inProcess(job) : inPool(job, plan, program, signals.stop)
  const {refusal, unwritten} = await runToFolder(plan, out, runTasks, () => true)
  signals.close()
  const failure = refusal ?? unwritten
  if (failure !== undefined) process.stderr.write(`${failure.rule}: ${failure.reason}\n`)
  return signals.code() ?? (failure === undefined ? 0 : 74)
}

const [first, ...rest] = process.argv.slice(2)
if (first === workerArgument) await serveTasks<Job, Summary>((job) => workOf(job))
else process.exitCode = await run([first ?? '', ...rest])
