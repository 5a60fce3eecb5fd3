import type {Role} from '../tree/roles.ts'
import type {Evidence} from '../tree/types.ts'
import {isOfLabel} from './labels.ts'

/**
 * Whether a label of the format or a rule of the user gives a block another role: no model may give it that
 * role against them.
 *
 *     BYLINE: Ann Miller      is no headline, whatever a model makes of it
 *
 * Leaves votes of built-in rules, and rules on trial, out of account.
 *
 * @param added
 *   The ids of the user’s own rules.
 */
export function isNamedOtherwise(
  evidence: readonly Evidence[],
  role: Role,
  added: ReadonlySet<string>,
): boolean {
  return evidence.some(
    (vote) =>
      vote.role !== role && vote.status === undefined && (isOfLabel(vote) || added.has(vote.rule)),
  )
}
