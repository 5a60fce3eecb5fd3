import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Document} from './types.ts'

/** The lines of the head, each with its place. */
export function linesOfHead(
  {tree, head, lineOf}: Document,
  longest: number,
): readonly {readonly text: string; readonly at: Range}[] {
  return blocksOf(tree)
    .filter(({at}) => at.end - at.start <= longest && head().holds(at))
    .map(({at}) => ({text: lineOf(at), at}))
}
