import {datesIn} from '../../parse/calendar.ts'
import type {PrintedDate} from '../../text/dates.ts'
import {fold} from '../../text/fold.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf, sliceOf} from '../../tree/blocks.ts'
import type {Role} from '../../tree/roles.ts'
import {domainOf} from '../document/domain.ts'
import {type Instant, instantOfPrinted} from '../document/instant.ts'
import {linesOfHead} from '../document/lines.ts'
import type {Document} from '../document/types.ts'
import {offsetOf} from '../document/zone.ts'
import {isChange} from '../fields/dates.ts'

/** A date that a line of the head prints. */
export interface Printed {
  readonly instant: Instant
  readonly at: Range
  readonly modified: boolean
  /** It stands in a line of times, not in one that tells of something else. */
  readonly timed: boolean
}

const longest = 220
/** Share of a line. */
const mostOfLine = 0.6
/** Code units below the story. */
const mostBelow = 1000
/** A line that calls itself published may name the day of a change as well. */
const mostDays = 2
const longestLabel = 40
const digit = /\d/
const opensAsPublished =
  /^(?:first |originally )?(?:published|posted|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd|yayınlan\p{Ll}{1,9}|publicerad|publisert|udgivet|julkaistu|opublikowano)(?!\p{L})/iu
const isPublished =
  /^(?:date (?:of publication|published)|publication date|published(?: on)?|posted(?: on)?|publish date|veröffentlicht(?: am)?|publié le|publicado(?: el)?|pubblicato il|掲載日|公開日)\s?:?$|^发布日期/iu
const region = /^[a-z]{2,3}[-_]([A-Z]{2})\b/
/** Countries whose people write the month first in numbers. */
const monthFirst: ReadonlySet<string> = new Set(['US', 'PH', 'CA'])

/**
 * The dates that lines near the headline print, those of changes told apart by their labels.
 *
 * A caption’s day is that of its picture. Day and month of `03/04/2023` stand in the order of the
 * page’s country or language; where neither is known, the date is left out.
 */
export function printedDates(document: Document, language: string | undefined): readonly Printed[] {
  const head = document.head()
  const captions = startsOf(document, 'caption')
  const timed = startsOf(document, 'timestamp')
  const changed = changedLines(document)
  const near = linesOfHead(document, longest).filter(
    ({at}) =>
      !captions.has(at.start) &&
      (head.title === undefined || at.start >= head.title.at.end || at.end <= head.title.at.start),
  )
  return [...near, ...calledLines(document, head.at.end)].flatMap(({at}) => {
    const text = fold(sliceOf(document.tree, at))
    const dates = datesIn(text, language)
    return dates.flatMap((date, i): readonly Printed[] => {
      const before = text.slice(dates[i - 1]?.at.end ?? 0, date.at.start)
      const instant = instantIn(ordered(date, document, language), document)
      if (instant === undefined) return []
      const range = {start: at.start + date.at.start, end: at.start + date.at.end}
      return [
        {
          instant,
          at: range,
          modified: isChange(before) || (i === 0 && changed.has(at.start)),
          timed: timed.has(at.start) || isMostOf(date.at, at),
        },
      ]
    })
  })
}

/** Whether a date is most of its line. */
function isMostOf(date: Range, line: Range): boolean {
  return date.end - date.start >= mostOfLine * (line.end - line.start)
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
      at.start >= from &&
      (opensAsPublished.test(text) || isPublished.test(lines[i - 1]?.text ?? '')),
  )
  const days = called.flatMap(({text}) =>
    datesIn(fold(text)).map(({year, month, day}) => `${year}-${month}-${day}`),
  )
  return new Set(days).size > mostDays ? [] : called
}

/** Lines that stand right below one that is only a label of changes. */
function changedLines({tree}: Document): ReadonlySet<number> {
  const blocks = blocksOf(tree)
  return new Set(
    blocks.flatMap(({at}, i) => {
      const above = blocks[i - 1]?.at
      if (above === undefined || above.end - above.start > longestLabel) return []
      const text = sliceOf(tree, above)
      return isChange(text) && !digit.test(text) ? [at.start] : []
    }),
  )
}

function instantIn(date: PrintedDate, document: Document): Instant | undefined {
  const instant = instantOfPrinted(date)
  if (instant?.clock === undefined || instant.offset !== undefined) return instant
  const offset = offsetOf(date, document)
  return typeof offset === 'string'
    ? instant
    : {day: instant.day, clock: instant.clock, offset: offset.offset}
}

function ordered(date: PrintedDate, document: Document, language: string | undefined): PrintedDate {
  if (!date.ambiguous) return date
  const country = countryOf(document)
  const first = country === undefined ? undefined : monthFirst.has(country)
  if (first === undefined && (language === undefined || language === 'en')) return date
  return first === true
    ? {...date, month: date.day, day: date.month, ambiguous: false}
    : {...date, ambiguous: false}
}

/** The country that the address or the language of the markup names. */
function countryOf(document: Document): string | undefined {
  const own = domainOf(document.address())?.country
  if (own !== undefined) return own
  const tags = document.stated([
    ['html', 'lang'],
    ['open-graph', 'og:locale'],
    ['json-ld', 'article.inLanguage'],
  ])
  return tags.map(({value}) => region.exec(value)?.[1]).find((each) => each !== undefined)
}
