import type {Range} from '../../text/ranges.ts'
import type {Statement} from '../../tree/page.ts'
import type {Weights} from '../document/weights.ts'

/** A value for a field, and the witness that gives it. */
export interface Candidate<Value> {
  readonly value: Value
  /** The value in words, where it is no string. */
  readonly words?: string
  /** What is compared: candidates with one key give one value. */
  readonly key: string
  /** What kind of witness it is: `json-ld`, `heading`, `printed`. */
  readonly kind: string
  /** What else counts for or against it: `titled`. The weights of kind and traits are added. */
  readonly traits?: readonly string[]
  /** The statement that gives it. */
  readonly statement?: Statement
  /** Where the document prints it. */
  readonly at?: Range
}

/** A candidate, and what it adds to the sum of a value. */
export interface Supporter<C> {
  readonly candidate: C
  readonly relation: SupportKind
  readonly weight: number
}

/** What an election came to. */
export interface Election<C> {
  /** The first candidate with the elected value. */
  readonly winner: C
  /** All candidates that add to its sum or take from it. */
  readonly supporters: readonly Supporter<C>[]
  readonly sum: number
  /** The sum of the next value; absent when there is no other. */
  readonly next?: number
  /** The candidates of the elected value, the winner first. */
  readonly same: readonly C[]
  readonly others: readonly C[]
}

/** How a candidate is related to the value of another that it supports: it gives it, holds it, or stands in it. */
export type SupportKind = 'same' | 'holds' | 'held'

/** Whether and how a candidate supports the value of another. */
export type Support<C> = (candidate: C, other: C) => SupportKind | undefined

/** What a candidate adds to a value that it is related to. */
export type Weigh = (candidate: Candidate<unknown>, relation: SupportKind) => number

/**
 * Elects the value with the largest sum of weights; of two alike the one that is given first.
 *
 * A candidate adds its weight to its own value, and by `supportOf` another to values like it. Nothing
 * is lost: those that are not elected stand in `others`, and become what a claim passed over.
 */
export function elect<C extends Candidate<unknown>>(
  candidates: readonly C[],
  weightOf: Weigh,
  supportOf: Support<C> = isSame,
): Election<C> | undefined {
  if (candidates.length === 0) return undefined
  const sums = candidates.map((value) => {
    const supporters = supportersOf(value, candidates, weightOf, supportOf)
    return {value, supporters, sum: sumOf(supporters)}
  })
  const best = sums.reduce((most, each) => (each.sum > most.sum ? each : most))
  const winner = best.value
  const others = sums.filter(({value}) => value.key !== winner.key)
  return {
    winner,
    supporters: best.supporters,
    sum: best.sum,
    ...(others.length === 0 ? {} : {next: Math.max(...others.map(({sum}) => sum))}),
    same: candidates.filter(({key}) => key === winner.key),
    others: others.map(({value}) => value),
  }
}

/** The weight of a candidate by a table: that of its kind and those of its traits. */
export function weigher(weights: Weights): Weigh {
  return (candidate, relation) =>
    featuresOf(candidate, relation).reduce((sum, each) => sum + (weights[each] ?? 0), 0)
}

/** More witnesses of one kind than a document has. */
const many = 64

/** Weights by the order of kinds: each counts more than all that come later together. */
export function ordered(kinds: readonly string[]): Weigh {
  return ({kind}, relation) =>
    relation === 'same' ? many ** (kinds.length - kinds.indexOf(kind)) : 0
}

/**
 * The entries of a table of weights that concern a candidate: its kind and its traits for its own value,
 * `title holds` and `title held` for values like it.
 */
export function featuresOf(
  {kind, traits = []}: Candidate<unknown>,
  relation: SupportKind,
): readonly string[] {
  if (relation !== 'same') return [`${kind} ${relation}`]
  return [kind, ...traits.map((trait) => `${kind} ${trait}`)]
}

function supportersOf<C extends Candidate<unknown>>(
  value: C,
  candidates: readonly C[],
  weightOf: Weigh,
  supportOf: Support<C>,
): readonly Supporter<C>[] {
  return candidates.flatMap((candidate): readonly Supporter<C>[] => {
    const relation = supportOf(candidate, value)
    const weight = relation === undefined ? 0 : weightOf(candidate, relation)
    return relation === undefined || weight === 0 ? [] : [{candidate, relation, weight}]
  })
}

function isSame(candidate: Candidate<unknown>, other: Candidate<unknown>): SupportKind | undefined {
  return candidate.key === other.key ? 'same' : undefined
}

function sumOf(supporters: readonly {readonly weight: number}[]): number {
  return supporters.reduce((sum, {weight}) => sum + weight, 0)
}
