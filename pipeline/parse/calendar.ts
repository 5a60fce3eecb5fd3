import {load} from '../language/load.ts'
import {oneOf} from '../language/words.ts'
import {zoneAbbreviations, zoneNameIn} from '../language/zones.ts'
import {dateForms, dateReader, type PrintedDate} from '../text/dates.ts'
import {lazy} from '../text/lazy.ts'
import {remembering} from '../text/remembering.ts'
import {mostDatedLines} from './limits.ts'

/** A capital `İ`, as lower case has it. */
const dotted = /^i\u0307/u

/** The month that a name means, by the language of the text, and in texts of other languages. */
interface Name {
  readonly home: Map<string, number>
  readonly anywhere: Set<number>
}

const months = new Map<string, Name>()
for (const row of load('months', ['language', 'name', 'month', 'reach']).rows) {
  const {home, anywhere} = months.get(row.name) ?? {home: new Map(), anywhere: new Set()}
  home.set(row.language, Number(row.month))
  if (row.reach === 'anywhere') anywhere.add(Number(row.month))
  months.set(row.name, {home, anywhere})
}

type Reader = ReturnType<typeof dateReader>

const forms = lazy(() =>
  dateForms({
    ordinal: oneOf('ordinal'),
    of: oneOf('of-month'),
    minute: oneOf('minute'),
    at: oneOf('at-time'),
    on: oneOf('on-day'),
    after: oneOf('o-clock'),
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
  const known = months.get(name.endsWith('.') ? name.slice(0, -1) : name)
  return known !== undefined && known.anywhere.size > 0
}

function readerOf(language: string | undefined): Reader {
  const read = dateReader({
    monthOf: (name) => monthOf(name, language),
    zones: {abbreviations: zoneAbbreviations, nameIn: zoneNameIn},
    forms: forms(),
  })
  return remembering(read, {most: mostDatedLines, keeps: ({length}) => length > 0})
}

function monthOf(name: string, language: string | undefined): number | undefined {
  const known = months.get(name.replace(dotted, 'i'))
  if (known === undefined) return undefined
  const {home, anywhere} = known
  const own = language === undefined ? undefined : home.get(language)
  return own ?? (anywhere.size === 1 ? [...anywhere][0] : undefined)
}
