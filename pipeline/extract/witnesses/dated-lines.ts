import {look} from '../../language/wordings.ts'
import {datesIn} from '../../parse/calendar.ts'
import {fold} from '../../text/fold.ts'
import {lengthOf, type Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {mendedOf} from '../../tree/mended.ts'
import type {Role} from '../../tree/roles.ts'
import type {Block, ExtractedFacts} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {linesOfHead} from '../document/lines.ts'
import type {Document} from '../document/types.ts'
import {isPublishedLabel, opensAsPublished} from './date-labels.ts'
import {datedRoles} from './read-date.ts'

/** A line that may print a time of the story. */
export interface DatedLine {
  readonly at: Range
  /** The line right above, when it is a label and nothing else. */
  readonly above: () => string
  /** The line right below; empty when it is longer than a label with a place. */
  readonly next: () => string
  /** It stands in the head of the story. */
  readonly near: boolean
  /** Its role is that of times. */
  readonly timed: boolean
  /** Its role, or that of a span in it, is one whose lines print times of the story. */
  readonly dated: boolean
  /** It stands below the headline; of a page, and without a headline, always. */
  readonly below: boolean
  /** How many blocks it stands above the first paragraph; 0 below it. */
  readonly overBody: number
}

const {
  dateBelowStory: mostBelow,
  datedLineLength: longest,
  labelledDays: mostDays,
  paragraphLength,
  timeLabelLength: longestLabel,
} = tuned('fields')
/** Roles whose lines print days of other stories, of comments and of pictures. */
const otherRoles: ReadonlySet<Role> = new Set([
  'related',
  'promo',
  'comments',
  'caption',
  'syndication',
])
const bullet = /^[^\p{L}\p{N}]{1,4}/u
const colon = /[\s:]{1,3}$/u

/**
 * The lines that may print times of the story, in order of trust: of a page the short lines of its head
 * and lines further down that call their date one of publication; of a text the lines and spans that are
 * bylines or timestamps, and other short lines.
 *
 * Leaves out captions, whose days are those of pictures, and the title itself.
 */
export function datedLines(document: Document): readonly DatedLine[] {
  return document.tree.capture.page === undefined ? linesOfText(document) : linesOfPage(document)
}

/** The lines of a text, or of a page read as one, that are bylines or timestamps, and other short ones. */
export function linesOfText({tree, head}: Document): readonly DatedLine[] {
  const blocks = blocksOf(tree)
  const title = blocks.findIndex(({data}) => data.role === 'headline')
  const body = blocks.findIndex(
    ({at, data}) => data.role === 'paragraph' && lengthOf(at) >= paragraphLength,
  )
  return blocks.flatMap((block, i) => {
    const times = timesIn(block)
    const {role} = block.data
    // Between headline and story the day beside a source is the story’s: `Source: Xinhua | 2024-01-09 16:05`.
    const isOther = otherRoles.has(role) && !(role === 'syndication' && title < i && i < body)
    if (times === undefined && (lengthOf(block.at) > longest || isOther)) return []
    const at = times ?? block.at
    return [
      {
        at,
        above: () => labelAbove(tree, i),
        next: () => lineBelow(tree, i),
        near: head().isNear(block.at),
        timed: block.data.role === 'timestamp' || at !== block.at,
        dated: times !== undefined,
        below: i > title,
        overBody: Math.max(0, body - i),
      },
    ]
  })
}

/** The block, when it is one of dates, or the times in it. */
function timesIn({at, data}: Block<ExtractedFacts>): Range | undefined {
  if (datedRoles.has(data.role)) return at
  return data.spans.find(({name}) => name === 'timestamp')?.at
}

function linesOfPage(document: Document): readonly DatedLine[] {
  const {tree, head} = document
  const {title, at: whole} = head()
  const captions = startsOf(document, 'caption')
  const timed = startsOf(document, 'timestamp')
  const bylines = startsOf(document, 'byline')
  const places = new Map(blocksOf(tree).map((block, i) => [block.at.start, i]))
  const near = linesOfHead(document, longest).filter(
    ({at}) =>
      !captions.has(at.start) &&
      (title === undefined || at.start >= title.at.end || at.end <= title.at.start),
  )
  const called = calledLines(document, whole.end)
  const lineOf = (at: Range, isNear: boolean): DatedLine => ({
    at,
    above: () => labelAbove(tree, places.get(at.start) ?? 0),
    next: () => lineBelow(tree, places.get(at.start) ?? 0),
    near: isNear,
    timed: timed.has(at.start),
    dated: timed.has(at.start) || bylines.has(at.start),
    below: true,
    overBody: 0,
  })
  return [...near.map(({at}) => lineOf(at, true)), ...called.map(({at}) => lineOf(at, false))]
}

/** Where the blocks of a role begin. */
function startsOf({tree}: Document, role: Role): ReadonlySet<number> {
  return new Set(blocksOf(tree).flatMap(({data, at}) => (data.role === role ? [at.start] : [])))
}

/**
 * Lines below the head that call their date one of publication, or stand under such a word, down to a
 * little below the story; none when they name several days, as lists of stories do.
 */
function calledLines(document: Document, from: number): readonly {readonly at: Range}[] {
  const end = document.storyEnd() + mostBelow
  const lines = blocksOf(document.tree)
    .filter(({at}) => at.end - at.start <= longest && at.end <= end)
    .map(({at}) => ({at, text: document.lineOf(at)}))
  const called = lines.filter(
    ({at, text}, i) =>
      at.start >= from && (opensAsPublished(text) || isPublishedLabel(lines[i - 1]?.text ?? '')),
  )
  const days = called.flatMap(({text}) =>
    datesIn(fold(text)).map(({year, month, day}) => `${year}-${month}-${day}`),
  )
  return new Set(days).size > mostDays ? [] : called
}

/** The line right above when it is a label of times and nothing else: `Published`. */
function labelAbove(tree: Document['tree'], index: number): string {
  const above = blocksOf(tree)[index - 1]
  if (above === undefined || lengthOf(above.at) > longestLabel) return ''
  const line = fold(mendedOf(tree, above.at).text).replace(bullet, '').replace(colon, '')
  return look(line.toLowerCase()).opens.get('timestamp') === line.length ? line : ''
}

function lineBelow(tree: Document['tree'], index: number): string {
  const below = blocksOf(tree)[index + 1]
  return below === undefined || lengthOf(below.at) > longest
    ? ''
    : fold(mendedOf(tree, below.at).text)
}
