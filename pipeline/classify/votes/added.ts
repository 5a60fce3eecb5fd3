import type {Evidence, Verdict} from '../../tree/types.ts'
import {judge} from './judge.ts'

/** Verdicts of rules, and the ids of those rules that the user added. */
interface Verdicts {
  readonly verdicts: readonly Verdict[]
  readonly added: ReadonlySet<string>
}

/**
 * The same without the votes of the user’s own rules: a model judges as if they were not there, since
 * it has not learned what they are worth, and they count in full beside it.
 */
export function withoutAdded<Known extends Verdicts>(known: Known): Known {
  const {added, verdicts} = known
  if (added.size === 0) return known
  const isBuiltIn = ({rule}: Evidence): boolean => !added.has(rule)
  return {
    ...known,
    verdicts: verdicts.map((verdict) =>
      verdict.evidence.every(isBuiltIn) ? verdict : judge(verdict.evidence.filter(isBuiltIn)),
    ),
  }
}

/** The votes of the user’s own rules among those on a block. */
export function addedVotes(
  evidence: readonly Evidence[],
  added: ReadonlySet<string>,
): readonly Evidence[] {
  return added.size === 0 ? [] : evidence.filter(({rule}) => added.has(rule))
}
