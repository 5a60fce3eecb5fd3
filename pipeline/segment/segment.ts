import {type Line, linesOf} from '../text/lines.ts'
import type {Range} from '../text/ranges.ts'
import type {Stage} from '../tree/line.ts'
import type {Block, Gap, Normalized, Segmented} from '../tree/types.ts'
import {tilePage} from './marks.ts'
import {piecesOf} from './parts.ts'

const bullet = /^(?:[-*•·‣▪◦●■►–]|\(?\d{1,2}[.)])(?=[\s\u00a0]+\S)/

/** Lines of one paragraph, and their range. */
interface LineGroup {
  readonly first: Line
  readonly lines: number
  readonly at: Range
}

/** Tiles the capture with blocks and gaps. Author of `children` and hints. */
export const segment: Stage<Normalized, Segmented> = {
  name: 'segment',
  run: (tree) => {
    const {text, page} = tree.capture
    return {...tree, children: page === undefined ? tile(tree) : tilePage(text, page)}
  },
}

/**
 * A block is a line with visible text, or several lines that `normalize` found to be one wrapped
 * paragraph; where the format names parts of the text, edges of parts are edges of blocks. Everything between
 * blocks is gap.
 */
function tile(tree: Normalized): readonly (Block | Gap)[] {
  const {text} = tree.capture
  const tiles: (Block | Gap)[] = []
  let at = 0
  for (const group of cutGroupsOf(tree)) {
    if (group.at.start > at) tiles.push({type: 'gap', at: {start: at, end: group.at.start}})
    tiles.push(blockOf(text, group))
    at = group.at.end
  }
  if (at < text.length) tiles.push({type: 'gap', at: {start: at, end: text.length}})
  return tiles
}

/** The groups of lines, cut where a part of the format begins or ends in one. */
function cutGroupsOf(tree: Normalized): readonly LineGroup[] {
  const {text, labelled} = tree.capture
  const groups = lineGroupsOf(tree)
  if (labelled === undefined) return groups
  const {parts} = labelled
  let next = 0
  return groups.flatMap((group): readonly LineGroup[] => {
    while ((parts[next]?.at.end ?? group.at.end) <= group.at.start) next += 1
    return piecesOf(text, group.at, parts, next).map((at, i) => ({
      first: i === 0 ? group.first : {at, indent: 0, blankAbove: 0},
      lines: group.lines === 1 ? 1 : linesOf(text.slice(at.start, at.end)).length,
      at,
    }))
  })
}

function lineGroupsOf(tree: Normalized): readonly LineGroup[] {
  const joins = tree.repairs.filter(({rule}) => rule === 'wraps/line-break')
  let next = 0
  const groups: LineGroup[] = []
  for (const line of linesOf(tree.capture.text)) {
    const last = groups.at(-1)
    while ((joins[next]?.at.end ?? line.at.start) < line.at.start) next += 1
    const joined = (joins[next]?.at.start ?? line.at.start) < line.at.start
    if (last && joined) {
      groups[groups.length - 1] = {
        first: last.first,
        lines: last.lines + 1,
        at: {start: last.at.start, end: line.at.end},
      }
    } else groups.push({first: line, lines: 1, at: line.at})
  }
  return groups
}

function blockOf(text: string, {first, lines, at}: LineGroup): Block {
  const opening = text.slice(at.start, at.start + 8)
  const marker = bullet.exec(opening)?.[0].length
  return {
    type: 'block',
    at,
    data: {
      lines,
      blankAbove: first.blankAbove,
      indent: first.indent,
      ...(marker === undefined ? {} : {marker: {start: at.start, end: at.start + marker}}),
    },
  }
}
