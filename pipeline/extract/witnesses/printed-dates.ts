import {blocksOf} from '../../tree/blocks.ts'
import {fateOf} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document} from '../document/types.ts'
import {datedLines, linesOfText} from './dated-lines.ts'
import {datesOf, type Printed} from './printed-date.ts'

const {
  dateBelowStory: mostBelow,
  datedLineShare: mostly,
  datedWordsShare: partly,
  datedBlocksOverBody: mostOver,
} = tuned('fields')

/**
 * The dates that lines print, in order of trust. A date labelled as a change is never one of
 * publication.
 *
 * Of a text the days of publication are those of the first of these that there is: lines of times in the
 * head when they name one day, call it one of publication or stand below the headline; other lines of the
 * head that are mostly a date; lines elsewhere that call a day one of publication; the last date right above
 * the body; lines of times above its end that all name one day. Days mentioned in the story, days without a year, and
 * those of a line of another role with words that bear nothing out (`Concert on 3 May 2024`) are left alone.
 *
 * @param language
 *   The text’s language, for names of months.
 */
export function printedDates(document: Document, language: string | undefined): readonly Printed[] {
  const all = datedLines(document).flatMap((line) => datesOf(line, document, language))
  if (document.tree.capture.page !== undefined) return ofPage(all, document, language)
  const own = all.filter(({other}) => other === undefined)
  return [
    ...publishedIn(
      own.filter(({modified, borneOut, line}) => !modified && (borneOut || line.dated)),
      document,
    ),
    ...changedIn(own),
    ...all.filter(({other}) => other !== undefined),
  ]
}

/**
 * Of a page the days of its head; where none is one of publication, those that a text would give, and where none is
 * one of change, the one day that all its lines of times call so: `Last updated: 3 May 2024` below the story.
 */
function ofPage(
  all: readonly Printed[],
  document: Document,
  language: string | undefined,
): readonly Printed[] {
  const own = all.filter((each) => each.other !== undefined || !isMentioned(each))
  const named = own.filter(({other}) => other === undefined)
  const isPublished = named.some(({modified}) => !modified)
  const isChanged = named.some(({modified}) => modified)
  if (isPublished && isChanged) return own
  const lines = linesOfText(document).flatMap((line) => datesOf(line, document, language))
  const changes = isChanged
    ? []
    : oneDay(lines.filter(({line, modified}) => line.dated && modified))
  const later = changes.map((each) => ({...each, last: true}) as const)
  if (isPublished) return [...own, ...later]
  const end = document.storyEnd()
  const days = lines.filter(({modified, other}) => !modified && other === undefined)
  const above = days.filter(({at}) => at.end <= end)
  const below = days.filter(
    ({at, opened}) => at.end > end && at.end <= end + mostBelow && opened !== undefined,
  )
  const chosen = publishedIn([...above, ...oneDay(below)], document)
  return [...own, ...chosen.map((each) => ({...each, last: true}) as const), ...later]
}

/** Days of change: those of the head, or of all lines of times where its head has none; else of its other lines. */
function changedIn(days: readonly Printed[]): readonly Printed[] {
  const dated = days.filter(({line}) => line.dated)
  const near = dated.filter((each) => each.near)
  const found = (near.length > 0 ? near : dated).filter(({modified}) => modified)
  if (found.length > 0) return found
  return days.filter((each) => each.modified && each.near && isMostly(each, partly))
}

/** The days of publication of a text: the first choice that there is. */
function publishedIn(days: readonly Printed[], document: Document): readonly Printed[] {
  const near = days.filter((each) => each.near)
  const far = days.filter((each) => !each.near)
  const lines = near.filter(({line}) => line.dated)
  const farLines = far.filter(({line}) => line.dated)
  const last = blocksOf(document.tree).findLast(({data}) => fateOf[data.role] === 'body')
  const above = days.filter(({at, line}) => line.dated && at.start < (last?.at.start ?? 0))
  const choices: readonly (() => readonly Printed[])[] = [
    (): readonly Printed[] => oneDay(lines),
    (): readonly Printed[] => lines.filter(isCalled),
    (): readonly Printed[] => lines.filter(({line}) => line.below),
    (): readonly Printed[] =>
      near.filter((each) => isMostly(each, mostly) || each.opened !== undefined),
    (): readonly Printed[] => oneDay(near.filter((each) => isMostly(each, partly))),
    (): readonly Printed[] => oneDay(farLines.filter(isCalled)),
    (): readonly Printed[] => oneDay(far.filter((each) => each.opened !== undefined)),
    (): readonly Printed[] => days.filter(standsOverBody).slice(-1),
    (): readonly Printed[] => oneDay(above),
  ]
  for (const choice of choices) {
    const chosen = choice()
    if (chosen.length > 0) return chosen
  }
  return []
}

function isCalled({opened}: Printed): boolean {
  return opened === 'published'
}

/** A sentence of the head that mentions a day: its line is not one of times, nor called one, nor mostly a date. */
function isMentioned({line, opened, modified, share}: Printed): boolean {
  return !(line.dated || opened !== undefined || modified || share >= partly)
}

function isMostly({share}: Printed, least: number): boolean {
  return share >= least
}

function standsOverBody({line, share}: Printed): boolean {
  return line.overBody > 0 && line.overBody <= mostOver && share >= mostly
}

/** The dates when all name one day, else none. */
function oneDay(dates: readonly Printed[]): readonly Printed[] {
  const days = new Set(dates.map(({date: {year, month, day}}) => `${year}-${month}-${day}`))
  return days.size === 1 ? dates : []
}
