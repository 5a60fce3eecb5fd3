import {readFileSync} from 'node:fs'
import type {Range} from '../pipeline/text/ranges.ts'
import type {Block, ExtractedFacts} from '../pipeline/tree/types.ts'

/** A line of a golden capture, what an editor says of it, and its block. */
export interface JudgedLine {
  /** The role and the first characters of the line, from `expected.tsv`. */
  readonly role: string
  readonly opening: string
  /** The line without blanks at its ends. */
  readonly line: string
  /** The block that holds most of it; of `HD  Ferry is back` the title. */
  readonly block: Block<ExtractedFacts> | undefined
}

/** The lines with text of a golden capture; as many as there are here, or in `expected.tsv` if those are more. */
export function judgedLines(
  folder: string,
  text: string,
  blocks: readonly Block<ExtractedFacts>[],
): readonly JudgedLine[] {
  const truths = readFileSync(`${folder}expected.tsv`, 'utf8').trimEnd().split('\n')
  const lines = Array.from(text.matchAll(/[^\r\n]+/g)).filter(([line]) => line.trim() !== '')
  const longer = Array.from({length: Math.max(lines.length, truths.length)})
  return longer.map((_, i) => {
    const [role = '', opening = ''] = (truths[i] ?? '').split('\t')
    const match = lines[i]
    if (match === undefined) return {role, opening, line: '', block: undefined}
    const [whole] = match
    const start = match.index + whole.length - whole.trimStart().length
    const line = whole.trim()
    return {role, opening, line, block: mostOf(blocks, {start, end: start + line.length})}
  })
}

/** The block with the largest share of a line; of several the first. */
function mostOf(
  blocks: readonly Block<ExtractedFacts>[],
  {start, end}: Range,
): Block<ExtractedFacts> | undefined {
  const own = blocks.filter(({at}) => at.start < end && start < at.end)
  const shareOf = ({at}: Block): number => Math.min(at.end, end) - Math.max(at.start, start)
  const most = Math.max(...own.map(shareOf))
  return own.find((block) => shareOf(block) === most)
}
