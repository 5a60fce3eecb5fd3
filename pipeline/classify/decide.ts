import {fateOf} from '../tree/roles.ts'
import type {Evidence, Verdict} from '../tree/types.ts'
import {explained, type Opined, type Rivals, uncounted} from './explain.ts'
import {isOfLabel} from './labels.ts'
import {perNat} from './model/forest.ts'

/** How far text is kept when in doubt. */
export type Keep = 'cautious' | 'balanced' | 'clean'

/** All that bears on one block before it is decided. */
export interface Case extends Opined, Rivals {
  /** Votes that count in full beside the model: the user’s own rules, names of parts of a page. */
  readonly beside: readonly Evidence[]
  /** Votes that only name the kind of text or field: headings and lists of a page. They add nothing. */
  readonly kinds: readonly Evidence[]
  /** Log-odds for the body that a block starts with, in nats; below 0 it starts outside. */
  readonly prior: number
}

/**
 * The verdict on a block of a text or of a page: outside the body when the model’s log-odds and the
 * votes beside it add up to more than the prior, else in the body.
 *
 * @returns
 *   The role; the distance from the prior, in nats; and every vote, with what counts of it.
 */
export function decide(open: Case): Verdict {
  const {opinion, index, beside, kinds, prior, out, body} = open
  const odds = (opinion.odds[index] ?? 0) + againstBody(beside)
  const lead = odds / perNat - prior
  const shown = explained(open, open)
  const evidence = beside.some(isOfLabel) ? [...beside.filter(isOfLabel), ...shown] : shown
  for (const vote of beside) if (!isOfLabel(vote)) evidence.push(vote)
  for (const vote of kinds) evidence.push(uncounted(vote))
  const margin = Math.round(1000 * Math.abs(lead)) / 1000
  return {role: lead > 0 ? out : body, margin, by: 'model', prior, evidence}
}

/** The sum of votes against the body, in ten-thousandths of a nat. */
export function againstBody(votes: readonly Evidence[]): number {
  let sum = 0
  for (const {role, weight, status} of votes) {
    const own = status === undefined ? Math.round(perNat * weight) : 0
    sum += fateOf[role] === 'body' ? -own : own
  }
  return sum
}
