import {datesIn} from '../../parse/calendar.ts'
import {bylineOf, byWordOf, isByWord, isClear} from '../../parse/names.ts'
import {fold} from '../../text/fold.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {regions} from '../../tree/page.ts'
import type {Hints} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document} from '../document/types.ts'

/** Words that name authors, and where they lead when they are a link. */
export interface Byline {
  readonly text: string
  readonly at: Range
  readonly url?: string
  /** How far what holds the words vouches for them: one word may be a name where markup or the line does. */
  readonly trust: 'marked' | 'printed' | 'guessed'
}

/** A line of the page, with its place and what it seems to be. */
interface HeadLine {
  readonly text: string
  readonly at: Range
  readonly byline: boolean
}

const {
  bylineBelowStory: mostBelow,
  bylineLength: longest,
  timeLineLength: longestDated,
} = tuned('fields')
/** A caption names who took the picture, a menu or a dialog other people. */
const apart = regions.figcaption | regions.nav | regions.dialog
const edges = /^[^\p{L}]+|(?<![^\p{L}.])[^\p{L}.]+$/gu
/** Brackets behind a figure: a title of a story, `10 best hotels (Beyond Bali)`. */
const behindFigure = /(?<=\d[^()]{0,60})\([^()]{0,60}\)/gu

/** Lines of the head that open with a by-word, most sure first; a by-word alone is of the line below it. */
export function openedBylines(document: Document): readonly (readonly Byline[])[] {
  const head = linesOf(document, (at) => document.head().holds(at))
  return [
    ...head
      .filter(opensAsByline)
      .map((line) => [bylineIn(line, line.byline ? 'printed' : 'guessed')]),
    ...below(head).map((line) => [bylineIn(line, 'marked')]),
  ]
}

/** Words beside a date of the head, and lines under the headline that seem to be names by where they stand. */
export function namedBylines(document: Document): readonly (readonly Byline[])[] {
  const head = linesOf(document, (at) => document.head().holds(at))
  const {title} = document.head()
  const names = head.filter(({byline, at}) => byline && title && at.start >= title.at.end)
  return [...head.flatMap(besideDate), ...names.map((line) => bylineIn(line, 'guessed'))].map(
    (line) => [line],
  )
}

/** Lines right below the story that say who wrote it. */
export function closingBylines(document: Document): readonly (readonly Byline[])[] {
  const end = document.storyEnd()
  const lines = linesOf(document, ({start}) => start >= end && start <= end + mostBelow)
  return [
    ...lines.filter(({text}) => isClear(byWordOf(text))).map((line) => [bylineIn(line, 'guessed')]),
    ...below(lines).map((line) => [bylineIn(line, 'guessed')]),
  ]
}

function linesOf(document: Document, wanted: (at: Range) => boolean): readonly HeadLine[] {
  return blocksOf(document.tree)
    .filter(
      ({at, data}) =>
        at.end - at.start <= longest && wanted(at) && !isApart(data) && !document.inCard(at),
    )
    .map(({at, data}) => ({text: document.lineOf(at), at, byline: data.role === 'byline'}))
}

/** Whether a line stands in a part of the page that holds no byline of its article. */
export function isApart({mark}: Hints): boolean {
  return mark !== undefined && (mark.within & apart) !== 0
}

/** The lines that follow a by-word alone. */
function below(lines: readonly HeadLine[]): readonly HeadLine[] {
  return lines.filter((_, i) => isByWord(lines[i - 1]?.text ?? ''))
}

function bylineIn({text, at}: HeadLine, trust: Byline['trust']): Byline {
  return {text, at, trust}
}

function opensAsByline({text}: HeadLine): boolean {
  return byWordOf(text) !== ''
}

/** What stands beside the date of a line; the line itself where a by-word stands in it. */
function besideDate(line: HeadLine): readonly Byline[] {
  if (line.text.length > longestDated) return []
  const [date] = datesIn(fold(line.text), 'en')
  if (date === undefined) return []
  if (bylineOf(line.text, {trust: 'guessed'}).opened) return [bylineIn(line, 'guessed')]
  const [before, after] = [line.text.slice(0, date.at.start), line.text.slice(date.at.end)].map(
    (text) => text.replace(behindFigure, '').replace(edges, ''),
  )
  const beside = before || after || ''
  return beside === '' ? [] : [bylineIn({...line, text: beside}, 'guessed')]
}
