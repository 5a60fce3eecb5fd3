import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'

const people = lazy(() => listed('@cspell/dict-people-names/dict/people-names.txt'))
const companies = lazy(() => listed('@cspell/dict-companies/dict/companies.txt'))

/**
 * Whether a word is a name of people or of a company, in any case.
 *
 * Source: @cspell/dict-people-names (39,000) and @cspell/dict-companies (2,300), MIT, read when
 * first needed.
 */
export function isName(word: string): boolean {
  return isNameOfPeople(word) || companies().has(word.toLowerCase())
}

/** Whether a word is a given or a family name, in any case: `Miller`, but neither `Financial` nor `Tech`. */
export function isNameOfPeople(word: string): boolean {
  return people().has(word.toLowerCase())
}

function listed(path: Parameters<typeof resources.wordsOf>[0]): ReadonlySet<string> {
  const lines = resources.wordsOf(path).split('\n')
  return new Set(lines.map((line) => line.trim().toLowerCase()))
}
