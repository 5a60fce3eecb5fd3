import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {fateOf} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document, Spanned} from './types.ts'

const {paragraphLength} = tuned('fields')

/** From the first block of the body to the last; empty at the end of the capture without a body. */
export function bodyOf(tree: Spanned): Range {
  const body = blocksOf(tree).filter(({data}) => fateOf[data.role] === 'body')
  const end = tree.capture.text.length
  return {start: body[0]?.at.start ?? end, end: body.at(-1)?.at.end ?? end}
}

/** Where the last paragraph of the body ends. */
export function storyEndOf({tree, body}: Document): number {
  const last = blocksOf(tree).findLast(
    ({at, data}) => fateOf[data.role] === 'body' && at.end - at.start >= paragraphLength,
  )
  return last?.at.end ?? body().end
}
