import {trim} from '../text/lines.ts'
import type {Range} from '../text/ranges.ts'
import {allApplied} from '../tree/applied-edits.ts'
import {blocksOf} from '../tree/blocks.ts'
import {apply} from '../tree/edits.ts'
import {printedOf} from '../tree/ledger.ts'
import {fateOf} from '../tree/roles.ts'
import type {Extracted} from '../tree/types.ts'

/** A block of the body as it is published, and the stretches of the capture that it came from. */
export interface Printed {
  readonly text: string
  readonly at: readonly Range[]
}

/** The body, block by block: spans with another fate cut out, edits applied. */
export function bodyOf(tree: Extracted): readonly Printed[] {
  const edits = allApplied(tree)
  return blocksOf(tree)
    .filter((block) => fateOf[block.data.role] === 'body')
    .flatMap((block) => {
      const at = printedOf(block).flatMap((range) => trim(tree.capture.text, range) ?? [])
      const text = at.map((range) => apply(tree.capture.text, edits, range)).join(' ')
      return text === '' ? [] : [{text, at}]
    })
}
