import {tuned} from '../../tuning/load.ts'
import {type PageLayout, statedTitlesOf} from '../model/page/layout.ts'

/** What follows a headline within a title, folded: nothing, or a sign before the name of the site. */
const afterHeadline = /^\s*(?:$|[|:_·"-])/
const {titleLineWords: fewestWords, titleLines: mostLines} = tuned('page')

/**
 * Positions of the lines above all prose of a page that are its stated title, in one line or in up to three that
 * follow one another, whatever elements they stand in.
 *
 *     <title>Open Harbour Project: Better Student Sailing — Courier</title>
 *     <h2>Open Harbour Project:</h2><h4>Better Student Sailing</h4>
 *
 * Leaves alone lines of a single word, which may be the name of the site.
 */
export function titleLinesOf(layout: PageLayout): ReadonlySet<number> {
  const titles = statedTitlesOf(layout.page)
  if (titles.length === 0) return new Set()
  const prose = layout.prose.findIndex((words) => words > 0)
  const lines = layout.lines.slice(0, prose < 0 ? undefined : prose + 1)
  return new Set(
    lines.flatMap((_, first) =>
      Array.from({length: linesOfTitle(lines, first, titles, layout)}, (__, i) => first + i),
    ),
  )
}

/** How many lines from one on are a stated title together; 0 for none. */
function linesOfTitle(
  lines: readonly string[],
  first: number,
  titles: readonly string[],
  {words}: PageLayout,
): number {
  let joined = ''
  let counted = 0
  let whole = 0
  for (let last = first; last < Math.min(lines.length, first + mostLines); last += 1) {
    joined = last === first ? (lines[last] ?? '') : `${joined} ${lines[last] ?? ''}`
    counted += words[last] ?? 0
    const opened = titles.filter((title) => title.startsWith(joined))
    if (opened.length === 0) break
    const isWhole = opened.some((title) => afterHeadline.test(title.slice(joined.length)))
    if (isWhole && counted >= fewestWords) whole = last - first + 1
  }
  return whole
}
