import {type DirectionEvidence, evidenceOf} from './direction.ts'
import type {ReadDocument} from './reading.ts'
import {type Comparison, compare, isDerived, verdictOf} from './relations.ts'

/** A comparison with what shows which document was first. It depends on the two documents alone, so that it can be kept. */
export interface ComparedPair extends Comparison {
  readonly evidence: readonly DirectionEvidence[]
}

/** Put two documents side by side, and look for what shows which was first. The result is the same from both sides. */
export function comparedWith(one: ReadDocument, other: ReadDocument): ComparedPair {
  const [a, b] = one.id < other.id ? [one, other] : [other, one]
  const comparison = compare(a, b)
  const verdict = verdictOf(comparison)
  if (verdict === undefined || !isDerived(verdict.kind)) return {...comparison, evidence: []}
  return {...comparison, evidence: evidenceOf(a, b, comparison, verdict)}
}
