import {wellFormed} from '../../text/surrogates.ts'
import type {Claim, Field, PassedOver, Values, Witness} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {weighedFields} from '../document/weights.ts'
import type {Candidate, Election} from './ballot.ts'

const hundredths = 100

/** Why a value is passed over whatever its witness weighs: it repeats the kind of one that counts, or is no author. */
export const secondary = {
  laterLine: 'A later line of the same kind',
  owner:
    'Contradicts the byline of the page, which names a person; this is the site, a desk or another body, an owner or an editor',
} as const

/** In words, what the elected value has in its favour: `json-ld +3.5, heading +3.0; 6.5 nats, the next value 1.0`. */
export function reasonOf<C extends Candidate<unknown>>(outcome: Election<C>): string {
  const {supporters, sum, next} = outcome
  const votes = supporters.map(
    ({candidate: {kind}, relation, weight}) =>
      `${relation === 'same' ? kind : `${kind} ${relation} it`} ${signed(weight)}`,
  )
  const rival = next === undefined ? '' : `, the next value ${next.toFixed(1)}`
  return `${votes.join(', ')}: ${sum.toFixed(1)} nats${rival}`
}

/** The claim of an elected value; `overrides` are what its field knows better. */
export function claimOf<F extends Field, C extends Candidate<unknown>>(
  field: F,
  value: Values[F],
  outcome: Election<C>,
  {
    lost,
    derived,
    ...overrides
  }: {readonly lost: string} & Partial<
    Pick<Claim, 'rule' | 'reason' | 'derived' | 'local' | 'at' | 'from' | 'passedOver'>
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
    ...leadOf(field, outcome),
    at: same.flatMap(({at}) => (at === undefined ? [] : [at])),
    ...(from.length === 0 ? {} : {from}),
    ...(derived === undefined ? {} : {derived}),
    passedOver: others.map((each) => lostOf(each, lost)),
    ...overrides,
  }
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: a claim of a field that is not known here; its value has the field’s type
  return claim as unknown as Claim<F>
}

/** The lead in nats; other fields take their first witness, whose sum is only an order. */
function leadOf<C extends Candidate<unknown>>(
  field: Field,
  {sum, next}: Election<C>,
): Pick<Claim, 'lead'> {
  if (next === undefined || !weighedFields.some((each) => each === field)) return {}
  return {lead: Math.round(hundredths * (sum - next)) / hundredths}
}

/** A candidate that is not elected, as a claim keeps it. */
export function lostOf(
  {value, words, statement, at}: Candidate<unknown>,
  reason: string,
): PassedOver {
  if (statement !== undefined) return passedOver(statement, reason)
  return {value: words ?? String(value), ...(at === undefined ? {} : {at}), reason}
}

/** In words, what states a value: the page, or the container that delivered it. */
export function giverOf(statement: Statement | undefined): string {
  return statement?.source === 'feed' ? 'container' : 'page'
}

/** A statement whose value is not taken. */
export function passedOver(statement: Statement, reason: string): PassedOver {
  return {value: statement.value, from: witnessOf(statement), reason}
}

/** The statement that gives a value, for a claim. */
export function witnessOf({source, property, bytes, value, written}: Statement): Witness {
  return {source, property, bytes, stated: wellFormed(written ?? value)}
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`
}
