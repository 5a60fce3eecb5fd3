import type {Edit} from '../tree/edits.ts'
import {type Line, linesOf} from '../tree/lines.ts'
import {lengthOf} from '../tree/ranges.ts'

const narrowest = 40
const widest = 110
const leastBreaks = 3
const leastFull = 0.8
const leastInside = 0.4
const endsSentence = /[.!?…:;。！？]["'”’»)\]]*$/
const endOfWord = /\s|$/
const opensList = /^(?:[-*•·‣▪–—]\s|\d{1,2}[.)]\s)/

/** A line break with a line right above and right below it. */
interface Break {
  readonly above: Line
  readonly below: Line
  /** The first word below would not have fitted above. */
  readonly full: boolean
}

/**
 * Line breaks that a fixed width put inside paragraphs, each as a space.
 *
 * A text counts as wrapped when one width rules it all: no line is longer, the first word of nearly
 * every next line would not have fitted, and many breaks fall inside a sentence.
 *
 * Leaves text with long lines alone, and breaks before a bullet or after a line that had room left.
 */
export function wraps(text: string): readonly Edit[] {
  const lines = linesOf(text)
  const width = widthOf(lines)
  if (width < narrowest || width > widest) return []
  const breaks = breaksOf(text, lines, width)
  const full = breaks.filter((each) => each.full)
  if (full.length < leastBreaks || full.length < breaks.length * leastFull) return []
  const inside = full.filter(
    (each) => !endsSentence.test(text.slice(each.above.at.start, each.above.at.end)),
  )
  if (inside.length < full.length * leastInside) return []
  return full.map((each) => joined(text, each))
}

function widthOf(lines: readonly Line[]): number {
  return lines.reduce((most, line) => Math.max(most, lengthOf(line.at)), 0)
}

function breaksOf(text: string, lines: readonly Line[], width: number): readonly Break[] {
  return lines.flatMap((below, i) => {
    const above = lines[i - 1]
    if (above === undefined || below.blankAbove > 0) return []
    const words = text.slice(below.at.start, below.at.end)
    if (opensList.test(words)) return []
    const first = words.search(endOfWord)
    return [{above, below, full: lengthOf(above.at) + 1 + first > width}]
  })
}

function joined(text: string, {above, below}: Break): Edit {
  const at = {start: above.at.end, end: below.at.start}
  const hyphen = text.charAt(above.at.end - 1) === '-'
  return {
    rule: 'wraps/line-break',
    at,
    was: text.slice(at.start, at.end),
    now: hyphen ? '' : ' ',
    reason: 'A break where the next word would not have fitted, in a text of one width',
  }
}
