import {fateOf, type Role} from '../../tree/roles.ts'
import type {Verdict} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {mostOf, sumOf, tallyOf} from './tally.ts'

/** Sum of rule votes for either side, before the model and without the prior. */
export interface RuleVotes {
  /** The role outside the body that has most votes, and its sum; `undefined` when none has any. */
  readonly out: Role | undefined
  readonly outVotes: number
  /** The role of the body that has most votes, and its sum. */
  readonly body: Role
  readonly bodyVotes: number
}

const nothing: RuleVotes = {out: undefined, outVotes: 0, body: 'paragraph', bodyVotes: 0}
const {bodyRoleLead} = tuned('text')
const body = ['body'] as const
const field = ['field'] as const
const aside = ['aside'] as const

/**
 * Add up the votes of a verdict. A role of a field counts only where it wins by votes alone: a model
 * may not make a field.
 */
export function ruleVotesOf({role: winner, evidence}: Verdict): RuleVotes {
  if (evidence.length === 0) return nothing
  const tally = tallyOf(evidence)
  const paragraph = sumOf(tally, 'paragraph')
  const other = mostOf(tally, body)
  const leads = other !== undefined && other.sum > paragraph + bodyRoleLead
  const out = mostOf(tally, fateOf[winner] === 'field' ? field : aside)
  return {
    out: out?.role,
    outVotes: out?.sum ?? 0,
    body: leads ? other.role : 'paragraph',
    bodyVotes: leads ? other.sum : paragraph,
  }
}
