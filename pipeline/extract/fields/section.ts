import {sectionOf} from '../../language/sections.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Document} from '../document/types.ts'

/** `articleSection`: the kicker, when it is a section that newspapers have. */
export function readSection({tree, textOf}: Document): readonly Claim<'articleSection'>[] {
  const block = blocksOf(tree).find(({data}) => data.role === 'kicker')
  const section = block && sectionOf(textOf(block.at))
  if (block === undefined || section === undefined) return []
  return [
    {
      field: 'articleSection',
      value: [section],
      rule: 'section/kicker',
      reason: 'The line right above the headline names a section',
      at: [block.at],
      passedOver: [],
    },
  ]
}
