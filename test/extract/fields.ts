import {extract} from '../../pipeline/extract/extract.ts'
import type {Claim, Field, Values} from '../../pipeline/tree/claims.ts'
import {type Part, treeOf} from '../tree/trees.ts'

/** The claim to a field that blocks of given roles make; `undefined` when they make none. */
export function claimOf(field: Field, parts: readonly Part[]): Claim | undefined {
  return extract.run(treeOf(parts)).claims.find((claim) => claim.field === field)
}

/** The value that blocks of given roles have for a field. */
export function read(field: Field, parts: readonly Part[]): Values[Field] | undefined {
  return claimOf(field, parts)?.value
}

/** The words that a claim points to. */
export function wordsOf(field: Field, parts: readonly Part[]): readonly string[] {
  const tree = extract.run(treeOf(parts))
  const claim = tree.claims.find((each) => each.field === field)
  return (claim?.at ?? []).map(({start, end}) => tree.capture.text.slice(start, end))
}
