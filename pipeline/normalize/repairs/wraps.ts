import {type Line, linesOf} from '../../text/lines.ts'
import type {Edit} from '../../tree/edits.ts'
import {tuned} from '../../tuning/load.ts'
import {type HyphenJudge, hyphensOf} from './hyphens.ts'
import {pageEndsOf} from './printed-pages.ts'
import {type Break, breaksOf, hasWide, isPhrase, joinsClosely} from './wrap-breaks.ts'
import {wrappedIn} from './wrap-widths.ts'

const softHyphen = '\u00ad'
const hyphenAtEnd = /[\p{L}\p{M}\p{N}][-\u2010]$/u
const digitAndHyphen = /\p{N}[-\u2010]$/u
const letter = /\p{L}/u
const smallLetter = /^\p{Ll}/u
const digit = /^\p{N}/u
const capital = /^\P{L}*\p{Lu}/u
const {
  ledeBelowTitle: shortestLede,
  titleOnTwoLines: longestTitle,
  titleWithin,
} = tuned('normalize')

const reasons = {
  width: 'A break where the next word would not have fitted, in lines of one width',
  hyphen: 'A break within a word or a compound',
  page: 'A printed page ends within the sentence',
  title: 'A title on two lines above the text: the second goes on with a small letter',
} as const

/** Why a line is joined with one above. */
interface Join {
  readonly above: Line
  readonly why: keyof typeof reasons
}

/**
 * Replaces line breaks inside paragraphs that were wrapped at a fixed width by spaces.
 *
 * Each run of lines is judged alone, and runs that agree on a width are counted together; see `wrap-widths.ts`. A hyphen
 * that ends a line before a small letter, or a soft hyphen, shows a break within a word whatever the width.
 *
 * Leaves lists, tables, verse, addresses and code alone, and breaks after a line that had room left.
 */
export function wraps(text: string): readonly Edit[] {
  const lines = linesOf(text)
  const breaks = breaksOf(text, lines, 'characters')
  const judge = hyphensOf(text)
  const full = [...fullBreaks(text, lines, breaks)]
  const wrapped = new Set(full.flatMap(({above, below}) => [above, below]))
  const pages = pageEndsOf(text, lines, (line) => wrapped.has(line))
  const belows = new Map<Line, Join>([
    ...full.map((each) => [each.below, {above: each.above, why: 'width'}] as const),
    ...pages.map((each) => [each.below, {above: each.above, why: 'page'}] as const),
    ...titleBreaks(lines, breaks, full.length > 0).map(
      (each) => [each.below, {above: each.above, why: 'title'}] as const,
    ),
  ])
  return lines.flatMap((below, i) => {
    const join = belows.get(below)
    if (join !== undefined) return [joinOf(text, join.above, below, judge, join.why)]
    const above = lines[i - 1]
    if (above === undefined || !isWithinWord(text, above, below)) return []
    return [joinOf(text, above, below, judge, 'hyphen')]
  })
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
  const judge = hyphensOf(text)
  return breaksOf(text, linesOf(text), 'characters').flatMap(({above, below, opensList}) =>
    opensList || (!isOne && below.indent > above.indent)
      ? []
      : [joinOf(text, above, below, judge, 'width')],
  )
}

/** The breaks of a width, counted in characters or in columns of a terminal, whichever explains more. */
function fullBreaks(
  text: string,
  lines: readonly Line[],
  breaks: readonly Break[],
): ReadonlySet<Break> {
  const byCharacters = wrappedIn(breaks)
  if (!hasWide(text)) return byCharacters
  const byColumns = wrappedIn(breaksOf(text, lines, 'terminal'))
  return byColumns.size > byCharacters.size ? byColumns : byCharacters
}

/**
 * The first break between two lines that stand alone near the head of a text, where they are a title and text
 * follows below: a long line, or lines that were wrapped.
 */
function titleBreaks(
  lines: readonly Line[],
  breaks: readonly Break[],
  isWrapped: boolean,
): readonly Break[] {
  const head = lines.slice(0, titleWithin)
  const found = breaks.find(({above, below, goesOn, apart, last, words}) => {
    const index = head.indexOf(above)
    const next = lines[index + 2]
    return (
      index >= 0 &&
      goesOn &&
      !apart &&
      lines[index + 1] === below &&
      (index === 0 || above.blankAbove > 0) &&
      next !== undefined &&
      next.blankAbove > 0 &&
      capital.test(last) &&
      last.length + words.length < longestTitle &&
      (isWrapped || lines.slice(index + 2, index + 2 + titleWithin).some(isLong))
    )
  })
  return found === undefined ? [] : [found]
}

function isLong({at}: Line): boolean {
  return at.end - at.start >= shortestLede
}

/** Whether a word stands on both sides of a break: its hyphen is soft, or a small letter follows it. */
function isWithinWord(text: string, above: Line, below: Line): boolean {
  const between = text.slice(above.at.end, below.at.start)
  const last = text.slice(above.at.start, above.at.end)
  const words = text.slice(below.at.start, below.at.end)
  if (!smallLetter.test(words)) return false
  if (between.includes(softHyphen)) return letter.test(last.slice(-1))
  return (
    below.blankAbove === 0 &&
    below.indent <= above.indent &&
    hyphenAtEnd.test(last) &&
    isPhrase(last) &&
    isPhrase(words)
  )
}

function joinOf(
  text: string,
  above: Line,
  below: Line,
  judge: HyphenJudge,
  why: keyof typeof reasons,
): Edit {
  const last = text.slice(above.at.start, above.at.end)
  const words = text.slice(below.at.start, below.at.end)
  const edit = (start: number, now: string): Edit => {
    const at = {start, end: below.at.start}
    return {rule: 'wraps/line-break', at, was: text.slice(start, at.end), now, reason: reasons[why]}
  }
  const {end} = above.at
  if (text.slice(end, below.at.start).includes(softHyphen)) return edit(end, '')
  if (digitAndHyphen.test(last) && digit.test(words)) return edit(end, '')
  if (hyphenAtEnd.test(last) && letter.test(words.charAt(0))) {
    const fate = judge(end, below.at.start)
    if (fate === 'dropped') return edit(end - 1, '')
    return edit(end, fate === 'kept' ? '' : ' ')
  }
  return edit(end, joinsClosely(last, words) ? '' : ' ')
}
