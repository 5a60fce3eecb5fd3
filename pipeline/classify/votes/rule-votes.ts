import {fateOf, type Role} from '../../tree/roles.ts'
import type {Verdict} from '../../tree/types.ts'
import {mostOf, sumOf, tallyOf} from './tally.ts'

/** What the votes on a block come to before a model is asked, without the start that the body has. */
export interface Standing {
  /** The role outside the body that has most votes, and its sum; `undefined` when none has any. */
  readonly out: Role | undefined
  readonly outVotes: number
  /** The role of the body that has most votes, and its sum. */
  readonly body: Role
  readonly bodyVotes: number
}

const nothing: Standing = {out: undefined, outVotes: 0, body: 'paragraph', bodyVotes: 0}
/** How far another role must be ahead of the paragraph. */
const doubt = 1
const body = ['body'] as const
const field = ['field'] as const
const aside = ['aside'] as const

/**
 * Add the votes of a verdict up. A role of a field counts only where it wins by votes alone: a model may not make a
 * field.
 */
export function standingOf({role: winner, evidence}: Verdict): Standing {
  if (evidence.length === 0) return nothing
  const tally = tallyOf(evidence)
  const paragraph = sumOf(tally, 'paragraph')
  const other = mostOf(tally, body)
  const leads = other !== undefined && other.sum > paragraph + doubt
  const out = mostOf(tally, fateOf[winner] === 'field' ? field : aside)
  return {
    out: out?.role,
    outVotes: out?.sum ?? 0,
    body: leads ? other.role : 'paragraph',
    bodyVotes: leads ? other.sum : paragraph,
  }
}
