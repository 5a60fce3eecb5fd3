import {type Line, linesOf} from '../../text/lines.ts'
import {lengthOf} from '../../text/ranges.ts'
import type {Edit} from '../../tree/edits.ts'
import {widest} from '../prefilter.ts'

const narrowest = 40
const leastBreaks = 3
const leastFull = 0.8
const leastInside = 0.4
const endsSentence = /[.!?…:;。！？]["'”’»)\]]*$/
const endOfWord = /\s|$/
const blank = /\s/
const opensList = /^(?:[-*•·‣▪]\s|\(?\d{1,2}[.)]\s)/
const softHyphen = '\u00ad'
const hyphenInWord = /\p{L}-$/u
const hyphenStays = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of)\b/i

/** A line break with a line right above and right below it. */
interface Break {
  readonly above: Line
  readonly below: Line
  /** The first word below would not have fitted above. */
  readonly full: boolean
  /** The line above ends as a sentence does. */
  readonly ends: boolean
  readonly opensList: boolean
}

/**
 * Line breaks that a fixed width put inside paragraphs, each as a space.
 *
 * A text counts as wrapped when one width rules it all: no line of several words is longer, where
 * the next word would have fitted a sentence ends, and many breaks fall inside a sentence.
 *
 * Leaves text with long lines alone, and breaks before a bullet or after a line that had room left.
 */
export function wraps(text: string): readonly Edit[] {
  const lines = linesOf(text)
  const width = widthOf(text, lines)
  if (width < narrowest || width > widest) return []
  const breaks = breaksOf(text, lines, width)
  const full = breaks.filter((each) => each.full && !each.opensList)
  const against = breaks.filter((each) => !(each.full || each.ends || each.opensList))
  if (full.length < leastBreaks || full.length < (full.length + against.length) * leastFull) {
    return []
  }
  const inside = full.filter(({ends}) => !ends)
  return inside.length < full.length * leastInside ? [] : full.map((each) => joined(text, each))
}

/** The longest line, but for words that are longer than any line, such as addresses. */
function widthOf(text: string, lines: readonly Line[]): number {
  let most = 0
  for (const {at} of lines) {
    const length = lengthOf(at)
    if (length > most && blank.test(text.slice(at.start, at.end))) most = length
  }
  return most
}

function breaksOf(text: string, lines: readonly Line[], width: number): readonly Break[] {
  return lines.flatMap((below, i) => {
    const above = lines[i - 1]
    if (above === undefined || below.blankAbove > 0) return []
    const words = text.slice(below.at.start, below.at.end)
    const full = lengthOf(above.at) + 1 + words.search(endOfWord) > width
    const ends = endsSentence.test(text.slice(above.at.start, above.at.end))
    return [{above, below, full, ends, opensList: opensList.test(words)}]
  })
}

function joined(text: string, {above, below}: Break): Edit {
  const at = {start: above.at.end, end: below.at.start}
  const was = text.slice(at.start, at.end)
  const split = was.includes(softHyphen) || isHyphenated(text, at.start, at.end)
  return {
    rule: 'wraps/line-break',
    at,
    was,
    now: split ? '' : ' ',
    reason: 'A break where the next word would not have fitted, in a text of one width',
  }
}

/** Whether a word with a hyphen was broken after it: `well-` `known`, but not `short-` `and`. */
function isHyphenated(text: string, end: number, start: number): boolean {
  return (
    hyphenInWord.test(text.slice(Math.max(0, end - 3), end)) &&
    !hyphenStays.test(text.slice(start, start + 5))
  )
}
