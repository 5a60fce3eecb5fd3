import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'
import {wordTableBytes, wordTableOf} from '../text/word-table.ts'
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

/** What stands between rows and between their cells where the build has laid them out: a table has lines and tabs of its own. */
const between = {rows: '\x1e', cells: '\x1f'} as const

/** The rows of a use, language by language. */
const rowsOf = lazy((): ((use: Use) => readonly Wording[]) => {
  const bytes = resources.made('made/wordings')
  if (bytes === undefined) {
    const rows = rowsByUse()
    return (use) => partsOf(rows[use], '\n').map((line) => wordingIn(line, '\t'))
  }
  const table = wordTableOf(bytes)
  return (use) =>
    partsOf(table.textOf(use), between.rows).map((row) => wordingIn(row, between.cells))
})
const known = new Map<Use, readonly Wording[]>()

/** Every row of a use, language by language. Only what is asked for is taken apart. */
export function wordingsOf(use: Use): readonly Wording[] {
  const before = known.get(use)
  if (before !== undefined) return before
  const found = rowsOf()(use)
  known.set(use, found)
  return found
}

/**
 * The rows of every use: its lines have a language, a form and a wording, parted by tabs.
 *
 * @throws RangeError
 *   When a table has other columns or another use.
 */
export function rowsByUse(): Readonly<Partial<Record<string, string>>> {
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

/** Those rows, as `text/word-table.ts` lays them out. */
export function rowTable(): Uint8Array {
  const rows = Object.entries(rowsByUse()).map(
    ([use, lines = '']) =>
      [use, lines.replaceAll('\n', between.rows).replaceAll('\t', between.cells)] as const,
  )
  return wordTableBytes(new Map(rows))
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

function partsOf(text: string | undefined, mark: string): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(mark)
}

function wordingIn(line: string, mark: string): Wording {
  const first = line.indexOf(mark)
  const second = line.indexOf(mark, first + 1)
  return {
    language: line.slice(0, first),
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: `test/language/tables.test.ts` holds the forms
    form: line.slice(first + 1, second) as Form,
    wording: line.slice(second + 1),
  }
}
