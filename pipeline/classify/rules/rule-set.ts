import type {Range} from '../../text/ranges.ts'
import type {Evidence} from '../../tree/types.ts'
import type {Rule, View} from '../context/rule.ts'
import {bitsOf} from '../context/traits.ts'
import {voteOf} from '../votes/judge.ts'

type RuleOf<Seen> = Rule & {readonly test: (seen: Seen) => boolean}

/** Rules, and what each needs as numbers, so that most need not be asked. */
export interface Asking<R> {
  readonly rules: readonly R[]
  readonly most: Float64Array
  readonly all: Int32Array
  readonly any: Int32Array
}

const every = -1

/** Make rules ready to be asked. */
export function asking<R extends Rule>(rules: readonly R[]): Asking<R> {
  const needs = rules.map((rule) => rule.needs ?? {})
  return {
    rules,
    most: Float64Array.from(needs, ({most = Number.POSITIVE_INFINITY}) => most),
    all: Int32Array.from(needs, ({all = []}) => bitsOf(all)),
    any: Int32Array.from(needs, ({any}) => (any === undefined ? every : bitsOf(any))),
  }
}

/** Whether a line has what the rule at a place needs. */
export function mayHold<R>(
  {most, all, any}: Asking<R>,
  at: number,
  {words, traits}: View,
): boolean {
  const wanted = all[at] ?? 0
  return (
    words <= (most[at] ?? 0) &&
    (traits & wanted) === wanted &&
    ((any[at] ?? 0) === every || (traits & (any[at] ?? 0)) !== 0)
  )
}

/** The votes of those rules that hold, in their order. */
export function votesOf<Seen extends View>(
  asked: Asking<RuleOf<Seen>>,
  seen: Seen,
  at: Range,
): readonly Evidence[] {
  const {rules} = asked
  const votes: Evidence[] = []
  for (let i = 0; i < rules.length; i += 1) {
    if (!mayHold(asked, i, seen)) continue
    const rule = rules[i]
    if (rule?.test(seen)) votes.push(voteOf(rule, at))
  }
  return votes
}
