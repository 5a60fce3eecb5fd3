import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Document} from '../document/types.ts'

/** `description`: the dek, when the capture has one. The lede is body, not description. */
export function readDescription({tree, textOf}: Document): readonly Claim<'description'>[] {
  const [block, ...others] = blocksOf(tree).filter(({data}) => data.role === 'dek')
  if (block === undefined) return []
  return [
    {
      field: 'description',
      value: textOf(block.at),
      rule: 'description/dek',
      reason: 'The words between the headline and the byline or the body',
      at: [block.at],
      passedOver: others.map(({at}) => ({value: textOf(at), at, reason: 'A second dek'})),
    },
  ]
}
