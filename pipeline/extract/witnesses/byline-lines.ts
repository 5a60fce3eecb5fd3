import {look} from '../../language/wordings.ts'
import {datesIn} from '../../parse/calendar.ts'
import {fold} from '../../text/fold.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Document} from '../document/types.ts'

/** Words that name authors, and where they lead when they are a link. */
export interface Byline {
  readonly text: string
  readonly at: Range
  readonly url?: string
  /** Markup says that it is the author: one word may be a name. */
  readonly sure: boolean
}

/** A line of the page, with its place and what it seems to be. */
interface Line {
  readonly text: string
  readonly at: Range
  readonly byline: boolean
}

const longest = 200
const mostBelow = 600
const longestDated = 120
const edges = /^[^\p{L}]+|(?<![^\p{L}.])[^\p{L}.]+$/gu
/** A by-word that has a line for itself. */
const aloneByWord =
  /^(?:(?:articles?|posted|published|reported|stor(?:y|ies)|texts?|words|written)\s)?by\s?:?$|^authors?\s?(?:\(s\))?\s?:?$|^(?:ein (?:artikel|beitrag) |geschrieben |verfasst )?von\s?:?$|^aut(?:or(?:a|es|in|innen)?|or[ei]|eure?s?)\s?:?$|^(?:(?:écrit|publié|rédigé) )?par\s?:?$|^(?:escrito )?por\s?:?$|^(?:scritto da|a cura di|geschreven door|door|yazan|автор|著者|記者)\s?[:：]?$/iu
/** What may open a line below the story; “by” alone is as often a credit there. */
const writtenBy =
  /^(?:(?:article|story|text|words|written)\s+by|authors?\s?:|(?:geschrieben|verfasst)\s+von|autor(?:in)?\s?:|(?:écrit|rédigé)\s+par|escrito\s+por|scritto\s+da|geschreven\s+door|yazan\s?:)/iu

/** Lines of the head that open with a by-word, most sure first; a by-word alone is of the line below it. */
export function openedBylines(document: Document): readonly (readonly Byline[])[] {
  const head = linesOf(document, (at) => document.head().holds(at))
  return [
    ...head.filter(opensAsByline).map((line) => [bylineOf(line, false)]),
    ...below(head).map((line) => [bylineOf(line, true)]),
  ]
}

/** Words beside a date of the head, and lines under the headline that seem to be names by where they stand. */
export function namedBylines(document: Document): readonly (readonly Byline[])[] {
  const head = linesOf(document, (at) => document.head().holds(at))
  const {title} = document.head()
  const names = head.filter(({byline, at}) => byline && title && at.start >= title.at.end)
  return [...head.flatMap(besideDate), ...names.map((line) => bylineOf(line, false))].map(
    (line) => [line],
  )
}

/** Lines right below the story that say who wrote it. */
export function closingBylines(document: Document): readonly (readonly Byline[])[] {
  const end = document.storyEnd()
  const lines = linesOf(document, ({start}) => start >= end && start <= end + mostBelow)
  return [
    ...lines.filter(({text}) => writtenBy.test(text)).map((line) => [bylineOf(line, false)]),
    ...below(lines).map((line) => [bylineOf(line, false)]),
  ]
}

/** The words before the date of a line, or those after it where it opens the line. */
export function withoutDate(line: string): string {
  const [date] = datesIn(fold(line), 'en')
  if (date === undefined) return line
  const before = line.slice(0, date.at.start).replace(edges, '')
  return before === '' ? line.slice(date.at.end).replace(edges, '') : before
}

function linesOf(document: Document, wanted: (at: Range) => boolean): readonly Line[] {
  return blocksOf(document.tree)
    .filter(({at}) => at.end - at.start <= longest && wanted(at))
    .map(({at, data}) => ({text: document.lineOf(at), at, byline: data.role === 'byline'}))
}

/** The lines that follow a by-word alone. */
function below(lines: readonly Line[]): readonly Line[] {
  return lines.filter((_, i) => aloneByWord.test(lines[i - 1]?.text ?? ''))
}

function bylineOf({text, at}: Line, sure: boolean): Byline {
  return {text, at, sure}
}

function opensAsByline({text}: Line): boolean {
  return look(fold(text).toLowerCase()).opens.has('byline')
}

/** What stands beside the date of a line. */
function besideDate({text, at}: Line): readonly Byline[] {
  const rest = text.length > longestDated ? text : withoutDate(text)
  return rest === text || rest === '' ? [] : [{text: rest, at, sure: false}]
}
