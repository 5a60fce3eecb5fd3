import {fateOf, type Role} from '../../tree/roles.ts'
import type {Evidence, Verdict} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {tallyOf} from './tally.ts'

const {rulesPrior} = tuned('text')
const start = {by: 'rules', prior: rulesPrior} as const

/**
 * The role that the votes of rules add up to. Every role starts at 0, and the paragraph at the prior, so that text
 * without votes, or with weak ones, is kept.
 *
 * @returns
 *   The role and by how much it won over the next best, in nats; at least 0.
 */
export function judge(evidence: readonly Evidence[]): Verdict {
  if (evidence.length === 0) return {role: 'paragraph', margin: rulesPrior, ...start, evidence}
  const {roles, sums} = tallyOf(evidence, {roles: ['paragraph'], sums: [rulesPrior]})
  let best: Role = 'paragraph'
  let most = Number.NEGATIVE_INFINITY
  let next = Number.NEGATIVE_INFINITY
  for (let at = 0; at < roles.length; at += 1) {
    const role = roles[at] ?? 'paragraph'
    const score = sums[at] ?? 0
    if (score > most || (score === most && fateOf[role] === 'body')) {
      next = most
      best = role
      most = score
    } else if (score > next) next = score
  }
  const margin = next === Number.NEGATIVE_INFINITY ? most : most - next
  return {role: best, margin: Math.round(margin * 1000) / 1000, ...start, evidence}
}
