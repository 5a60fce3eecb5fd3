import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Document} from '../document/types.ts'

const blanks = /\s+/g

/** `dateline` and `locationCreated`: the place of the dateline, as written. */
export function readPlace({tree}: Document): readonly Claim<'dateline' | 'locationCreated'>[] {
  const span = blocksOf(tree)
    .flatMap(({data}) => data.spans)
    .find(({name}) => name === 'dateline')
  if (span?.value === undefined) return []
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
