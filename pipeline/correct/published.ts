import {blocksOf} from '../tree/blocks.ts'
import {fateOf} from '../tree/roles.ts'
import type {Block, Classified, Verdict} from '../tree/types.ts'

const printedFields = new Set(['headline', 'dek', 'caption', 'kicker'])

/** The blocks whose text will be published: the body, and fields that are printed as they stand. */
export function publishedOf(tree: Classified): readonly Block<Verdict>[] {
  return blocksOf(tree).filter(
    ({data: {role}}) => fateOf[role] === 'body' || printedFields.has(role),
  )
}
