import {type Fate, fateOf, type Role} from '../tree/roles.ts'
import type {Verdict} from '../tree/types.ts'

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

/**
 * Add the votes of a verdict up. A role of a field counts only where it wins by votes alone: a model may not make a
 * field.
 */
export function standingOf({role: winner, evidence}: Verdict): Standing {
  if (evidence.length === 0) return nothing
  const sums = new Map<Role, number>()
  for (const {role, weight} of evidence) sums.set(role, (sums.get(role) ?? 0) + weight)
  const paragraph = sums.get('paragraph') ?? 0
  const other = mostOf(sums, 'body')
  const [body, bodyVotes] =
    other[1] > paragraph + doubt ? other : (['paragraph', paragraph] as const)
  const field = mostOf(sums, 'field')
  const aside = mostOf(sums, 'aside')
  const [role, outVotes] = fateOf[winner] === 'field' ? field : aside
  return {out: outVotes > 0 ? role : undefined, outVotes, body, bodyVotes}
}

function mostOf(sums: ReadonlyMap<Role, number>, fate: Fate): readonly [Role, number] {
  let most: readonly [Role, number] = ['paragraph', 0]
  for (const entry of sums) if (fateOf[entry[0]] === fate && entry[1] > most[1]) most = entry
  return most
}
