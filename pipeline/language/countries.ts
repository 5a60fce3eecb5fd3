import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'
import {wordTableBytes, wordTableOf} from '../text/word-table.ts'

const languages = [
  ...[
    'ar',
    'bg',
    'bn',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'et',
    'fa',
    'fi',
    'fr',
    'he',
    'hi',
  ],
  ...[
    'hr',
    'hu',
    'id',
    'is',
    'it',
    'ja',
    'ko',
    'lt',
    'lv',
    'nb',
    'nl',
    'pl',
    'pt',
    'ro',
    'ru',
    'sk',
  ],
  ...['sl', 'sr', 'sv', 'th', 'tr', 'uk', 'vi', 'zh'],
]
const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
/** Codes that no country has are named by themselves. */
const codes = letters.flatMap((first) => letters.map((second) => first + second))

const countries = lazy(() => wordTableOf(resources.made('made/countries') ?? countryTable()))

/**
 * Whether a name is that of a country, in any case and in many languages.
 *
 * Source: the names of regions in the Unicode CLDR, as `Intl` has them.
 */
export function isCountry(name: string): boolean {
  return countries().has(name.toLowerCase())
}

/** Those names in lower case, as `text/word-table.ts` lays them out: asking `Intl` for all of them takes long. */
export function countryTable(): Uint8Array {
  const names = languages.map(
    (language) => new Intl.DisplayNames(language, {type: 'region', fallback: 'none'}),
  )
  const listed = names.flatMap((each) => codes.map((code) => each.of(code)?.toLowerCase() ?? ''))
  return wordTableBytes(new Map(listed.map((name) => [name, ''])))
}
