import {type Fate, fateOf, type Role} from '../../tree/roles.ts'
import type {Evidence} from '../../tree/types.ts'

/**
 * Votes added up by role, in the order in which roles were first met. Few roles have votes on one
 * block, so that two short lists are quicker than a map.
 */
export interface Tally {
  readonly roles: Role[]
  /** In nats, one a role. */
  readonly sums: number[]
}

/** Add votes up; those of rules on trial do not count. */
export function tallyOf(
  evidence: readonly Evidence[],
  tally: Tally = {roles: [], sums: []},
): Tally {
  const {roles, sums} = tally
  for (const {role, weight, status} of evidence) {
    if (status === 'trial') continue
    const at = roles.indexOf(role)
    if (at === -1) {
      roles.push(role)
      sums.push(weight)
    } else sums[at] = (sums[at] ?? 0) + weight
  }
  return tally
}

/** The sum of a role; 0 when it has no votes. */
export function sumOf({roles, sums}: Tally, role: Role): number {
  const at = roles.indexOf(role)
  return at === -1 ? 0 : (sums[at] ?? 0)
}

/** The role of some fates that has most votes, the first of equals; `undefined` when none has more than 0. */
export function mostOf(
  {roles, sums}: Tally,
  fates: readonly Fate[],
): {readonly role: Role; readonly sum: number} | undefined {
  let most: {readonly role: Role; readonly sum: number} | undefined
  for (let at = 0; at < roles.length; at += 1) {
    const role = roles[at]
    const sum = sums[at] ?? 0
    if (role === undefined || sum <= (most?.sum ?? 0)) continue
    if (fates.includes(fateOf[role])) most = {role, sum}
  }
  return most
}
