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
  readonly above: string
  /** It stands in the head of the story. */
  readonly near: boolean
  /** Its role is that of times. */
  readonly timed: boolean
}

const {
  dateBelowStory: mostBelow,
  datedLineLength: longest,
  labelledDays: mostDays,
  timeLabelLength: longestLabel,
} = tuned('fields')
const bullet = /^[^\p{L}\p{N}]{1,4}/u
const colon = /[\s:]{1,3}$/u

/**
 * The lines that may print times of the story, in order of trust: of a page the short lines of its head
 * and lines further down that call their date one of publication; of a text the lines and spans that are
 * bylines or timestamps.
 *
 * Leaves out captions, whose days are those of pictures, and the title itself.
 */
export function datedLines(document: Document): readonly DatedLine[] {
  return document.tree.capture.page === undefined ? linesOfText(document) : linesOfPage(document)
}

function linesOfText({tree, head}: Document): readonly DatedLine[] {
  return blocksOf(tree).flatMap((block, i) => {
    const [at] = timesIn(block)
    if (at === undefined) return []
    const timed = block.data.role === 'timestamp' || at !== block.at
    return [{at, above: labelAbove(tree, i), near: head().isNear(block.at), timed}]
  })
}

/** The block, when it is one of dates, or the times in it. */
function timesIn({at, data}: Block<ExtractedFacts>): readonly Range[] {
  if (datedRoles.has(data.role)) return [at]
  return data.spans.filter(({name}) => name === 'timestamp').map((span) => span.at)
}

function linesOfPage(document: Document): readonly DatedLine[] {
  const {tree, head} = document
  const {title, at: whole} = head()
  const captions = startsOf(document, 'caption')
  const timed = startsOf(document, 'timestamp')
  const places = new Map(blocksOf(tree).map((block, i) => [block.at.start, i]))
  const near = linesOfHead(document, longest).filter(
    ({at}) =>
      !captions.has(at.start) &&
      (title === undefined || at.start >= title.at.end || at.end <= title.at.start),
  )
  const called = calledLines(document, whole.end)
  const lineOf = (at: Range, isNear: boolean): DatedLine => ({
    at,
    above: labelAbove(tree, places.get(at.start) ?? 0),
    near: isNear,
    timed: timed.has(at.start),
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
