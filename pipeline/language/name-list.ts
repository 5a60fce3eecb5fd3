import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'

const names = lazy(
  () =>
    new Set(
      [
        resources.wordsOf('@cspell/dict-people-names/dict/people-names.txt'),
        resources.wordsOf('@cspell/dict-companies/dict/companies.txt'),
      ].flatMap((list) => list.split('\n').map((line) => line.trim().toLowerCase())),
    ),
)

/**
 * Whether a word is a name of people or of a company, in any case.
 *
 * Source: @cspell/dict-people-names (39,000) and @cspell/dict-companies (2,300), MIT, read when
 * first needed.
 */
export function isName(word: string): boolean {
  return names().has(word.toLowerCase())
}
