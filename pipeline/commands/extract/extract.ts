import type {Ending} from '../../run/run.ts'
import {toLine} from '../../write/json.ts'
import type {PrintResult} from '../../write/stdout.ts'
import type {Call, Misuse} from '../shared/arguments.ts'
import {exitOf, exits, printFailure, printNothingFound} from '../shared/exits.ts'
import type {Program} from '../shared/program.ts'
import {optionsOf} from '../shared/settings.ts'
import {linesOfLinks, type SkippedPaths, textOfSkipped} from '../shared/skipped-paths.ts'
import type {Terminal} from '../shared/terminal.ts'
import {printLines} from '../shared/wrapping.ts'
import {inPool, inProcess, jobOf, staysInProcess} from './dispatch.ts'
import {type Monitor, monitorOf} from './monitor.ts'
import {type Plan, planOf} from './plan.ts'
import {catchSignals, uncaughtSignals} from './signals.ts'
import {type Summary, textOfSummary} from './summary.ts'
import {runToFolder} from './to-folder.ts'
import {runToStdout} from './to-stdout.ts'

/** Exit codes of refused and unfinished runs, by rule; any other rule means that an output failed. */
const codes: Readonly<Record<string, number>> = {
  'run/locked': exits.locked,
  'write/lost': exits.locked,
  'run/other': exits.misuse,
  'run/lost': exits.internal,
}

/**
 * Turn documents into articles.
 *
 * With `--out`, results go to files; otherwise articles go to standard output and nothing else is
 * written. Problems go to standard error as they occur.
 *
 * @returns
 *   The exit code.
 */
export async function extract(
  call: Call,
  terminal: Terminal,
  program: Program,
): Promise<number | Misuse> {
  const options = await optionsOf(call)
  if ('type' in options) return options
  const first = planOf(call, program.version, options)
  if ('type' in first) return first
  const {skipped} = first.survey
  if (!first.quiet) terminal.err(linesOfLinks(skipped))
  if (first.survey.count === 0) return printNoDocuments(skipped, terminal)
  const plan = call.options.has('templates') ? await withTemplatesOf(first) : first
  if ('type' in plan) return plan
  const monitor = monitorOf(plan, terminal)
  // A run in this process is ended by the signal itself, at once: what it leaves, the next run removes.
  const signals = staysInProcess(plan) ? uncaughtSignals : catchSignals()
  try {
    const ending = await run(plan, terminal, program, monitor, signals.stop)
    monitor.clear()
    const code = signals.code() ?? conclude(ending, plan, monitor, terminal)
    return plan.relate && (code === exits.fine || code === exits.rejected)
      ? Math.max(code, await relateResults(plan, program, terminal))
      : code
  } finally {
    monitor.clear()
    signals.close()
  }
}

/** Print that there is nothing to do, and why, when what is there is passed over; returns the exit code. */
function printNoDocuments(skipped: SkippedPaths, terminal: Terminal): number {
  if (skipped.results === 0) return printNothingFound(terminal, 'documents')
  const where = 'outside the folder of `--out`, whose files are taken for results'
  return printNothingFound(terminal, `documents ${where}`, 'Name another folder with `--out`')
}

/** Loaded on demand, because it holds a part of the pipeline. */
async function withTemplatesOf(plan: Plan): Promise<Plan | Misuse> {
  return await (await import('./templates.ts')).withTemplates(plan)
}

/** Find the relations of the results and write them there; returns the exit code. */
async function relateResults(plan: Plan, program: Program, terminal: Terminal): Promise<number> {
  if (plan.out === undefined) return exits.fine
  const {relateRun} = await import('../relating/relate-run.ts')
  return await relateRun(plan.out, {...plan, program}, terminal)
}

function run(
  plan: Plan,
  terminal: Terminal,
  program: Program,
  {onEvent}: Monitor,
  stop: AbortSignal,
): Promise<Ending> {
  if (plan.out === undefined) return runToStdout(plan, program, terminal.out, onEvent, stop)
  const job = jobOf(plan, plan.parts ? 'parts' : 'documents', plan.out)
  const runTasks = staysInProcess(plan) ? inProcess(job) : inPool(job, plan, program, stop)
  return runToFolder(plan, plan.out, runTasks, onEvent)
}

function conclude(
  {refusal, unwritten}: Ending,
  plan: Plan,
  monitor: Monitor,
  terminal: Terminal,
): number {
  if (refusal !== undefined) printFailure(refusal, terminal)
  const summary = monitor.summary()
  const printed = monitor.hasBegun() ? printSummary(summary, plan, monitor, terminal) : 'written'
  if (refusal !== undefined) return codes[refusal.rule] ?? exits.output
  if (monitor.isOutputClosed()) return exits.fine
  if (unwritten !== undefined) return exits.output
  const isFine = summary.rejected + summary.errors === 0
  return exitOf(printed, terminal, isFine ? exits.fine : exits.rejected)
}

/** Print the summary: with `--json` to the stream without articles, else as text to standard error. */
function printSummary(
  summary: Summary,
  {json, quiet, out, survey: {skipped}}: Plan,
  monitor: Monitor,
  terminal: Terminal,
): PrintResult {
  const {hidden, links, results} = skipped
  if (json) {
    const print = out === undefined ? terminal.err : terminal.out
    return print(toLine({...summary, skipped: {hidden, links, results}}))
  }
  if (!quiet) {
    printLines(terminal, monitor.folded())
    printLines(terminal, textOfSummary(summary) + textOfSkipped(skipped) + monitor.lastLine())
  }
  return 'written'
}
