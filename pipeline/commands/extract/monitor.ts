import type {Listener} from '../../run/events.ts'
import {printFailure} from '../shared/exits.ts'
import type {Terminal} from '../shared/terminal.ts'
import {printLines} from '../shared/wrapping.ts'
import {foldingOf} from './folding.ts'
import type {Plan} from './plan.ts'
import {progressOf} from './progress.ts'
import {addSummaries, emptySummary, type Summary} from './summary.ts'

/** Receives the events of a run, adds them up, and prints progress and messages on standard error. */
export interface Monitor {
  readonly onEvent: Listener<Summary>
  readonly summary: () => Summary
  /** Whether any part is done. */
  readonly hasBegun: () => boolean
  /** Whether the reader of standard output has closed it. */
  readonly isOutputClosed: () => boolean
  /** A line that counts the messages that were not printed; empty when all were. */
  readonly folded: () => string
  /** The line after the summary: speed and the slowest document; empty for short runs. */
  readonly lastLine: () => string
  /** Remove the line of progress. */
  readonly clear: () => void
}

/** The monitor of a run. */
export function monitorOf({survey, quiet, verbose}: Plan, terminal: Terminal): Monitor {
  const {count: shards, documents, hasContainers} = survey
  const amount = hasContainers ? {shards} : {shards, documents}
  const progress = progressOf(amount, terminal, quiet)
  const folding = foldingOf(verbose)
  let summary = emptySummary
  let [hasBegun, isClosed] = [false, false]
  const onEvent: Listener<Summary> = (event) => {
    progress.onEvent(event)
    switch (event.type) {
      case 'resumed':
      case 'part':
        summary = addSummaries(summary, event.part.sums)
        hasBegun = true
        break
      case 'message':
        if (!folding.shows(event)) break
        progress.clear()
        printLines(terminal, event.text)
        break
      case 'unwritten':
        progress.clear()
        printFailure(event.refusal, terminal)
        break
      case 'closed':
        isClosed = true
        break
      default:
    }
    return !isClosed
  }
  return {
    onEvent,
    summary: () => summary,
    hasBegun: () => hasBegun,
    isOutputClosed: () => isClosed,
    folded: folding.line,
    lastLine: () => progress.lastLine(),
    clear: progress.clear,
  }
}
