import {blocksOf, enrich} from '../tree/blocks.ts'
import {fateOf} from '../tree/roles.ts'
import type {Block, Corrected, Span} from '../tree/types.ts'
import {captionCredit} from './caption-credit.ts'
import {closingCredit} from './credit.ts'
import {datelineOf} from './dateline.ts'
import type {Spanned} from './reading.ts'

const longestLede = 3

/**
 * Finds the named stretches inside blocks: the dateline of the lede, the credit of a caption, the
 * credit that closes the last paragraph.
 */
export function span(tree: Corrected): Spanned {
  const {text} = tree.capture
  const body = blocksOf(tree).filter((block) => fateOf[block.data.role] === 'body')
  const ledes = body.filter((block) => block.data.role === 'paragraph').slice(0, longestLede)
  const lede = ledes.find((block) => datelineOf(text, block.at) !== undefined)
  const last = body.findLast((block) => block.data.role === 'paragraph')
  const spansOf = (block: Block): readonly Span[] =>
    [
      block === lede ? datelineOf(text, block.at) : undefined,
      block === last ? closingCredit(text, block.at) : undefined,
    ].filter((found) => found !== undefined)
  return {
    ...tree,
    children: enrich(tree, (block) => ({
      ...block.data,
      spans: block.data.role === 'caption' ? captionCredit(text, block.at) : spansOf(block),
    })),
  }
}
