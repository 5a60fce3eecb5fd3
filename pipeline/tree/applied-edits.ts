import {contains, type Range} from '../text/ranges.ts'
import {blocksOf} from './blocks.ts'
import {type Edit, merge} from './edits.ts'
import {manifestRule} from './inert-edits.ts'
import {publishedRangesOf} from './ledger.ts'
import {fateOf} from './roles.ts'
import type {Block, Extracted, ExtractedFacts} from './types.ts'

/** The edits of published text, by stage. */
export interface Applied {
  readonly repairs: readonly Edit[]
  readonly edits: readonly Edit[]
}

/**
 * The edits in published text, the body and the fields, and those that cut a manifest, wherever it stands.
 *
 * Other text that is set aside stands in the audit as captured, so edits in it and in gaps are not applied.
 */
export function appliedOf(tree: Extracted): Applied {
  const published = blocksOf(tree).flatMap(publishedOf)
  const inPublished = new Set(within(tree.repairs, published))
  return {
    repairs: tree.repairs.filter((edit) => inPublished.has(edit) || edit.rule === manifestRule),
    edits: within(tree.edits, published),
  }
}

/** The applied repairs and edits as one list, in order. */
export function allApplied(tree: Extracted): readonly Edit[] {
  const {repairs, edits} = appliedOf(tree)
  return merge(repairs, edits)
}

function publishedOf(block: Block<ExtractedFacts>): readonly Range[] {
  const fate = fateOf[block.data.role]
  if (fate === 'aside') return []
  return fate === 'body' ? publishedRangesOf(block) : [block.at]
}

/** The edits inside the ranges. Both lists are in order, so one pass is enough. */
function within(edits: readonly Edit[], ranges: readonly Range[]): readonly Edit[] {
  let next = 0
  return edits.filter(({at}) => {
    for (let range = ranges[next]; range && range.end < at.end; range = ranges[next]) next += 1
    const range = ranges[next]
    return range !== undefined && contains(range, at)
  })
}
