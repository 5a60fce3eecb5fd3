import {agencyPattern} from '../../language/agencies.ts'
import {wordIn} from '../../language/words.ts'
import {datesIn} from '../../parse/calendar.ts'
import {lazy} from '../../text/lazy.ts'
import type {Range} from '../../text/ranges.ts'
import type {LabelRemark, Part} from '../../tree/labelled.ts'
import type {Role} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import {datelineDayOf} from './dateline-day.ts'
import {type DeskLine, deskLinesOf} from './lines.ts'
import type {DeskReading, DeskValue} from './reading.ts'
import {noticeOf, sureMarks, type WireMark, wireMarkOf} from './wire-marks.ts'

/** A line with its mark, and the words between a caret and the sign that ends its line. */
interface WireLine extends DeskLine {
  readonly mark: WireMark | undefined
  readonly inner: Range | undefined
}

const labelOf: Readonly<Record<WireMark, string>> = {
  code: 'code',
  slug: 'slug',
  note: 'note to editors',
  more: 'more',
  end: 'end',
  stamp: 'time of sending',
  initials: 'initials',
  notes: 'notes to editors',
}
const caretLine = /^\^(.{1,200}?)[<=]?$/
const titleSign = /\s?=$/
const lowerSlug = /^[\p{L}\p{N}]{1,30}(?:[-/][\p{L}\p{N} ]{1,30}){1,8}\/?$/u
const capitals = /^[\p{Lu}\p{N}_ /.-]{2,80}$/u
const mixed = /\p{Lu}\d|\d\p{Lu}|_/u
const inBrackets = /^\(.{1,120}\)$/
const dateline = lazy(() => new RegExp(`[(/](?:${agencyPattern})[)/]`, 'u'))
const by = lazy(() => new RegExp(String.raw`^${wordIn('by')}\s`, 'iu'))
const shortDay = /^(\d\d)\d{4}\s(\p{L}{3,5})\.? (\d\d)$/u
const american = /-(\d\d)-(\d\d)-(\d\d) \d{4}[A-Z]{2,4}<?$/
const named = /^(\d\d)-([A-Z]{3})-(\d\d) /
/** A quick test: a code, a slug or a control character of telegraphy at the top, or notes to editors. */
const opensAsWire =
  /^\s{0,9}(?:[a-z]\d{4} [a-z] [a-z]\b|[A-Za-z]{2,4}\d{3,5} \d [A-Za-z]{2,4} {1,3}\d|ZCZC|\^?(?:AM|BC|PM)-[\p{L}\p{N}]{1,12}-)/mu
/** The controls of telegraphy that begin an item and its text: SOH and STX. */
const lastControl = 2
const notes = lazy(
  () => new RegExp(String.raw`^# (?:[\p{L}]{2,8}-)?${wordIn('desk-notes')}\s*$`, 'imu'),
)
const {
  deskTitleWords: mostTitleWords,
  wireHead: headUnits,
  wireHeadLines: mostHeadLines,
  wireLedeWords: fewestLedeWords,
  wireTailLines: mostTailLines,
} = tuned('formats')

/**
 * What an agency marks in its copy: codes and slugs above the story, notes to editors, the title, a byline, and what it
 * puts below: initials, times of sending, notes.
 *
 *     a0123 u i BC-US--Ferry-Strike 03-05 0450      code
 *     ^BC-US--Ferry Strike, 2nd Ld-Writethru,0450<  slug
 *     ^Ferry crews end strike<                      title
 *     ^By ANNA HOLLIS=                              byline
 *
 * Leaves alone a story with an agency’s dateline and no such marks, and one with a single line that looks like one.
 */
export function wireCopyOf(text: string): DeskReading | undefined {
  if (!mayBeWire(text)) return undefined
  const lines = deskLinesOf(text).map((line): WireLine => wireLineOf(line))
  const lede = lines.findIndex(
    ({words, mark, inner}) => words >= fewestLedeWords && mark === undefined && inner === undefined,
  )
  if (lede === -1 || lede > mostHeadLines || !isWire(lines, lede)) return undefined
  const head = headOf(lines.slice(0, lede))
  return {
    format: 'wire',
    parts: [...head.parts, ...tailOf(lines, lede)],
    values: [...head.values, ...daysOf(lines.slice(lede))],
    remarks: noticesOf(lines.slice(0, lede)),
  }
}

function mayBeWire(text: string): boolean {
  const head = text.slice(0, headUnits)
  return (
    opensAsWire.test(head) ||
    (text !== '' && text.charCodeAt(0) <= lastControl) ||
    (text.includes('\n# ') && notes().test(text))
  )
}

function wireLineOf(line: DeskLine): WireLine {
  const mark = wireMarkOf(line.text)
  const words = caretLine.exec(line.text)?.[1]
  const start = line.at.start + 1
  return {
    ...line,
    mark,
    inner: words === undefined ? undefined : {start, end: start + words.length},
  }
}

function isWire(lines: readonly WireLine[], lede: number): boolean {
  const kinds = new Set(lines.flatMap(({mark}) => (mark === undefined ? [] : [mark])))
  const isSure = [...kinds].some((kind) => sureMarks.has(kind))
  const isDated = dateline().test(lines[lede]?.text.slice(0, headUnits) ?? '')
  return isSure && kinds.size + Number(isDated) > 1
}

