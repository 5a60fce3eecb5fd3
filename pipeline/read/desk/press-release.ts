import {wordIn} from '../../language/words.ts'
import {datesIn} from '../../parse/calendar.ts'
import {fold} from '../../text/fold.ts'
import {lazy} from '../../text/lazy.ts'
import type {Range} from '../../text/ranges.ts'
import type {Part} from '../../tree/labelled.ts'
import type {Role} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import {datelineDayOf} from './dateline-day.ts'
import {type DeskLine, deskLinesOf, placed} from './lines.ts'
import type {DeskReading, DeskValue} from './reading.ts'
import {type MarkedLine, type ReleaseMark, releaseMarkOf} from './release-marks.ts'

/** A line with what it marks. */
interface ReleaseLine extends DeskLine {
  readonly marked: MarkedLine | undefined
}

/** The role of what stands behind a mark, up to the next one. */
const roleOf: Readonly<Record<ReleaseMark, Role>> = {
  release: 'syndication',
  embargo: 'syndication',
  contact: 'navigation',
  about: 'syndication',
  notes: 'syndication',
  outlook: 'legal',
  end: 'syndication',
  source: 'syndication',
}
/** What a mark is called in reasons. */
const labelOf: Readonly<Record<ReleaseMark, string>> = {
  release: 'press release',
  embargo: 'embargo',
  contact: 'contact',
  about: 'about the issuer',
  notes: 'notes to editors',
  outlook: 'forward-looking statements',
  end: 'end',
  source: 'source',
}
/** Marks of the head, and of what stands below the text. */
const above: ReadonlySet<ReleaseMark> = new Set(['release', 'embargo'])
const below: ReadonlySet<ReleaseMark> = new Set([
  'about',
  'notes',
  'outlook',
  'end',
  'source',
  'contact',
])
const reachable = /@[\p{L}\p{N}-]{1,60}\.|\bwww\.|https?:\/\/|\+?\d[\d\s()./-]{6,24}\d/u
const capitalised = /^[\p{Lu}\p{Lo}]/u
const longWord = /\p{L}{3,}/gu
const sentenceEnd = /[.!?…。»"')\]]$/u
const {
  deskTitleWords: mostTitleWords,
  releaseContactLines: nearby,
  releaseContactWords: mostContactWords,
  releaseEnd: endUnits,
  releaseHead: headUnits,
  releaseHeadLines: mostHeadLines,
  releaseIssuerLines: issuerLines,
  releaseLedeWords: fewestProseWords,
  releaseMarks: fewestMarks,
  releaseNameLines: mostLinesAbove,
  releaseTitleLeast: fewestTitleWords,
} = tuned('formats')
const inHead = lazy(() => new RegExp(wordIn('press-release', 'embargo'), 'iu'))
const atEnd = lazy(() => new RegExp(wordIn('forward-looking', 'release-source'), 'iu'))

/**
 * What a press office marks in a text: until when it must not be published, whom to call, what the issuer is, where it ends.
 *
 * A text is a press release when its head says so and a part below or beside the text is marked as well, or when three
 * kinds of parts are marked, as newswires do. Leaves alone an article that quotes such a line.
 *
 * The day of publication is the one of the dateline; only without one is it that of the embargo.
 */
export function pressReleaseOf(text: string): DeskReading | undefined {
  if (!mayBeRelease(text)) return undefined
  const lines = deskLinesOf(text).map(
    (line): ReleaseLine => ({...line, marked: releaseMarkOf(line)}),
  )
  const lede = lines.findIndex(
    ({words, marked}) => words >= fewestProseWords && marked === undefined,
  )
  if (lede === -1 || lede > mostHeadLines || !isRelease(lines, lede)) return undefined
  const head = headOf(lines.slice(0, lede))
  const tail = tailOf(lines, lede)
  const parts = [...head.parts, ...tail].toSorted((a, b) => a.at.start - b.at.start)
  return {format: 'press-release', parts, values: [...head.values, ...valuesOf(text, lines, lede)]}
}

/** A quick first test: few texts hold a word for a release near their head, or for its source near their end. */
function mayBeRelease(text: string): boolean {
  return inHead().test(fold(text.slice(0, headUnits))) || atEnd().test(fold(text.slice(-endUnits)))
}

function isRelease(lines: readonly ReleaseLine[], lede: number): boolean {
  const sure = new Set(
    lines.flatMap((line, i) => sureMarkOf(line, lines.slice(i + 1, i + 1 + nearby))),
  )
  const isNamed = lines
    .slice(0, Math.min(lede, mostLinesAbove))
    .some(({marked}) => marked !== undefined && above.has(marked.mark))
  return isNamed ? sure.size > 0 : sure.size >= fewestMarks
}

/** A mark that menus and articles do not have: a contact counts with an address or a number to call. */
function sureMarkOf(line: ReleaseLine, next: readonly DeskLine[]): readonly ReleaseMark[] {
  const mark = line.marked?.mark
  if (mark === undefined || mark === 'release' || mark === 'about') return []
  if (mark === 'embargo') return datesIn(line.text).length > 0 ? [mark] : []
  if (mark !== 'contact') return [mark]
  return [line, ...next].some(({text}) => reachable.test(text)) ? [mark] : []
}

/** The parts above the text: marks, the block of a contact, and the title when one line remains. */
function headOf(lines: readonly ReleaseLine[]): Pick<DeskReading, 'parts' | 'values'> {
  const parts: Part[] = []
  const open: ReleaseLine[] = []
  let block: ReleaseMark | undefined
  for (const line of lines) {
    block = blockOf(line, block)
    if (block === undefined) open.push(line)
    else parts.push({at: line.at, role: roleOf[block], label: labelOf[block]})
  }
  const title = open.find((line) => isTitle(line))
  if (title === undefined || open.filter((line) => isTitle(line)).length > 2)
    return {parts, values: []}
  const next = open[open.indexOf(title) + 1]
  const isDek =
    next !== undefined && isTitle(next) && next.blankAbove > 0 && follows(lines, title, next)
  const named: readonly Part[] = [
    {at: title.at, role: 'headline', label: 'title'},
    ...(isDek ? [{at: next.at, role: 'dek', label: 'second title'} as const] : []),
  ]
  return {parts: [...parts, ...named], values: [{property: 'headline', at: title.at}]}
}

/** The mark to which a line above the text belongs: its own, or that of the block above which it continues. */
function blockOf(line: ReleaseLine, open: ReleaseMark | undefined): ReleaseMark | undefined {
  const {marked, blankAbove, text} = line
  if (marked !== undefined && marked.mark !== 'about') return marked.mark
  if (open !== 'contact' && open !== 'source') return undefined
  const continues = blankAbove === 0 || (open === 'contact' && reachable.test(text))
  return continues ? open : undefined
}

function follows(lines: readonly DeskLine[], line: DeskLine, next: DeskLine): boolean {
  return lines.indexOf(next) === lines.indexOf(line) + 1
}

/** A line that may be a title: words without an address, a number to call or a day. */
function isTitle({text, words}: DeskLine): boolean {
  return (
    words >= fewestTitleWords &&
    words <= mostTitleWords &&
    !reachable.test(text) &&
    datesIn(text).length === 0
  )
}

/** The parts below the text, each from its mark to the next. */
function tailOf(lines: readonly ReleaseLine[], lede: number): readonly Part[] {
  const parts: Part[] = []
  let open: ReleaseMark | undefined
  let isOver = false
  for (const line of lines.slice(lede)) {
    const {marked, at} = line
    if (marked !== undefined && below.has(marked.mark) && isCertain(marked, line, lines, lede)) {
      open = marked.mark
      isOver ||= open === 'end'
    } else if (open !== undefined && endsPart(open, line)) open = isOver ? 'end' : undefined
    if (open !== undefined) parts.push({at, role: roleOf[open], label: labelOf[open]})
  }
  return parts
}

/** Whether a mark below the text is one: the end stands in the second half, an issuer is named in the text. */
function isCertain(
  {mark, rest}: MarkedLine,
  {at, text}: DeskLine,
  lines: readonly ReleaseLine[],
  lede: number,
): boolean {
  const [first, last] = [lines[0], lines.at(-1)]
  const middle = ((first?.at.start ?? 0) + (last?.at.end ?? 0)) / 2
  if (mark === 'end' || mark === 'contact') return at.start > middle
  if (mark !== 'about') return true
  const words = text.slice(rest).match(longWord) ?? []
  const isNamed = words.some((word) =>
    lines.some(
      ({text: other}, i) =>
        i <= lede + issuerLines && capitalised.test(word) && other.includes(word),
    ),
  )
  return isNamed && at.start > middle - (middle - (first?.at.start ?? 0)) / 2
}

/** Whether a line ends the part that is open above it. */
function endsPart(open: ReleaseMark, {text, words, blankAbove}: DeskLine): boolean {
  if (open === 'source') return blankAbove > 0
  return open === 'contact' && blankAbove > 0 && words > mostContactWords && !reachable.test(text)
}

/** Day and issuer. */
function valuesOf(text: string, lines: readonly ReleaseLine[], lede: number): readonly DeskValue[] {
  const day = datelineDayOf(lines[lede]) ?? embargoOf(lines.slice(0, lede))
  const issuer = issuerOf(text, lines)
  return [
    ...(day === undefined ? [] : [{property: 'datePublished', at: day}]),
    ...(issuer === undefined ? [] : [{property: 'publisher.name', at: issuer}]),
  ]
}

/** The day until which a release must not be published. */
function embargoOf(head: readonly ReleaseLine[]): Range | undefined {
  for (const {text, at, marked} of head) {
    if (marked?.mark !== 'embargo') continue
    const [date] = datesIn(text)
    if (date !== undefined) return placed(date.at, at.start)
  }
  return undefined
}

/** The issuer as a line of its own names it, behind `SOURCE` or below `News provided by`. */
function issuerOf(text: string, lines: readonly ReleaseLine[]): Range | undefined {
  const sources = lines.flatMap((line, i) => {
    if (line.marked?.mark !== 'source') return []
    const own = line.text.slice(line.marked.rest).trim()
    const next = lines[i + 1]
    if (own !== '') return [{start: line.at.end - own.length, end: line.at.end}]
    return next === undefined ||
      next.blankAbove > 0 ||
      sentenceEnd.test(text.slice(next.at.end - 1, next.at.end))
      ? []
      : [next.at]
  })
  return sources.at(-1)
}
