import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {toLine} from '../write/json.ts'
import type {Printed} from '../write/stdout.ts'
import type {Call, Misuse} from './arguments.ts'
import {type Desk, deskOf} from './desk.ts'
import {type Document, documentOf, refuseOurs} from './document.ts'
import {exitOf, exits, tellFailure, tellNothing} from './exits.ts'
import {type Plan, planOf} from './plan.ts'
import {linesOf} from './problems.ts'
import {type Progress, progressOf} from './progress.ts'
import {add, nothing, type Summary, textOfSummary} from './summary.ts'
import type {Terminal} from './terminal.ts'

/** How far a run came, and what became of its outputs. */
interface Run {
  readonly summary: Summary
  /** `gone` and a refusal are of the first output that was not taken. */
  readonly printed: Printed
}

/**
 * Turn documents into articles.
 *
 * With `--out` results go to files; otherwise articles go to standard output and nothing else is
 * written. Problems go to standard error as they are met. One document’s trouble never stops the
 * others, unless no further output can be written either.
 *
 * @returns
 *   The exit code.
 */
export function extract(call: Call, terminal: Terminal): number | Misuse {
  const plan = planOf(call)
  if ('type' in plan) return plan
  if (plan.inputs.length === 0) return tellNothing(terminal, 'documents')
  const desk = deskOf(plan, terminal)
  if (isRefusal(desk)) return exitOf(desk, terminal, exits.fine)
  const {summary, printed} = runThrough(plan, desk, terminal)
  const told = tell(summary, plan, terminal)
  if (printed === 'gone') return exits.fine
  if (isRefusal(printed)) return exits.output
  return exitOf(told, terminal, summary.rejected > 0 ? exits.rejected : exits.fine)
}

function runThrough(plan: Plan, desk: Desk, terminal: Terminal): Run {
  const progress = progressOf(plan.inputs.length, terminal)
  let summary = nothing
  let failure: Refusal | undefined
  for (const input of plan.inputs) {
    const document = documentOf(input, plan.options)
    summary = add(summary, document)
    tellProblems(document, plan, progress, terminal)
    const put = putOn(desk, document)
    progress.step()
    if (put === 'taken') continue
    progress.clear()
    if (put === 'gone') return {summary, printed: put}
    tellFailure(put, terminal)
    failure ??= put
    if (desk.closedBy(put)) {
      desk.drop()
      return {summary, printed: failure}
    }
  }
  progress.clear()
  const end = desk.end()
  if (isRefusal(end)) tellFailure(end, terminal)
  return {summary, printed: failure ?? end}
}

/** An error of ours while one document is put leaves its neighbours alone. */
function putOn(desk: Desk, document: Document): Printed {
  try {
    return desk.put(document)
  } catch (error) {
    return refuseOurs(`Could not write what became of \`${document.name}\``, error)
  }
}

function tellProblems(
  {problems}: Document,
  {quiet}: Plan,
  progress: Progress,
  terminal: Terminal,
): void {
  const told = quiet ? problems.filter(({level}) => level === 'fail') : problems
  if (told.length === 0) return
  progress.clear()
  terminal.err(linesOf(told))
}

/** The summary: as JSON to the stream that holds no articles, else in words. */
function tell(summary: Summary, {json, quiet, out}: Plan, terminal: Terminal): Printed {
  if (json) return (out === undefined ? terminal.err : terminal.out)(toLine(summary))
  if (!quiet) terminal.err(textOfSummary(summary))
  return 'taken'
}