/** The parts above the story. */
function headOf(lines: readonly WireLine[]): Pick<DeskReading, 'parts' | 'values'> {
  const open = lines.filter((line, i) => !isFurniture(line, lines[i - 1]))
  const titles = open.filter(
    ({words, text}) =>
      words <= mostTitleWords && !by().test(bare(text)) && noticeOf(bare(text), words) !== 'kill',
  )
  const title = titles.length > 1 && capitals.test(titles[0]?.text ?? '') ? titles[1] : titles[0]
  const parts: Part[] = []
  const values: DeskValue[] = []
  for (const line of lines) {
    const own = partOf(line, line === title, open)
    const at = innerOf(line)
    parts.push(...around(line.at, {at, ...own}))
    if (own.role === 'headline') values.push({property: 'headline', at})
  }
  return {parts, values}
}

/** Whether a line above the story is a code, a slug or a note. */
function isFurniture({mark, text}: WireLine, before: WireLine | undefined): boolean {
  if (mark !== undefined || inBrackets.test(text)) return true
  const isBehindCode = before?.mark === 'code' || (before !== undefined && isCode(before.text))
  return isCode(text) || (isBehindCode && lowerSlug.test(text))
}

/** Groups of capitals and figures, one of them with both. */
function isCode(text: string): boolean {
  return capitals.test(text) && mixed.test(text)
}

function partOf(
  {mark, text}: WireLine,
  isTitle: boolean,
  open: readonly WireLine[],
): {readonly role: Role; readonly label: string} {
  if (mark !== undefined) return {role: roleOf(mark), label: labelOf[mark]}
  if (isTitle) return {role: 'headline', label: 'title'}
  if (inBrackets.test(text)) return {role: 'syndication', label: 'note to editors'}
  if (by().test(bare(text))) return {role: 'byline', label: 'byline'}
  const isOpen = open.some((line) => line.text === text)
  const isOfAgency = isOpen && text.endsWith('=')
  return isOfAgency ? {role: 'credit', label: 'agency'} : {role: 'navigation', label: 'slug'}
}

function roleOf(mark: WireMark): Role {
  return mark === 'note' || mark === 'notes' ? 'syndication' : 'navigation'
}

/** The words of a line without the signs of its edges. */
function innerOf({at, inner, text}: WireLine): Range {
  if (inner !== undefined) return inner
  const sign = titleSign.exec(text)?.[0] ?? ''
  return {start: at.start, end: at.end - sign.length}
}

function bare(text: string): string {
  return caretLine.exec(text)?.[1] ?? text
}

/** A part, with the signs before and behind it as parts of their own. */
function around(line: Range, part: Part): readonly Part[] {
  const signs = [
    {start: line.start, end: part.at.start},
    {start: part.at.end, end: line.end},
  ].filter(({start, end}) => end > start)
  const marks = signs.map(
    (at): Part => ({at, role: 'navigation', label: 'sign of the end of a line'}),
  )
  return [part, ...marks].toSorted((a, b) => a.at.start - b.at.start)
}

/** The parts below the story: signs of its end among the last lines, and all notes to editors. */
function tailOf(lines: readonly WireLine[], lede: number): readonly Part[] {
  const from = lines.findIndex(({mark}, i) => i > lede && mark === 'notes')
  const last = from === -1 ? lines.length : from
  return lines.flatMap(({at, mark}, i): readonly Part[] => {
    if (i <= lede) return []
    if (i >= last) return [{at, role: 'syndication', label: labelOf[mark ?? 'notes']}]
    const isMarked = mark !== undefined && i >= last - mostTailLines
    return isMarked ? [{at, role: roleOf(mark), label: labelOf[mark]}] : []
  })
}

/** The day of the dateline, when it has a year, and the one on which the item was sent, as the last line has it. */
function daysOf(lines: readonly WireLine[]): readonly DeskValue[] {
  const dateline = datelineDayOf(lines[0])
  const printed = dateline === undefined ? [] : [{property: 'datePublished', at: dateline}]
  const sent = lines.flatMap(({at, mark, text}) => {
    const value = mark === 'stamp' ? dayOf(text) : undefined
    return value === undefined ? [] : [{property: 'datePublished', at, value}]
  })
  return [...printed, ...sent]
}

function dayOf(text: string): string | undefined {
  const [, month = '', day = '', year] = american.exec(text) ?? []
  if (year !== undefined) return `20${year}-${month}-${day}`
  const [, date = '', name = '', short] = shortDay.exec(text) ?? named.exec(text) ?? []
  const [read] = short === undefined ? [] : datesIn(`${date} ${name.toLowerCase()} 20${short}`)
  return read === undefined ? undefined : `${read.year}-${two(read.month)}-${two(read.day)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** What an agency says of the item as a whole. */
function noticesOf(lines: readonly WireLine[]): readonly LabelRemark[] {
  const found = lines.flatMap((line) => {
    const notice = line.mark === 'note' ? undefined : noticeOf(bare(line.text), line.words)
    return notice === undefined ? [] : [{notice, at: line.at}]
  })
  const kill = found.find(({notice}) => notice === 'kill')
  const [first] = found
  if (kill !== undefined) {
    const reason =
      'The agency withdraws a story with this item; remove that story, and do not publish this text'
    return [{rule: 'wire/kill', level: 'message', reason, at: kill.at}]
  }
  if (first === undefined) return []
  const reason = 'The agency corrects an earlier story with this item; change that story as well'
  return [{rule: 'wire/correction', level: 'info', reason, at: first.at}]
}
