import type {Range} from '../tree/ranges.ts'
import {fateOf, type Role} from '../tree/roles.ts'
import type {Evidence, Verdict} from '../tree/types.ts'
import type {Rule} from './rule.ts'

/** How far, in nats, evidence must outweigh the paragraph before text leaves the body. */
const doubt = 1

/** A rule’s vote on a block. */
export function voteOf(rule: Rule, at: Range): Evidence {
  const {id, role, weight, reason} = rule
  return {rule: id, role, weight, reason, at}
}

/**
 * The role that the votes add up to. Every role starts at 0 and `paragraph` at 1, so that no vote,
 * or a weak one, keeps text in the body.
 *
 * @returns
 *   The role and by how much it won over the next best, in nats; at least 0.
 */
export function judge(evidence: readonly Evidence[]): Verdict {
  if (evidence.length === 0) return {role: 'paragraph', margin: doubt, evidence}
  const scores = new Map<Role, number>([['paragraph', doubt]])
  for (const {role, weight} of evidence) scores.set(role, (scores.get(role) ?? 0) + weight)
  let best: Role = 'paragraph'
  let most = Number.NEGATIVE_INFINITY
  let next = Number.NEGATIVE_INFINITY
  for (const [role, score] of scores) {
    if (score > most || (score === most && fateOf[role] === 'body')) {
      next = most
      best = role
      most = score
    } else if (score > next) next = score
  }
  const margin = next === Number.NEGATIVE_INFINITY ? most : most - next
  return {role: best, margin: Math.round(margin * 1000) / 1000, evidence}
}
