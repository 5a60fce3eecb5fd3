import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Document} from '../document/types.ts'
import {mostCorrections} from '../limits.ts'

/** `correction`: the publisher’s own corrections and notes. Our typo fixes are not corrections. */
export function readCorrection({tree, textOf}: Document): readonly Claim<'correction'>[] {
  const blocks = blocksOf(tree).filter(({data}) => data.role === 'correction')
  if (blocks.length === 0) return []
  return [
    {
      field: 'correction',
      value: [...new Set(blocks.map(({at}) => textOf(at)))].slice(0, mostCorrections),
      rule: 'correction/line',
      reason: 'A line that opens as a correction or an editor’s note',
      at: blocks.map(({at}) => at),
      passedOver: [],
    },
  ]
}
