import {agencies, agencyPattern} from '../language/agencies.ts'
import {oneOf} from '../language/words.ts'
import type {Range} from '../text/ranges.ts'
import {isMonth} from './calendar.ts'

/** What opens a paragraph like a dateline: a place, a day, an agency, a sign. */
export interface DatelineParts {
  readonly place: Range
  /** A day stands behind the place. */
  readonly day: boolean
  /** A name in brackets, between strokes or bare behind the day. */
  readonly token: boolean
  /** Whether that name is an agency’s. */
  readonly listed: boolean
  /** The sign that parts it from the sentence, without spaces; empty when there is none. */
  readonly sign: string
  /** White space or the end of the text follows. */
  readonly parted: boolean
  /** What follows does not open in lower case. */
  readonly opens: boolean
  /** Where the sign ends. */
  readonly end: number
}

/** A place in the head of a paragraph and what was read behind it so far. */
interface Cursor {
  readonly head: string
  at: number
}

const word = String.raw`[\p{Lu}\p{Lo}](?:[\p{L}\p{M}.']|-(?=\p{L})){0,30}`
const link = `[ /](?:${oneOf('within-place')} )?`
const place = new RegExp(`${word}(?:${link}${word}){0,3}`, 'uy')
const region = new RegExp(
  String.raw`, ${word}(?: ${word}){0,2}(?=[,:.(\s/-])|,? ?\[[^[\]]{2,30}\]| \(\p{Lu}[\p{L} ]{2,24}\)(?=,? ?[(\d])`,
  'uy',
)
const lead = `(?:[,.]| ?-)? ?(?:${oneOf('on-day')} )?`
const ordinal = `(?:${oneOf('ordinal')})?`
const of = `(?:${oneOf('of-month')}(?:(?<=')| ))?`
const weekday = String.raw`(?:\p{L}{3,13}(?:-feira)?,? )?`
/** What a region opens with. */
const regionOpens = /,| ?\[| \(/uy
const figure = /\d/
const monthFirst = new RegExp(
  String.raw`${lead}${weekday}(?<month>\p{L}[\p{L}\p{M}]{2,11})\.? \d{1,2}${ordinal}(?:,? \d{4})?`,
  'uy',
)
const dayFirst = new RegExp(
  String.raw`${lead}${weekday}\d{1,2}${ordinal},? ${of}(?<month>\p{L}[\p{L}\p{M}]{2,11})\.?(?:,? ${of}\d{4}\.?)?`,
  'uy',
)
const yearFirst = new RegExp(
  String.raw`${lead}\d{4}\. (?<month>\p{L}[\p{L}\p{M}]{2,11}) \d{1,2}\.?(?:, \p{L}{3,12})?`,
  'uy',
)
const figures =
  /(?:[,.]| ?-)? ?(?:\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d|\d{1,2}(?=,? ?\())(?!\d)/uy
const clock = / ?[/,] ?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?/iuy
const bracketed =
  /[,.:;]? ?-{0,2} ?(?:\((?<round>[^()]{2,40})\)|\[(?<square>[^[\]]{2,40})\]|\/(?<stroked>[^/()]{2,24})\/)/uy
const bare = new RegExp(`[,.] (?<bare>${agencyPattern})(?=[.:,]? ?-|[.:] )`, 'uy')
const sign = /\s?(?:[:.;]?-{1,2}|[:.=;]|\.)/uy
const opening = /\s{0,5}[^\p{Ll}\s]/uy
const nameStart = /^\p{L}/u
const after = /[/,;:| ]/
const inBrackets = /,? ?[[(]/u
const stopped = /\p{Ll}{2}\.$/u

/** Agencies, `agency/desk`, `agency, special desk`: whether what stands in brackets opens with one. */
function isListed(token: string): boolean {
  const name = token.trim()
  if (agencies.has(name)) return true
  return agencies.has(name.split(after, 1).join('')) || agencies.has(name.split('/', 1).join(''))
}

/**
 * The parts of what may be a dateline, read from left to right.
 *
 * @param head
 *   The first hundred code units or so of a paragraph, folded.
 */
export function datelinePartsOf(head: string): DatelineParts | undefined {
  const cursor: Cursor = {head, at: 0}
  const name = take(cursor, place)?.[0]
  if (name === undefined) return undefined
  const from = stopped.test(name) ? name.length - 1 : name.length
  cursor.at = from
  let day = takeDay(cursor)
  let end = from
  if (!day && looks(cursor, regionOpens) && take(cursor, region) !== undefined) {
    end = cursor.at
    day = takeDay(cursor)
  }
  if (day) take(cursor, clock)
  const token = takeToken(cursor, day)
  const printedSign = take(cursor, sign)?.[0].trim() ?? ''
  return {
    place: {start: 0, end: placeEnd(head, end)},
    day,
    token: token !== undefined,
    listed: token !== undefined && isListed(token),
    sign: printedSign,
    parted: cursor.at === head.length || head.charAt(cursor.at) === ' ',
    opens: looks(cursor, opening),
    end: cursor.at,
  }
}

/** Without a country in brackets behind it. */
function placeEnd(head: string, end: number): number {
  const open = head.slice(0, end).search(inBrackets)
  return open === -1 ? end : open
}

function takeDay(cursor: Cursor): boolean {
  const start = cursor.at
  if (!figure.test(cursor.head.slice(start))) return false
  for (const pattern of [monthFirst, dayFirst, yearFirst]) {
    const month = take(cursor, pattern)?.groups?.['month']
    if (month !== undefined && isMonth(month)) return true
    cursor.at = start
  }
  return take(cursor, figures) !== undefined
}

function takeToken(cursor: Cursor, day: boolean): string | undefined {
  const start = cursor.at
  const {round, square, stroked} = take(cursor, bracketed)?.groups ?? {}
  const token = round ?? square ?? stroked
  if (token !== undefined && nameStart.test(token)) return token
  cursor.at = start
  return day ? take(cursor, bare)?.groups?.['bare'] : undefined
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at
  const match = pattern.exec(cursor.head)
  if (match === null) return undefined
  cursor.at += match[0].length
  return match
}

function looks(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at
  return pattern.test(cursor.head)
}
