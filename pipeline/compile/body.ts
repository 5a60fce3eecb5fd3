import {trim} from '../text/lines.ts'
import type {Range} from '../text/ranges.ts'
import {allApplied} from '../tree/applied-edits.ts'
import {blocksOf} from '../tree/blocks.ts'
import {apply, type Edit} from '../tree/edits.ts'
import {publishedRangesOf} from '../tree/ledger.ts'
import {fateOf} from '../tree/roles.ts'
import type {Block, Extracted, ExtractedFacts} from '../tree/types.ts'

/** A block of the body as it is published, and the stretches of the capture that it came from. */
export interface PublishedBlock {
  readonly text: string
  readonly at: readonly Range[]
}

/** A block of the body with what is known of it. */
export interface BodyBlock extends PublishedBlock {
  readonly block: Block<ExtractedFacts>
}

/** The body, block by block: spans with another fate are cut out, and edits are applied. */
export function publishedBodyOf(tree: Extracted): readonly PublishedBlock[] {
  return Array.from(publishedIn(tree, allApplied(tree)), ({text, at}) => ({text, at}))
}

/** The lede: the first block of the body; `undefined` when the capture has no body. */
export function ledeOf(tree: Extracted): BodyBlock | undefined {
  const [lede] = publishedIn(tree, allApplied(tree))
  return lede
}

/**
 * The blocks of the body, each with its text as it is published.
 *
 * @param edits
 *   Those of published text (`allApplied`).
 */
export function* publishedIn(tree: Extracted, edits: readonly Edit[]): Generator<BodyBlock, void> {
  for (const block of blocksOf(tree)) {
    if (fateOf[block.data.role] !== 'body') continue
    const at = publishedRangesOf(block).flatMap((range) => trim(tree.capture.text, range) ?? [])
    // An edit at an edge, such as a removed `<br>`, may leave white space there.
    const parts = at.map((range) => apply(tree.capture.text, edits, range).trim())
    const text = parts.filter((part) => part !== '').join(' ')
    if (text !== '') yield {text, at, block}
  }
}
