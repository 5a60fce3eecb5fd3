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
}

/** How clock times are printed around a day. */
export interface ClockForms {
  readonly timeAfter: RegExp
  readonly hourAfter: RegExp
  readonly timeBefore: RegExp
  readonly zoneAfter: RegExp
  readonly nameAfter: RegExp
}

const figures = String.raw`(\d{1,2})[:.h時](\d{2})(?::(\d{2})(?:\.\d{1,9})?)?分?`
const halves = String.raw`(?:[ \u202f]?([ap])\.?\s?m\b\.?)?`
const offsetAfter = /^\s*\(?(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d{2})?\)?(?!\d)/u
const longestName = 80
const bareZulu = /^Z(?![\p{L}\d])/u

/** The forms of clock times in languages with such words. */
export function clockForms({at, on, after}: ClockWords): ClockForms {
  return {
    timeAfter: new RegExp(
      String.raw`^(?:T|\s*(?:[,|·•/@()–-]\s*)?(?:(?:${at}|-|–)\s*)?)${figures}${halves}`,
      'iu',
    ),
    hourAfter: new RegExp(
      String.raw`^\s*(?:[,|·•@-]\s*)?(?:${at}\s+)?(\d{1,2})[ \u202f]?([ap])\.?\s?m\b\.?`,
      'iu',
    ),
    timeBefore: new RegExp(
      String.raw`(?:^|[^\d:.])(\d{1,2}):(\d{2})(?::(\d{2}))?${halves}(?:\s*\(?([A-Z]{2,5})\)?)?\s*(?:(?:[,|·•-]|${on}|${after})\s*)?(?:\p{L}{2,10}[.,]?\s+)?$`,
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
  const clock = before && clockOf(before[1], before[2], before[3], before[4])
  if (!(before && clock)) return {at: day}
  const named = before[5]
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
  const clock = full && clockOf(full[1], full[2], full[3], full[4])
  if (full && clock) return {clock, end: from + full[0].length}
  const hour = forms.hourAfter.exec(rest)
  const round = hour && clockOf(hour[1], '00', undefined, hour[2])
  return hour && round ? {clock: round, end: from + hour[0].length} : undefined
}

function clockOf(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  half: string | undefined,
): string | undefined {
  const h = Number(hour)
  if (half !== undefined && (h < 1 || h > 12)) return undefined
  const shifted = half === undefined ? h : (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (shifted > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  return `${String(shifted).padStart(2, '0')}:${minute}:${second ?? '00'}`
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
  const named = forms.zoneAfter.exec(rest)
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
