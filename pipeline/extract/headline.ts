import {blocksOf} from '../tree/blocks.ts'
import type {Claim} from '../tree/claims.ts'
import type {Reading} from './reading.ts'

/** `headline`: the block with that role. Never the lede, never a file name. */
export function readHeadline({tree, textOf}: Reading): readonly Claim<'headline'>[] {
  const block = blocksOf(tree).find(({data}) => data.role === 'headline')
  if (block === undefined) return []
  return [
    {
      field: 'headline',
      value: textOf(block.at),
      rule: 'headline/block',
      reason: 'The line above the body that looks most like a title',
      at: [block.at],
      passedOver: [],
    },
  ]
}
