import type {Range} from '../../text/ranges.ts'
import {fateOf, type Role} from '../../tree/roles.ts'
import type {Evidence, Verdict} from '../../tree/types.ts'
import type {Rule} from '../context/rule.ts'
import {tallyOf} from './tally.ts'

/** A role of the body and the nats that it starts with, so that no vote, or a weak one, keeps text. */
export interface Start {
  readonly role: Role
  readonly doubt: number
}

const usual: Start = {role: 'paragraph', doubt: 1}

/** A rule’s vote on a block. */
export function voteOf(rule: Rule, at: Range): Evidence {
  const {id, role, weight, reason, status} = rule
  return status === undefined
    ? {rule: id, role, weight, reason, at}
    : {rule: id, role, weight, status, reason, at}
}

/**
 * The role that the votes add up to. Every role starts at 0, and one of the body with the doubt.
 *
 * @param start
 *   `paragraph` and 1 when not given.
 * @returns
 *   The role and by how much it won over the next best, in nats; at least 0.
 */
export function judge(evidence: readonly Evidence[], start: Start = usual): Verdict {
  if (evidence.length === 0) return {role: start.role, margin: start.doubt, evidence}
  const {roles, sums} = tallyOf(evidence, {roles: [start.role], sums: [start.doubt]})
  let best: Role = start.role
  let most = Number.NEGATIVE_INFINITY
  let next = Number.NEGATIVE_INFINITY
  for (const [at, role] of roles.entries()) {
    const score = sums[at] ?? 0
    if (score > most || (score === most && fateOf[role] === 'body')) {
      next = most
      best = role
      most = score
    } else if (score > next) next = score
  }
  const margin = next === Number.NEGATIVE_INFINITY ? most : most - next
  return {role: best, margin: Math.round(margin * 1000) / 1000, evidence}
}
