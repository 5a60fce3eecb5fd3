import type {Ending} from '../../run/run.ts'
import {toLine} from '../../write/json.ts'
import type {Printed} from '../../write/stdout.ts'
import type {Call, Misuse} from '../shared/arguments.ts'
import {exitOf, exits, tellFailure, tellNothing} from '../shared/exits.ts'
import type {House} from '../shared/program.ts'
import type {Terminal} from '../shared/terminal.ts'
import {goAlone, goTogether, isAlone, jobOf} from './dispatch.ts'
import {type Watch, watchOf} from './monitor.ts'
import {type Plan, planOf} from './plan.ts'
import {listen} from './signals.ts'
import {type Summary, textOfSummary} from './summary.ts'
import {withTemplates} from './templates.ts'
import {runFiled} from './to-folder.ts'
import {runSent} from './to-stdout.ts'

/** Exit codes of runs that were refused or broke off, by rule; others could not write. */
const codes: Readonly<Record<string, number>> = {
  'run/locked': exits.locked,
  'run/other': exits.misuse,
  'run/lost': exits.ours,
}

/**
 * Turn documents into articles.
 *
 * With `--out` results go to files; otherwise articles go to standard output and nothing else is
 * written. Problems go to standard error as they are met.
 *
 * @returns
 *   The exit code.
 */
export async function extract(
  call: Call,
  terminal: Terminal,
  house: House,
): Promise<number | Misuse> {
  const first = planOf(call, house.version)
  if ('type' in first) return first
  if (first.survey.count === 0) return tellNothing(terminal, 'documents')
  const plan = call.options.has('templates') ? await withTemplates(first) : first
  if ('type' in plan) return plan
  const watch = watchOf(plan, terminal)
  const signals = listen()
  try {
    const ending = await run(plan, terminal, house, watch, signals.stop)
    watch.clear()
    return signals.code() ?? conclude(ending, plan, watch, terminal)
  } finally {
    watch.clear()
    signals.close()
  }
}

function run(
  plan: Plan,
  terminal: Terminal,
  house: House,
  {hear}: Watch,
  stop: AbortSignal,
): Promise<Ending> {
  if (plan.out === undefined) return runSent(plan, house, terminal.out, hear, stop)
  const job = jobOf(plan, plan.parts ? 'parts' : 'documents', plan.out)
  const go = isAlone(plan) ? goAlone(job, stop) : goTogether(job, plan, house, stop)
  return runFiled(plan, plan.out, go, hear)
}

function conclude({refusal, missed}: Ending, plan: Plan, watch: Watch, terminal: Terminal): number {
  if (refusal !== undefined) tellFailure(refusal, terminal)
  const summary = watch.summary()
  const told = watch.hasBegun() ? tell(summary, plan, watch, terminal) : 'taken'
  if (refusal !== undefined) return codes[refusal.rule] ?? exits.output
  if (watch.isGone()) return exits.fine
  if (missed !== undefined) return exits.output
  const isFine = summary.rejected + summary.errors === 0
  return exitOf(told, terminal, isFine ? exits.fine : exits.rejected)
}

/** The summary: as JSON to the stream that holds no articles, else in words. */
function tell(
  summary: Summary,
  {json, quiet, out}: Plan,
  watch: Watch,
  terminal: Terminal,
): Printed {
  if (json) return (out === undefined ? terminal.err : terminal.out)(toLine(summary))
  if (!quiet) terminal.err(textOfSummary(summary) + watch.last())
  return 'taken'
}
