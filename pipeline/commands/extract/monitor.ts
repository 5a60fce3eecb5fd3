import type {Hear} from '../../run/task.ts'
import {tellFailure} from '../shared/exits.ts'
import type {Terminal} from '../shared/terminal.ts'
import type {Plan} from './plan.ts'
import {progressOf} from './progress.ts'
import {nothing, type Summary, sum} from './summary.ts'

/** Someone who hears of everything in a run, counts it and tells of it on standard error. */
export interface Watch {
  readonly hear: Hear<Summary>
  readonly summary: () => Summary
  /** Whether any document was answered. */
  readonly hasBegun: () => boolean
  /** Whether the reader of standard output has gone away. */
  readonly isGone: () => boolean
  /** What is told for a person after the summary. */
  readonly last: () => string
  /** Take away what only shows how far a run has come. */
  readonly clear: () => void
}

/** A watch over the run of a plan. */
export function watchOf({survey, quiet}: Plan, terminal: Terminal): Watch {
  const {count: shards, documents, hasContainers} = survey
  const amount = hasContainers ? {shards} : {shards, documents}
  const progress = progressOf(amount, terminal, quiet)
  let summary = nothing
  let [hasBegun, isGone] = [false, false]
  const hear: Hear<Summary> = (news) => {
    progress.hear(news)
    switch (news.type) {
      case 'noted':
      case 'part':
        summary = sum(summary, news.part.sums)
        hasBegun = true
        break
      case 'tell':
        progress.clear()
        terminal.err(news.text)
        break
      case 'missed':
        progress.clear()
        tellFailure(news.refusal, terminal)
        break
      case 'gone':
        isGone = true
        break
      default:
    }
    return !isGone
  }
  return {
    hear,
    summary: () => summary,
    hasBegun: () => hasBegun,
    isGone: () => isGone,
    last: () => progress.last(),
    clear: progress.clear,
  }
}
