import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Block, Extracted, ExtractedFacts} from '../../tree/types.ts'

/** A line of a capture with text: its role, and how it opens. */
export interface CaseLine {
  readonly role: string
  readonly opening: string
}

const line = /[^\r\n]+/g
const tab = /\t/g
/** Characters of a line that a case names. */
const openingLength = 40

/** The lines of a capture with text, each with the role of the block that holds most of it, as `test/golden/` has them. */
export function caseLinesOf(tree: Extracted): readonly CaseLine[] {
  const blocks = blocksOf(tree)
  let next = 0
  return Array.from(tree.capture.text.matchAll(line)).flatMap(({0: whole, index}) => {
    const text = whole.trim()
    if (text === '') return []
    const start = index + whole.length - whole.trimStart().length
    const at = {start, end: start + text.length}
    while ((blocks[next]?.at.end ?? start + 1) <= start) next += 1
    const role = mostOf(blocks, next, at)?.data.role ?? 'gap'
    return [{role, opening: text.replace(tab, ' ').slice(0, openingLength)}]
  })
}

/** The block that shares most with a stretch, from a place in the list on; of several the first. */
function mostOf(
  blocks: readonly Block<ExtractedFacts>[],
  from: number,
  {start, end}: Range,
): Block<ExtractedFacts> | undefined {
  let best: Block<ExtractedFacts> | undefined
  let most = 0
  for (let i = from; i < blocks.length; i += 1) {
    const block = blocks[i]
    if (block === undefined || block.at.start >= end) break
    const shared = Math.min(block.at.end, end) - Math.max(block.at.start, start)
    if (shared > most) [best, most] = [block, shared]
  }
  return best
}
