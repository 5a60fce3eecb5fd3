import {blocksOf, enrich} from '../tree/blocks.ts'
import {fateOf} from '../tree/roles.ts'
import type {Block, Corrected, Span, Verdict} from '../tree/types.ts'
import {captionCredit} from './caption-credit.ts'
import {closingCredit} from './credit.ts'
import {datelineOf} from './dateline.ts'
import type {Spanned} from './reading.ts'
import {teaserOf} from './teaser.ts'

const longestLede = 3

/**
 * Finds the named stretches inside blocks: the dateline of the lede, the credit of a caption, the
 * credit that closes the last paragraph, a teaser glued to the end of one.
 */
export function span(tree: Corrected): Spanned {
  const {text} = tree.capture
  const body = blocksOf(tree).filter((block) => fateOf[block.data.role] === 'body')
  const ledes = body.filter((block) => block.data.role === 'paragraph').slice(0, longestLede)
  const dateline = datelineAmong(ledes, text)
  const last = body.findLast((block) => block.data.role === 'paragraph')
  const spansOf = (block: Block<Verdict>): readonly Span[] =>
    [
      block === dateline?.block ? dateline.span : undefined,
      (block === last ? closingCredit(text, block.at) : undefined) ??
        (block.data.role === 'paragraph' ? teaserOf(text, block.at) : undefined),
    ].filter((found) => found !== undefined)
  return {
    ...tree,
    children: enrich(tree, (block) => ({
      ...block.data,
      spans: block.data.role === 'caption' ? captionCredit(text, block.at) : spansOf(block),
    })),
  }
}

/** The first block that opens with a dateline, and the dateline. */
function datelineAmong(
  blocks: readonly Block[],
  text: string,
): {readonly block: Block; readonly span: Span} | undefined {
  for (const block of blocks) {
    const span = datelineOf(text, block.at)
    if (span !== undefined) return {block, span}
  }
  return undefined
}
