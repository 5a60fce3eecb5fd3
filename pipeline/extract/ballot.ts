import type {Range} from '../text/ranges.ts'
import type {Claim, Field, PassedOver, Values, Witness} from '../tree/claims.ts'
import type {Statement} from '../tree/page.ts'
import type {Weights} from './document/weights.ts'

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
  readonly weight: number
}

/** What an election came to. */
export interface Outcome<C> {
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

/** How far a candidate supports the value of another, from 0 to 1. */
export type Support<C> = (candidate: C, other: C) => number

/**
 * Elects the value with the largest sum of weights; of two alike the one that is given first.
 *
 * A candidate adds its weight to its own value, and by `supportOf` a part of it to values like it. Nothing
 * is lost: those that are not elected stand in `others`, and become what a claim passed over.
 */
export function elect<C extends Candidate<unknown>>(
  candidates: readonly C[],
  weightOf: (candidate: C) => number,
  supportOf: Support<C> = isSame,
): Outcome<C> | undefined {
  const sums = candidates
    .map((value, i) => ({
      value,
      i,
      supporters: supportersOf(value, candidates, weightOf, supportOf),
    }))
    .map((each) => ({...each, sum: sumOf(each.supporters)}))
    .sort((a, b) => b.sum - a.sum || a.i - b.i)
  const [best] = sums
  if (best === undefined) return undefined
  const winner = best.value
  const next = sums.find(({value}) => value.key !== winner.key)
  return {
    winner,
    supporters: best.supporters,
    sum: best.sum,
    ...(next === undefined ? {} : {next: next.sum}),
    same: candidates.filter(({key}) => key === winner.key),
    others: candidates.filter(({key}) => key !== winner.key),
  }
}

/** The weight of a candidate by a table: that of its kind and those of its traits. */
export function weigher(weights: Weights): (candidate: Candidate<unknown>) => number {
  return (candidate) => featuresOf(candidate).reduce((sum, each) => sum + (weights[each] ?? 0), 0)
}

/** Weights by the order of kinds: each counts more than all that come later together. */
export function ordered(kinds: readonly string[]): (candidate: Candidate<unknown>) => number {
  return ({kind}) => 2 ** (kinds.length - kinds.indexOf(kind))
}

/** The entries of a table of weights that concern a candidate. */
export function featuresOf({kind, traits = []}: Candidate<unknown>): readonly string[] {
  return [kind, ...traits.map((trait) => `${kind} ${trait}`)]
}

/** In words, what the elected value has in its favour: `json-ld +3.5, heading +3.0; 6.5 nats, the next value 1.0`. */
export function reasonOf<C extends Candidate<unknown>>(outcome: Outcome<C>): string {
  const {supporters, sum, next} = outcome
  const votes = supporters.map(({candidate, weight}) => `${candidate.kind} ${signed(weight)}`)
  const rival = next === undefined ? '' : `, the next value ${next.toFixed(1)}`
  return `${votes.join(', ')}: ${sum.toFixed(1)} nats${rival}`
}

/** The claim of an elected value; `overrides` are what its field knows better. */
export function claimOf<F extends Field, C extends Candidate<unknown>>(
  field: F,
  value: Values[F],
  outcome: Outcome<C>,
  {
    lost,
    ...overrides
  }: {readonly lost: string} & Partial<
    Pick<Claim, 'rule' | 'reason' | 'derived' | 'at' | 'from' | 'passedOver'>
  >,
): Claim<F> {
  const {winner, same, others} = outcome
  const from = same.flatMap(({statement}) =>
    statement === undefined ? [] : [witnessOf(statement)],
  )
  const claim = {
    field,
    value,
    rule: `${field}/${winner.kind}`,
    reason: reasonOf(outcome),
    at: same.flatMap(({at}) => (at === undefined ? [] : [at])),
    ...(from.length === 0 ? {} : {from}),
    passedOver: others.map((each) => lostOf(each, lost)),
    ...overrides,
  }
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: a claim of a field that is not known here; its value has the field’s type
  return claim as unknown as Claim<F>
}

/** A candidate that is not elected, as a claim keeps it. */
export function lostOf(
  {value, words, statement, at}: Candidate<unknown>,
  reason: string,
): PassedOver {
  if (statement !== undefined) return passedOver(statement, reason)
  return {value: words ?? String(value), ...(at === undefined ? {} : {at}), reason}
}

/** A statement whose value is not taken. */
export function passedOver(statement: Statement, reason: string): PassedOver {
  return {value: statement.value, from: witnessOf(statement), reason}
}

/** The statement that gives a value, for a claim. */
export function witnessOf({source, property, bytes}: Statement): Witness {
  return {source, property, bytes}
}

function supportersOf<C extends Candidate<unknown>>(
  value: C,
  candidates: readonly C[],
  weightOf: (candidate: C) => number,
  supportOf: Support<C>,
): readonly Supporter<C>[] {
  return candidates
    .map((candidate) => ({candidate, weight: supportOf(candidate, value) * weightOf(candidate)}))
    .filter(({weight}) => weight !== 0)
}

function isSame(candidate: Candidate<unknown>, other: Candidate<unknown>): number {
  return candidate.key === other.key ? 1 : 0
}

function sumOf(supporters: readonly {readonly weight: number}[]): number {
  return supporters.reduce((sum, {weight}) => sum + weight, 0)
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`
}
