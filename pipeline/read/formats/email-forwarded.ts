import {type Line, linesOf} from '../../text/lines.ts'
import type {Range} from '../../text/ranges.ts'
import type {Part} from '../../tree/labelled.ts'
import type {Role} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import {titleIn} from './email-headers.ts'
import type {LabelledValue} from './labelled-text.ts'

/** A line of the headers that a program prints above a message that it forwards. */
interface PrintedHeader {
  readonly at: Range
  readonly label: string
  /** Its value, without the label. */
  readonly value: Range
}

/** A line that opens a forwarded message: `---------- Forwarded message ---------`, `-----Original Message-----`. */
const rule = /^[-_=]{3,60}(?:\s{0,3}\p{L}[^\r\n]{1,60}?\s{0,3}[-_=]{3,60})?$/u
/** A line of these two forms that only mail programs draw: with words in it, or of many underscores. */
const ofProgram = /^(?:_{20,60}|[-_=]{3,60}[^-_=\r\n].*)$/
const intro = /^\p{L}[^\r\n]{2,60}:$/u
const field = /^[*]?(\p{L}[\p{L} .-]{0,24})[*]?[ \u00a0]{0,2}[:：][*]?[ \t\u00a0]{1,9}(?=\S)/u
const mailbox = /[^\s<>@]@[^\s<>@]/
const clock = /\d{1,2}[:.h]\d{2}/
const letters = /[\p{L}\p{M}\p{N}]+/gu
const year = /(?:19|20)\d\d/
/** More code units than the label of a field, its colon and the blanks beside them have. */
const longestLabel = 60
const {
  forwardedAbove: mostAbove,
  forwardedLine: longestOpening,
  printedHeaders: fewestHeaders,
  printedHeadersMost: mostHeaders,
} = tuned('formats')

/**
 * The headers that a mail program prints above a message that it forwards, told by what they hold and not by their
 * labels, which programs write in the language of their user.
 *
 *     ---------- Forwarded message ---------
 *     Von: Hafenpost <post@hafen.example>
 *     Date: Di., 9. Jan. 2024 um 06:30
 *     Betreff: Fähre fährt wieder
 *
 * A line with an address names the sender, the next ones who received it; without one it is the first line. One with a
 * year and a clock is the day. Of the other lines the subject is the one that shares most words with that of the
 * message, of two alike the last.
 *
 * Leaves alone labels without a line of hyphens or an introduction above them; below an introduction, lists of them
 * without an address; below a line with words between hyphens, or of many underscores, those with neither an address
 * nor a day.
 *
 * @param subject
 *   That of the message that forwards it.
 */
export function forwardedIn(
  text: string,
  subject: string,
): {
  readonly parts: readonly Part[]
  readonly values: readonly LabelledValue[]
} {
  const lines = linesOf(text)
  const none = {parts: [], values: []}
  const opening = lines
    .slice(0, mostAbove)
    .findIndex(({at}, i) => isOpening(text, at) && headersFrom(text, lines, i).length > 0)
  const opener = lines[opening]
  if (opener === undefined) return none
  const headers = headersFrom(text, lines, opening)
  const roles = rolesOf(text, headers, subject)
  const parts = headers.flatMap(({at, label, value}, i): readonly Part[] => {
    const role = roles[i]
    if (role === undefined) return [{at, role: 'navigation', label}]
    const before = {start: at.start, end: value.start}
    return [
      {at: before, role: 'navigation', label},
      {at: value, role, label},
    ]
  })
  const values = headers.flatMap(({value}, i): readonly LabelledValue[] => {
    if (roles[i] === 'headline') return [{property: 'headline', at: titled(text, value)}]
    return roles[i] === 'timestamp' ? [{property: 'datePublished', at: value}] : []
  })
  return {
    parts: [{at: opener.at, role: 'navigation', label: 'forwarded message'}, ...parts],
    values,
  }
}

function isOpening(text: string, {start, end}: Range): boolean {
  const line = text.slice(start, end)
  return line.length < longestOpening && (rule.test(line) || intro.test(line))
}

/** The printed headers below the line that opens them; none when too few follow one another, or they are no headers. */
function headersFrom(
  text: string,
  lines: readonly Line[],
  opening: number,
): readonly PrintedHeader[] {
  const found: PrintedHeader[] = []
  for (const {at, blankAbove} of lines.slice(opening + 1, opening + 1 + mostHeaders)) {
    if (blankAbove > 0 && found.length > 0) break
    const head = text.slice(at.start, Math.min(at.end, at.start + longestLabel))
    const [opened, label] = field.exec(head) ?? []
    if (opened === undefined || label === undefined) break
    found.push({at, label, value: {start: at.start + opened.length, end: at.end}})
  }
  const values = found.map(({value}) => text.slice(value.start, value.end))
  return found.length >= fewestHeaders && areHeaders(values, text, lines[opening]) ? found : []
}

/** Whether one of the values is an address, or a day below a line that only mail programs draw. */
function areHeaders(values: readonly string[], text: string, opener: Line | undefined): boolean {
  if (values.some((value) => mailbox.test(value))) return true
  const line = opener === undefined ? '' : text.slice(opener.at.start, opener.at.end)
  return ofProgram.test(line) && values.some(isDay)
}

function isDay(value: string): boolean {
  return year.test(value) && clock.test(value)
}

/** The role of the value of each line: a headline and a timestamp at most. */
function rolesOf(
  text: string,
  headers: readonly PrintedHeader[],
  subject: string,
): readonly (Role | undefined)[] {
  const values = headers.map(({value}) => text.slice(value.start, value.end))
  const sender = Math.max(
    0,
    values.findIndex((value) => mailbox.test(value)),
  )
  const day = values.findIndex(isDay)
  const own = wordsOf(subject)
  const ranked = values
    .map((value, i) => ({i, value, common: wordsOf(value).filter((word) => own.includes(word))}))
    .filter(({i, value}) => i !== sender && i !== day && !mailbox.test(value))
    .sort((a, b) => b.common.length - a.common.length || b.i - a.i)
  const title = ranked[0]?.i
  return values.map((_, i) => {
    if (i === day) return 'timestamp'
    return i === title ? 'headline' : undefined
  })
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(letters) ?? []
}

/** The subject without what programs put before it. */
function titled(text: string, {start, end}: Range): Range {
  const title = titleIn(text.slice(start, end))
  const at = text.lastIndexOf(title, end - title.length)
  return at < start || title === '' ? {start, end} : {start: at, end: at + title.length}
}
