import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'
import {wordTableBytes, wordTableOf} from '../text/word-table.ts'

const lists = {
  people: '@cspell/dict-people-names/dict/people-names.txt',
  companies: '@cspell/dict-companies/dict/companies.txt',
} as const
const people = lazy(() => wordTableOf(resources.made('made/people') ?? nameTable('people')))
const companies = lazy(() =>
  wordTableOf(resources.made('made/companies') ?? nameTable('companies')),
)

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

/** A list of names in lower case, as `text/word-table.ts` lays it out. */
export function nameTable(name: keyof typeof lists): Uint8Array {
  const lines = resources.wordsOf(lists[name]).split('\n')
  return wordTableBytes(new Map(lines.map((line) => [line.trim().toLowerCase(), ''])))
}
