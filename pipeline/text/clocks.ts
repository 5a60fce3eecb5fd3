import type {Range} from './ranges.ts'

/** A clock time beside a day, and the stretch that both take. */
export interface Beside {
  readonly at: Range
  /** `HH:MM:SS`, 24 hours. */
  readonly clock?: string
  /** The zone as printed: an abbreviation, a name in full in lower case, or an offset as `±HH:MM`. */
  readonly zone?: string
}

/** What zones are called. */
export interface ZoneNames {
  readonly abbreviations: readonly string[]
  /** The name in full that a text opens with, in lower case and as long as there. */
  readonly nameIn: (text: string) => string | undefined
}

/** Words around clock times, each as the source of an expression. */
export interface ClockWords {
  /** Between a day and the time: “at”. */
  readonly at: string
  /** Between a time and the day: “on”. */
  readonly on: string
  /** Behind the time: “Uhr”. */
  readonly after: string
  /** Beside a time of twelve hours before noon: `午前`. */
  readonly forenoon: string
  /** The same after noon: `午後`. */
  readonly afternoon: string
}

/** How clock times are printed around a day. */
export interface ClockForms {
  readonly timeAfter: RegExp
  readonly hourAfter: RegExp
  readonly timeBefore: RegExp
  readonly zoneAfter: RegExp
  readonly nameAfter: RegExp
}

const figures = String.raw`(?<hour>\d{1,2})(?:[:.h時时點点]|시\s?)(?<minute>\d{2})(?!\.\d)(?::(?<second>\d{2})(?:\.\d{1,9})?)?[分분]?`
const halfOf = String.raw`(?<half>[ap])\.?\s?m\b\.?`
const offsetAfter = /^\s*\(?(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d{2})?\)?(?!\d)/u
/** A word is glued to the zone: `7:55 AM UTCUpdated`. */
const gluedZone = /^\s?([A-Z]{2,4})(?=[A-Z][a-z]{3})/
const longestName = 80
const noon = 12
const bareZulu = /^Z(?![\p{L}\d])/u

/** The forms of clock times in languages with such words. */
export function clockForms({at, on, after, forenoon, afternoon}: ClockWords): ClockForms {
  const weekday = String.raw`(?:\(\p{L}{1,3}\)\s?)?`
  const halfBefore = String.raw`(?:(?:(?<earlier>${forenoon})|(?<later>${afternoon}))\s?)?`
  const half = String.raw`(?:[ \u202f]?(?:${halfOf}|(?<early>${forenoon})|(?<late>${afternoon})))?`
  return {
    timeAfter: new RegExp(
      String.raw`^(?:T|\.?\s*${weekday}(?:[,،|·•/@()–-]\s*)?(?:(?:${at}|-|–)\s*)?${halfBefore})${figures}${half}`,
      'iu',
    ),
    hourAfter: new RegExp(
      String.raw`^\s*(?:[,|·•@-]\s*)?(?:${at}\s+)?(?<hour>\d{1,2})[ \u202f]?${halfOf}`,
      'iu',
    ),
    timeBefore: new RegExp(
      String.raw`(?:^|[^\d:.])(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?${half}(?:\s*\(?(?<zone>[A-Z]{2,5})\)?)?\s*(?:(?:[,|·•-]|${on}|${after})\s*)?(?:\p{L}{2,10}[.,]?\s+)?$`,
      'iu',
    ),
    zoneAfter: new RegExp(String.raw`^\s*(?:${after}\s*)?\(?([A-Z]{1,5})\)?(?![\p{L}\d])`, 'iu'),
    /** Blanks and a bracket before the name of a zone. */
    nameAfter: new RegExp(String.raw`^(?:\s?${after})?[\s(,]{0,3}(?=\p{L})`, 'iu'),
  }
}

/**
 * The clock time right after a day, or else right before it.
 *
 * @param text
 *   The line that the day was found in.
 * @param day
 *   Where the day stands in it.
 * @param forms
 *   How clock times are printed.
 * @param zones
 *   What time zones are called.
 */
export function clockBeside(text: string, day: Range, forms: ClockForms, zones: ZoneNames): Beside {
  const after = clockAfter(text, day.end, forms)
  if (after) {
    const zone = zoneFrom(text, after.end, forms, zones)
    const end = zone?.end ?? after.end
    return {at: {start: day.start, end}, clock: after.clock, ...(zone ? {zone: zone.zone} : {})}
  }
  const before = forms.timeBefore.exec(text.slice(0, day.start))
  const clock = before && clockOf(before.groups)
  if (!(before && clock)) return {at: day}
  const named = before.groups?.['zone']
  const zone = named !== undefined && zones.abbreviations.includes(named) ? {zone: named} : {}
  return {at: {start: before.index, end: day.end}, clock, ...zone}
}

function clockAfter(
  text: string,
  from: number,
  forms: ClockForms,
): {clock: string; end: number} | undefined {
  const rest = text.slice(from, from + 40)
  const full = forms.timeAfter.exec(rest)
  const clock = full && clockOf(full.groups)
  if (full && clock) return {clock, end: from + full[0].length}
  const hour = forms.hourAfter.exec(rest)
  const round = hour && clockOf(hour.groups)
  return hour && round ? {clock: round, end: from + hour[0].length} : undefined
}

type Groups = Readonly<Record<string, string | undefined>>

function clockOf(groups: Groups = {}): string | undefined {
  const {minute = '00', second = '00'} = groups
  const hour = hourOf(groups)
  if (hour === undefined || hour > 23 || Number(minute) > 59 || Number(second) > 59)
    return undefined
  return `${String(hour).padStart(2, '0')}:${minute}:${second}`
}

/** The hour of 24. `午後14時` needs no half; `14 pm` is no time. */
function hourOf({hour, half, early, earlier, late, later}: Groups): number | undefined {
  const given = Number(hour)
  const part = half?.toLowerCase() ?? partOf(early ?? earlier, late ?? later)
  if (part === undefined) return given
  if (given < 1 || given > noon) return half === undefined ? given : undefined
  return (given % noon) + (part === 'p' ? noon : 0)
}

function partOf(early: string | undefined, late: string | undefined): 'a' | 'p' | undefined {
  if (late !== undefined) return 'p'
  return early === undefined ? undefined : 'a'
}

function zoneFrom(
  text: string,
  from: number,
  forms: ClockForms,
  zones: ZoneNames,
): {zone: string; end: number} | undefined {
  const rest = text.slice(from, from + 20)
  const offset = offsetAfter.exec(rest)
  if (offset) {
    const zone = `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`
    return {zone, end: from + offset[0].length}
  }
  if (bareZulu.test(rest)) return {zone: '+00:00', end: from + 1}
  const named = forms.zoneAfter.exec(rest) ?? gluedZone.exec(rest)
  if (named?.[1] !== undefined && zones.abbreviations.includes(named[1])) {
    return {zone: named[1], end: from + named[0].length}
  }
  return zoneInFull(text, from, forms, zones)
}

/** `10:11 (heure d'été d'Europe centrale)`. */
function zoneInFull(
  text: string,
  from: number,
  forms: ClockForms,
  zones: ZoneNames,
): {zone: string; end: number} | undefined {
  const before = forms.nameAfter.exec(text.slice(from, from + 20))
  if (before === null) return undefined
  const start = from + before[0].length
  const zone = zones.nameIn(text.slice(start, start + longestName))
  if (zone === undefined) return undefined
  const end = start + zone.length
  return {zone, end: text.charAt(end) === ')' ? end + 1 : end}
}
