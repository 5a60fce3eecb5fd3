import {oneOf} from '../../language/words.ts'
import {datesIn} from '../../parse/calendar.ts'
import {lazy} from '../../text/lazy.ts'
import type {Range} from '../../text/ranges.ts'
import type {Part} from '../../tree/labelled.ts'
import {tuned} from '../../tuning/load.ts'
import {type DeskLine, deskLinesOf, placed} from './lines.ts'
import type {DeskReading} from './reading.ts'

const address = 'wikinews.org/'
const sources = lazy(
  () => new RegExp(String.raw`^${oneOf('wiki-sources')}(?:\s?\[.{1,40}\])?:?$`, 'iu'),
)
/** The line below a title with the name of the wiki. */
const wiki = /\bwiki\p{L}{2,12}/iu
const {
  wikiDayWords: mostDayWords,
  wikiHeadLines: mostHeadLines,
  wikiNameWords: mostNameWords,
} = tuned('formats')

/**
 * The parts of a story of Wikinews as its page shows it: the day below the title, the list of sources, and what the wiki
 * adds below.
 *
 * Leaves alone a story that names the wiki, or has sources, without an address of the wiki in it, or the line from which
 * its pages say to come below the title. Sources are related
 * links, never authors.
 */
export function wikinewsTextOf(text: string): DeskReading | undefined {
  const lines = deskLinesOf(text)
  const from = lines.findLastIndex(({text: own}) => sources().test(own))
  if (from < 1 || from === lines.length - 1) return undefined
  const listEnd = lines.findIndex((line, i) => i > from && !isSource(line))
  const end = listEnd === -1 ? lines.length : listEnd
  const day = dayOf(lines.slice(0, Math.min(from, mostHeadLines)))
  const name = lines
    .slice(1, 3)
    .find(({text: own, words}) => wiki.test(own) && words <= mostNameWords)
  const isKnown = text.includes(address) || (name !== undefined && end > from + 1)
  if (!isKnown) return undefined
  const parts = lines.flatMap((line, i): readonly Part[] => {
    const {at} = line
    if (line === name) return [{at, role: 'navigation', label: 'name of the wiki'}]
    if (i < from) return []
    return i < end
      ? [{at, role: 'related', label: 'sources'}]
      : [{at, role: 'navigation', label: 'notes of the wiki'}]
  })
  const values = day === undefined ? [] : [{property: 'datePublished', at: day}]
  return {format: 'wikinews', parts, values}
}

/** Whether a line below the heading is a source: it names the day of another story. */
function isSource({text}: DeskLine): boolean {
  return datesIn(text).length > 0
}

/** The first line of the head that is a day. */
function dayOf(lines: readonly DeskLine[]): Range | undefined {
  for (const {text, words, at} of lines) {
    const [date] = words <= mostDayWords ? datesIn(text) : []
    if (date !== undefined) return placed(date.at, at.start)
  }
  return undefined
}
