import type {Range} from '../../text/ranges.ts'
import {thrownAt} from '../../tree/step-errors.ts'
import type {Evidence} from '../../tree/types.ts'
import type {Rule, View} from '../context/rule.ts'
import {bitsOf} from '../context/traits.ts'

type RuleOf<Input> = Rule & {readonly test: (input: Input) => boolean}

/** Rules with their needs as numbers, so that most rules need not run on most lines. */
export interface RuleSet<R> {
  readonly rules: readonly R[]
  /** The most words that a line may have, a number for each rule. */
  readonly most: Float64Array
  /** Traits that a line must have all of, as bits. */
  readonly all: Int32Array
  /** Traits that a line must have one of, as bits; −1 if the rule needs none of them. */
  readonly any: Int32Array
}

const every = -1

/** Prepare rules for running. */
export function ruleSet<R extends Rule>(rules: readonly R[]): RuleSet<R> {
  const needs = rules.map((rule) => rule.needs ?? {})
  return {
    rules,
    most: Float64Array.from(needs, ({most = Number.POSITIVE_INFINITY}) => most),
    all: Int32Array.from(needs, ({all = []}) => bitsOf(all)),
    any: Int32Array.from(needs, ({any}) => (any === undefined ? every : bitsOf(any))),
  }
}

/** Whether a line has what one of the rules needs, by its position. */
export function mayHold<R>(
  {most, all, any}: RuleSet<R>,
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

/** The votes of the rules that hold, in their order. */
export function votesOf<Input extends View>(
  set: RuleSet<RuleOf<Input>>,
  input: Input,
  at: Range,
): readonly Evidence[] {
  try {
    return allVotes(set, input, at)
  } catch (error) {
    throw thrownAt(at, error)
  }
}

function allVotes<Input extends View>(
  set: RuleSet<RuleOf<Input>>,
  input: Input,
  at: Range,
): readonly Evidence[] {
  const {rules} = set
  const votes: Evidence[] = []
  for (let i = 0; i < rules.length; i += 1) {
    if (!mayHold(set, i, input)) continue
    const rule = rules[i]
    if (rule?.test(input)) votes.push(voteOf(rule, at))
  }
  return votes
}

/** A rule’s vote on a block. */
export function voteOf({id, role, weight, reason, status}: Rule, at: Range): Evidence {
  return status === undefined
    ? {rule: id, role, weight, reason, at}
    : {rule: id, role, weight, status, reason, at}
}
