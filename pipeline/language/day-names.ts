import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'
import {monthRows} from './months.ts'
import {wordsForUse} from './words.ts'

const months = lazy(monthRows)
const known = lazy(() => new Set([...months().map(({name}) => name), ...wordsForUse('weekday')]))

/** The names of the months and of the days of the week in a language, in lower case, shortened ones too. */
export function dayNames(language: string): readonly string[] {
  const own = months().filter((row) => row.language === language)
  return [...own.map(({name}) => name), ...wordsForUse('weekday', language)]
}

/**
 * Whether a language has a word as the name of a month or of a day of the week.
 *
 * @param word
 *   In lower case.
 */
export function isDayName(word: string): boolean {
  return known().has(word)
}

/** What the build made of the hashes of English names with a slip in them (`correct/day-name.ts`); `undefined` where there is no build. */
export function madeSlipHashes(): Uint8Array | undefined {
  return resources.made('made/day-name-slips')
}
