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
export interface ZoneWords {
  readonly abbreviations: readonly string[]
  /** The name in full that a text opens with, in lower case and as long as there. */
  readonly nameIn: (text: string) => string | undefined
}

const timeAfter =
  /^(?:T|\s*(?:[,|·•/@()–-]\s*)?(?:(?:at|um|à|a las|às|alle ore|alle|ore|om|saat|kl\.?|klo|-|–)\s*)?)(\d{1,2})[:.h時](\d{2})(?::(\d{2})(?:\.\d{1,9})?)?分?(?:[ \u202f]?([ap])\.?\s?m\b\.?)?/iu
const hourAfter = /^\s*(?:[,|·•@-]\s*)?(?:at\s+)?(\d{1,2})[ \u202f]?([ap])\.?\s?m\b\.?/iu
const timeBefore =
  /(?:^|[^\d:.])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[ \u202f]?([ap])\.?\s?m\b\.?)?(?:\s*\(?([A-Z]{2,5})\)?)?\s*(?:(?:[,|·•-]|on|uhr)\s*)?(?:\p{L}{2,10}[.,]?\s+)?$/iu
const offsetAfter = /^\s*\(?(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d{2})?\)?(?!\d)/u
const zoneAfter = /^\s*(?:[Uu]hr\s*)?\(?([A-Z]{1,5})\)?(?![\p{L}\d])/u
/** Blanks and a bracket before the name of a zone. */
const nameAfter = /^(?:\s?[Uu]hr)?[\s(,]{0,3}(?=\p{L})/u
const longestName = 80
const bareZulu = /^Z(?![\p{L}\d])/u

/**
 * The clock time right after a day, or else right before it.
 *
 * @param text
 *   The line that the day was found in.
 * @param day
 *   Where the day stands in it.
 * @param zones
 *   What time zones are called.
 */
export function clockBeside(text: string, day: Range, zones: ZoneWords): Beside {
  const after = clockAfter(text, day.end)
  if (after) {
    const zone = zoneFrom(text, after.end, zones)
    const end = zone?.end ?? after.end
    return {at: {start: day.start, end}, clock: after.clock, ...(zone ? {zone: zone.zone} : {})}
  }
  const before = timeBefore.exec(text.slice(0, day.start))
  const clock = before && clockOf(before[1], before[2], before[3], before[4])
  if (!(before && clock)) return {at: day}
  const named = before[5]
  const zone = named !== undefined && zones.abbreviations.includes(named) ? {zone: named} : {}
  return {at: {start: before.index, end: day.end}, clock, ...zone}
}

function clockAfter(text: string, from: number): {clock: string; end: number} | undefined {
  const rest = text.slice(from, from + 40)
  const full = timeAfter.exec(rest)
  const clock = full && clockOf(full[1], full[2], full[3], full[4])
  if (full && clock) return {clock, end: from + full[0].length}
  const hour = hourAfter.exec(rest)
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
  zones: ZoneWords,
): {zone: string; end: number} | undefined {
  const rest = text.slice(from, from + 20)
  const offset = offsetAfter.exec(rest)
  if (offset) {
    const zone = `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`
    return {zone, end: from + offset[0].length}
  }
  if (bareZulu.test(rest)) return {zone: '+00:00', end: from + 1}
  const named = zoneAfter.exec(rest)
  if (named?.[1] !== undefined && zones.abbreviations.includes(named[1])) {
    return {zone: named[1], end: from + named[0].length}
  }
  return zoneInFull(text, from, zones)
}

/** `10:11 (heure d'été d'Europe centrale)`. */
function zoneInFull(
  text: string,
  from: number,
  zones: ZoneWords,
): {zone: string; end: number} | undefined {
  const before = nameAfter.exec(text.slice(from, from + 20))
  if (before === null) return undefined
  const start = from + before[0].length
  const zone = zones.nameIn(text.slice(start, start + longestName))
  if (zone === undefined) return undefined
  const end = start + zone.length
  return {zone, end: text.charAt(end) === ')' ? end + 1 : end}
}
