import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'
import {wordingsOf} from './word-rows.ts'

const daysOfWeek = 7
/** 1 January 2023 was a Sunday. */
const sunday = Date.UTC(2023, 0, 1)
const dayLength = 86_400_000

const weekdays = lazy((): ReadonlyMap<string, number> => {
  const made = resources.made('made/weekdays')
  return new Map(
    made === undefined ? namedDays() : Object.entries(JSON.parse(new TextDecoder().decode(made))),
  )
})

/** Every name that means one day of the week, with that day. */
function namedDays(): readonly (readonly [name: string, weekday: number])[] {
  const found = new Map<string, Set<number>>()
  for (const [language, listed] of wordsByLanguage()) {
    const names = new Intl.DateTimeFormat(language, {weekday: 'long', timeZone: 'UTC'})
    if (names.resolvedOptions().locale !== language) continue
    for (let weekday = 0; weekday < daysOfWeek; weekday++) {
      const name = names.format(sunday + weekday * dayLength).toLowerCase()
      if (listed.has(name)) found.set(name, (found.get(name) ?? new Set()).add(weekday))
    }
  }
  return [...found].flatMap(([name, [weekday, ...others]]) =>
    weekday === undefined || others.length > 0 ? [] : [[name, weekday] as const],
  )
}

/** Those names and days as JSON: asking `Intl` for every language takes long. */
export function weekdayNames(): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(namedDays())))
}

/**
 * The day of the week that a name written in full means, in any case, 0 for Sunday to 6: `Freitag` is 5.
 *
 * Source: the tables of words, for what is a name; the Unicode CLDR, as `Intl` has it, for which day it is.
 * Leaves names alone that mean one day here and another there.
 */
export function weekdayNamed(name: string): number | undefined {
  return weekdays().get(name.toLowerCase())
}

/** The names of the days of the week, language by language. */
function wordsByLanguage(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const {language, wording} of wordingsOf('weekday')) {
    found.set(language, (found.get(language) ?? new Set()).add(wording))
  }
  return found
}
