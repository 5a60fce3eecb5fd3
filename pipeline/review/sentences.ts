import type {AuditFate} from '../tree/generated/audit.ts'
import type {Ground, ShownBlock, ShownField, ShownVote} from './shown.ts'

/** Margins, in nats, from which a decision is clear, and from which it is sure: right 3 in 4, and 19 in 20. */
const clear = 1.1
const sure = 3
/** Votes, in nats, from which they count a lot, and from which they count some. */
const strong = 2
const some = 0.7

/** What becomes of a block, for people. */
export const fateNames: Readonly<Record<AuditFate, string>> = {
  body: 'kept in the body',
  field: 'read as a field',
  aside: 'set aside',
}

/** How sure the decision on a block is, and who made it, as a sentence. */
export function verdictOf({role, margin, by}: ShownBlock): string {
  const judge = by === 'rules' ? 'Rules decided' : 'A model and the rules decided'
  return `${judge} that this is ${role}: ${certaintyOf(margin)} (margin ${margin.toFixed(1)}).`
}

/** How sure a margin is, in words. */
export function certaintyOf(margin: number): 'a close decision' | 'a clear decision' | 'surely' {
  if (margin < clear) return 'a close decision'
  return margin < sure ? 'a clear decision' : 'surely'
}

/** A vote as a sentence. */
export function voteOf(
  [ground, role, worth, trial]: ShownVote,
  grounds: readonly Ground[],
): string {
  const [rule = '', reason = ''] = grounds[ground] ?? []
  const side = worth < 0 ? 'Against' : 'For'
  const weight = trial === 1 ? 'on trial, without counting' : strengthOf(Math.abs(worth))
  return `${side} ${role}, ${weight}: ${reason} (${rule}).`
}

/** Where the value of a field comes from, as a sentence. */
export function originOf({ground, stated}: ShownField, grounds: readonly Ground[]): string {
  const [rule = '', reason = ''] = grounds[ground] ?? []
  const from = stated.length === 0 ? '' : ` Stated by ${[...new Set(stated)].join(', ')}.`
  return `${reason} (${rule}).${from}`
}

function strengthOf(worth: number): string {
  if (worth >= strong) return 'strongly'
  return worth >= some ? 'somewhat' : 'slightly'
}
