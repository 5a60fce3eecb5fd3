import {inertText} from '../text/inert.ts'
import {trim} from '../text/lines.ts'
import {contains, overlaps} from '../text/ranges.ts'
import {allApplied} from '../tree/applied-edits.ts'
import {blocksOf} from '../tree/blocks.ts'
import {apply, type Edit, merge} from '../tree/edits.ts'
import {publishedRangesOf} from '../tree/ledger.ts'
import {fateOf} from '../tree/roles.ts'
import type {Extracted} from '../tree/types.ts'

/**
 * A tree whose body is plain text: a stretch that the edits of all stages leave with markup or invisible
 * characters in it becomes one edit, which takes the place of those within it.
 *
 * Leaves a body alone that is plain already.
 */
export function withInertBody(tree: Extracted): Extracted {
  const {text} = tree.capture
  const applied = allApplied(tree)
  const made = blocksOf(tree)
    .filter(({data}) => fateOf[data.role] === 'body')
    .flatMap(publishedRangesOf)
    .flatMap((range) => trim(text, range) ?? [])
    .flatMap((at): readonly Edit[] => {
      const was = text.slice(at.start, at.end)
      const published = apply(text, applied, at).trim()
      const now = inertText(published)
      const reason = 'Signs of markup or invisible characters that other edits left'
      return now === published ? [] : [{rule: 'form/body', at, was, now, reason}]
    })
  if (made.length === 0) return tree
  return {
    ...tree,
    repairs: merge(outside(tree.repairs, made), made),
    edits: outside(tree.edits, made),
  }
}

/**
 * The edits that share nothing with others. One that crosses the edge of a block changes no text that is
 * published, since edits are applied block by block. Both are in order, so that one pass is enough.
 */
function outside(edits: readonly Edit[], others: readonly Edit[]): readonly Edit[] {
  let next = 0
  return edits.filter(({at}) => {
    while ((others[next]?.at.end ?? Number.POSITIVE_INFINITY) < at.start) next += 1
    return !others
      .slice(next, next + 2)
      .some((other) => contains(other.at, at) || overlaps(other.at, at))
  })
}
