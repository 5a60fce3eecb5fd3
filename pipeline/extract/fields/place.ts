import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Document} from '../document/types.ts'
import {longestPlace} from '../limits.ts'
import {labelledClaims} from '../witnesses/labelled.ts'

const blanks = /\s+/g

/**
 * `dateline` and `locationCreated`: the place of the dateline, as written; else the place at which its format says that
 * the story was written.
 */
export function readPlace(document: Document): readonly Claim<'dateline' | 'locationCreated'>[] {
  const {tree} = document
  const span = blocksOf(tree)
    .flatMap(({data}) => data.spans)
    .find(({name}) => name === 'dateline')
  if (span?.value === undefined) {
    return [
      ...labelledClaims(document, 'dateline', longestPlace),
      ...labelledClaims(document, 'locationCreated', longestPlace),
    ]
  }
  const {rule, reason, at} = span
  const value = span.value.replaceAll(blanks, ' ')
  return (['dateline', 'locationCreated'] as const).map((field) => ({
    field,
    value,
    rule,
    reason,
    at: [at],
    passedOver: [],
  }))
}
