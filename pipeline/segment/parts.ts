import {linesOf} from '../text/lines.ts'
import type {Range} from '../text/ranges.ts'
import type {Part} from '../tree/labelled.ts'

/**
 * A stretch cut at the edges of the parts in it, each piece without blanks at its ends. A piece without
 * visible text is left out.
 *
 *     HD  Ferry is back in port      two pieces: `HD` and `Ferry is back in port`
 *
 * Leaves a stretch whole that no edge falls into.
 *
 * @param from
 *   The first of the parts that ends behind the start of the stretch, by index.
 */
export function piecesOf(
  text: string,
  at: Range,
  parts: readonly Part[],
  from = 0,
): readonly Range[] {
  const edges: number[] = [at.start]
  for (let next = from; next < parts.length; next += 1) {
    const part = parts[next]
    if (part === undefined || part.at.start >= at.end) break
    for (const edge of [part.at.start, part.at.end]) {
      if (edge > (edges.at(-1) ?? 0) && edge < at.end) edges.push(edge)
    }
  }
  if (edges.length === 1) return [at]
  return edges.flatMap((start, i): readonly Range[] => {
    const lines = linesOf(text.slice(start, edges[i + 1] ?? at.end))
    const [first, last] = [lines[0], lines.at(-1)]
    if (first === undefined || last === undefined) return []
    return [{start: start + first.at.start, end: start + last.at.end}]
  })
}
