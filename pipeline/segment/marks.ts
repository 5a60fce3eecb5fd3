import type {Mark, Page} from '../tree/page.ts'
import type {Block, Gap} from '../tree/types.ts'

const lineFeed = '\n'

/** Tiles the capture of a page: every mark is a block, and everything between is gap. */
export function tilePage(text: string, {marks}: Page): readonly (Block | Gap)[] {
  const tiles: (Block | Gap)[] = []
  let at = 0
  for (const mark of marks) {
    const {start, end} = mark.at
    if (start > at) tiles.push({type: 'gap', at: {start: at, end: start}})
    tiles.push(blockOf(text, mark, at))
    at = end
  }
  if (at < text.length) tiles.push({type: 'gap', at: {start: at, end: text.length}})
  return tiles
}

/** A block with its hints; `from` is the end of the block above. */
function blockOf(text: string, mark: Mark, from: number): Block {
  const {start, end} = mark.at
  const breaks = from === 0 ? 0 : countOf(text, from, start)
  return {
    type: 'block',
    at: mark.at,
    data: {
      lines: countOf(text, start, end) + 1,
      blankAbove: Math.max(0, breaks - 1),
      indent: 0,
      mark,
    },
  }
}

/** Number of line feeds in a stretch of the text. */
function countOf(text: string, start: number, end: number): number {
  let count = 0
  let at = text.indexOf(lineFeed, start)
  while (at !== -1 && at < end) {
    count += 1
    at = text.indexOf(lineFeed, at + 1)
  }
  return count
}
