import {dateReader, type PrintedDate} from '../tree/dates.ts'
import {load} from './load.ts'
import {zoneAbbreviations} from './zones.ts'

const months = new Map<string, Map<string, number>>()
for (const {language, name, month} of load('months', ['language', 'name', 'month']).rows) {
  const known = months.get(name) ?? new Map<string, number>()
  known.set(language, Number(month))
  months.set(name, known)
}

type Reader = ReturnType<typeof dateReader>

/** What was read last: one rule after the other asks about the same line. */
let last: {
  readonly text: string
  readonly language: string | undefined
  readonly dates: readonly PrintedDate[]
} = {text: '', language: undefined, dates: []}

/** One reader a language, made when it is first asked for. */
const readers = new Map<string | undefined, Reader>()

/**
 * The dates in a short text, as printed.
 *
 * @param text
 *   A line. Month names of some forty languages are known.
 * @param language
 *   BCP 47 tag of the text, for the few names that mean one month here and another there; without
 *   it such a name is no month.
 */
export function datesIn(text: string, language?: string): readonly PrintedDate[] {
  if (text === last.text && language === last.language) return last.dates
  const reader = readers.get(language) ?? readerOf(language)
  readers.set(language, reader)
  last = {text, language, dates: reader(text)}
  return last.dates
}

/** Whether a word is the name of a month in some language, in any case and with a full stop or not. */
export function isMonth(word: string): boolean {
  const name = word.toLowerCase()
  return months.has(name.endsWith('.') ? name.slice(0, -1) : name)
}

function readerOf(language: string | undefined): Reader {
  return dateReader({monthOf: (name) => monthOf(name, language), zones: zoneAbbreviations})
}

function monthOf(name: string, language: string | undefined): number | undefined {
  const known = months.get(name)
  if (known === undefined) return undefined
  const own = language === undefined ? undefined : known.get(language)
  const all = new Set(known.values())
  return own ?? (all.size === 1 ? [...all][0] : undefined)
}
