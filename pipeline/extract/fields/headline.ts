import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Document} from '../document/types.ts'

const path = /^(?:[^>»›]{2,40}\s?[>»›]\s?){1,5}(?=\S+\s)/u

/**
 * `headline`: the block with that role. Never the lede, never a file name. A path of links before it
 * (`Home › News › …`) is cut.
 */
export function readHeadline({tree, textOf}: Document): readonly Claim<'headline'>[] {
  const block = blocksOf(tree).find(({data}) => data.role === 'headline')
  if (block === undefined) return []
  const line = textOf(block.at)
  const value = line.replace(path, '')
  return [
    {
      field: 'headline',
      value,
      rule: 'headline/block',
      reason: 'The line that looks most like a title by its form, its place and what the body says',
      at: [block.at],
      ...(value === line ? {} : {derived: true}),
      passedOver: [],
    },
  ]
}
