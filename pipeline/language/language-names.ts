import {lazy} from '../text/lazy.ts'

const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
/** The languages in which archives name languages. */
const written = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'] as const

const codes = lazy(() => {
  const found = new Map<string, string>()
  const all = letters.flatMap((first) => letters.map((second) => first + second))
  for (const language of written) {
    const names = new Intl.DisplayNames(language, {type: 'language', fallback: 'none'})
    for (const code of all) {
      const name = names.of(code)?.toLowerCase()
      if (name !== undefined && !found.has(name)) found.set(name, code)
    }
  }
  return found
})

/**
 * The code of a language by its name, in any case: `GERMAN` is `de`.
 *
 * Source: the names of languages in the Unicode CLDR, as `Intl` has them.
 */
export function languageNamed(name: string): string | undefined {
  return codes().get(name.trim().toLowerCase())
}
