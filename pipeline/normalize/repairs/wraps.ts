import {wordIn} from '../../language/words.ts'
import {type Line, linesOf} from '../../text/lines.ts'
import {lengthOf} from '../../text/ranges.ts'
import {endsSentence} from '../../text/sentence-end.ts'
import type {Edit} from '../../tree/edits.ts'
import {tuned} from '../../tuning/load.ts'

const {leastBroken, leastFull, leastWraps, narrowestWrap, widestWrap} = tuned('normalize')
const endOfWord = /\s|$/
const blank = /\s/
const opensList = /^(?:[-*•·‣▪]\s|\(?\d{1,2}[.)]\s)/
const softHyphen = '\u00ad'
const hyphenInWord = /\p{L}-$/u
const hyphenStays = new RegExp(`^${wordIn('hyphen-stays')}`, 'iu')

/** A line break between two adjacent lines. */
interface Break {
  readonly above: Line
  readonly below: Line
  /** Whether the first word below would not have fitted above. */
  readonly full: boolean
  /** Whether the line above ends like a sentence. */
  readonly ends: boolean
  readonly opensList: boolean
}

/**
 * Replaces line breaks inside paragraphs of a text wrapped at a fixed width by spaces.
 *
 * A text counts as wrapped when one width explains its breaks: no line of several words is longer, a
 * line that had room for the next word ends a sentence, and many breaks fall inside a sentence.
 *
 * Leaves text with long lines alone, and breaks before a bullet or after a line that had room left.
 */
export function wraps(text: string): readonly Edit[] {
  const lines = linesOf(text)
  const width = widthOf(text, lines)
  if (width < narrowestWrap || width > widestWrap) return []
  const breaks = breaksOf(text, lines, width)
  const full = breaks.filter((each) => each.full && !each.opensList)
  const against = breaks.filter((each) => !(each.full || each.ends || each.opensList))
  if (full.length < leastWraps || full.length < (full.length + against.length) * leastFull) {
    return []
  }
  const inside = full.filter(({ends}) => !ends)
  return inside.length < full.length * leastBroken ? [] : full.map((each) => joined(text, each))
}

/**
 * Replaces every line break inside the paragraphs of a text that is known to be wrapped, however short it is.
 *
 * Leaves alone breaks before a bullet, and before a line that is indented further: a paragraph begins there.
 *
 * @param isOne
 *   Whether the text is the value of a field: its later lines may be indented under the first one.
 */
export function joinsOf(text: string, isOne = false): readonly Edit[] {
  const lines = linesOf(text)
  return breaksOf(text, lines, 0).flatMap((each) =>
    each.opensList || (!isOne && each.below.indent > each.above.indent) ? [] : [joined(text, each)],
  )
}

/** The length of the longest line, except lines of a single word, such as an address. */
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
    const ends = endsSentence(text.slice(above.at.start, above.at.end))
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

/** Whether a word was broken after its hyphen: `well-` `known`, but not `short-` `and`. */
function isHyphenated(text: string, end: number, start: number): boolean {
  return (
    hyphenInWord.test(text.slice(Math.max(0, end - 3), end)) &&
    !hyphenStays.test(text.slice(start, start + 5))
  )
}
