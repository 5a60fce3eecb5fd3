import {load} from '../language/load.ts'
import {monthNamed} from '../language/months.ts'
import {oneOf} from '../language/words.ts'
import {zoneAbbreviations, zoneNameIn} from '../language/zones.ts'
import {dateForms, dateReader, type PrintedDate} from '../text/dates.ts'
import {lazy} from '../text/lazy.ts'
import type {Era} from '../text/printed-days.ts'
import {remembering} from '../text/remembering.ts'
import {mostDatedLines} from './limits.ts'

/** A capital `İ`, as lower case has it. */
const dotted = /^i\u0307/u

const solarMonths = new Map(
  load('solar-months', ['language', 'name', 'month']).rows.map(
    ({name, month}) => [name, Number(month)] as const,
  ),
)
const eras: ReadonlyMap<string, Era> = new Map(
  load('eras', ['language', 'name', 'add', 'first', 'last']).rows.map(
    ({name, add, first, last}) =>
      [name, {add: Number(add), first: Number(first), last: Number(last)}] as const,
  ),
)
/** Languages whose people write days in figures by another calendar. */
const solarLanguage = /^(?:fa|prs|ps)\b/
const buddhistLanguage = /^th\b/
const special = /[.*+?^${}()|[\]\\]/g

type Reader = ReturnType<typeof dateReader>

const forms = lazy(() =>
  dateForms({
    ordinal: oneOf('ordinal'),
    of: oneOf('of-month'),
    minute: oneOf('minute'),
    at: oneOf('at-time'),
    on: oneOf('on-day'),
    after: oneOf('o-clock'),
    forenoon: oneOf('forenoon'),
    afternoon: oneOf('afternoon'),
    monthWord: oneOf('month-word'),
    yearWord: oneOf('year-word'),
    era: eraNames(),
  }),
)

const readerOfAny = lazy(() => readerOf(undefined))
/** The reader of the last language. Only one is kept: each holds the lines of its last documents. */
let own: {readonly language: string; readonly read: Reader} | undefined

/**
 * The dates in a short text, as printed.
 *
 * @param text
 *   A line. It may have names of months in every language for which `Intl` writes them as one word.
 * @param language
 *   BCP 47 tag of the text, for names that mean one month here and another, or something else, there;
 *   without it such a name is no month.
 */
export function datesIn(text: string, language?: string): readonly PrintedDate[] {
  if (language === undefined) return readerOfAny()(text)
  if (own?.language !== language) own = {language, read: readerOf(language)}
  return own.read(text)
}

/** Whether a word is the name of a month wherever it is met, in any case and with a full stop or not. */
export function isMonth(word: string): boolean {
  const name = word.toLowerCase()
  return monthNamed(name.endsWith('.') ? name.slice(0, -1) : name).anywhere.size > 0
}

function readerOf(language: string | undefined): Reader {
  const read = dateReader({
    monthOf: (name) => monthOf(name, language),
    solarMonthOf: (name) => solarMonths.get(name),
    eraOf: (name) => eras.get(name),
    home: {
      solar: language !== undefined && solarLanguage.test(language),
      buddhist: language !== undefined && buddhistLanguage.test(language),
    },
    zones: {abbreviations: zoneAbbreviations, nameIn: zoneNameIn},
    forms: forms(),
  })
  return remembering(read, {most: mostDatedLines, keeps: ({length}) => length > 0})
}

function monthOf(name: string, language: string | undefined): number | undefined {
  const {home, anywhere} = monthNamed(name.replace(dotted, 'i'))
  const own = language === undefined ? undefined : home.get(language)
  return own ?? (anywhere.size === 1 ? [...anywhere][0] : undefined)
}

/** The names of eras as the source of an expression, longest first. */
function eraNames(): string {
  const names = [...eras.keys()].sort((a, b) => b.length - a.length)
  return `(?:${names.map((name) => name.replaceAll(special, String.raw`\$&`)).join('|')})`
}
