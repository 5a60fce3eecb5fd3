import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'
import {namesOfTables, tableLinesOf} from './load.ts'
import type {Form} from './uses/use-entry.ts'
import type {Use} from './uses.ts'
import {uses} from './uses.ts'

/** A row of `<code>.tsv`. */
export interface Wording {
  readonly language: string
  readonly form: Form
  /** In lower case, with plain signs and spaces. */
  readonly wording: string
}

const header = 'use\tform\twording'
/** ISO 639: two letters, three of a language that has no two; `mul` for words of no language. */
const languageFile = /^[a-z]{2,3}$/

/** Every row of each use, language by language, as lines. */
const rows = lazy((): Readonly<Partial<Record<string, string>>> => {
  const bytes = resources.made('made/wordings')
  return bytes === undefined ? rowsByUse() : JSON.parse(new TextDecoder().decode(bytes))
})
const known = new Map<Use, readonly Wording[]>()

/** Every row of a use, language by language. Only what is asked for is taken apart. */
export function wordingsOf(use: Use): readonly Wording[] {
  const before = known.get(use)
  if (before !== undefined) return before
  const lines = rows()[use]
  const found = lines === undefined || lines === '' ? [] : lines.split('\n').map(wordingIn)
  known.set(use, found)
  return found
}

/**
 * The rows of every use: its lines have a language, a form and a wording, parted by tabs.
 *
 * @throws RangeError
 *   When a table has other columns or another use.
 */
export function rowsByUse(): Readonly<Record<string, string>> {
  const found = new Map<string, string[]>(Object.keys(uses).map((use) => [use, []]))
  for (const language of namesOfTables().filter((name) => languageFile.test(name))) {
    const lines = tableLinesOf(language)
    if (lines[0] !== header) {
      throw new RangeError(
        `Expected columns \`${header}\` in ${language}.tsv, found \`${lines[0]}\``,
      )
    }
    for (let i = 1; i < lines.length; i += 1) addRow(found, language, lines[i] ?? '')
  }
  return Object.fromEntries(Array.from(found, ([use, lines]) => [use, lines.join('\n')]))
}

function addRow(found: ReadonlyMap<string, string[]>, language: string, line: string): void {
  const [use = '', form = '', wording = ''] = line.split('\t')
  const listed = found.get(use)
  if (listed === undefined || wording === '') {
    throw new RangeError(
      `Expected a use, a form and a wording in ${language}.tsv, found \`${line}\``,
    )
  }
  listed.push(`${language}\t${form}\t${wording}`)
}

function wordingIn(line: string): Wording {
  const first = line.indexOf('\t')
  const second = line.indexOf('\t', first + 1)
  return {
    language: line.slice(0, first),
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: `test/language/tables.test.ts` holds the forms
    form: line.slice(first + 1, second) as Form,
    wording: line.slice(second + 1),
  }
}
