import {lazy} from '../text/lazy.ts'
import {linesOf, namesOfTables} from './load.ts'
import type {Form, Use} from './uses.ts'
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
const special = /[.*+?^${}()|[\]\\]/g

const rows = lazy(readRows)

/** Every row of a use, language by language. */
export function wordingsOf(use: Use): readonly Wording[] {
  return rows().get(use) ?? []
}

/**
 * The words of a use, in lower case, longest first, each once.
 *
 * @param language
 *   ISO 639 code; without it, those of every language.
 */
export function wordsOf(use: Use, language?: string): readonly string[] {
  const listed = wordingsOf(use).filter(
    (row) => language === undefined || row.language === language,
  )
  return longestFirst(listed.map(({wording}) => wording))
}

/**
 * Source of an expression that matches a word of the uses, the longest that fits, in one group that
 * is not captured.
 *
 *     new RegExp(String.raw`^${oneOf('by')}\s+(\p{Lu}.*)`, 'iu')
 *
 * Leaves boundaries to the expression: scripts without spaces have none.
 *
 * @throws RangeError
 *   When no language has a word for these uses: the expression would match anywhere.
 */
export function oneOf(...wanted: readonly Use[]): string {
  const words = longestFirst(wanted.flatMap((use) => wordsOf(use)))
  if (words.length === 0) throw new RangeError(`Expected words for \`${wanted.join(' ')}\``)
  return `(?:${words.map((each) => each.replace(special, String.raw`\$&`)).join('|')})`
}

function longestFirst(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

function readRows(): ReadonlyMap<string, readonly Wording[]> {
  const found = new Map<string, Wording[]>(Object.keys(uses).map((use) => [use, []]))
  for (const language of namesOfTables().filter((name) => languageFile.test(name))) {
    const lines = linesOf(language)
    if (lines[0] !== header) {
      throw new RangeError(
        `Expected columns \`${header}\` in ${language}.tsv, found \`${lines[0]}\``,
      )
    }
    for (let i = 1; i < lines.length; i += 1) addRow(found, language, lines[i] ?? '')
  }
  return found
}

function addRow(found: ReadonlyMap<string, Wording[]>, language: string, line: string): void {
  const [use = '', form = '', wording = ''] = line.split('\t')
  const listed = found.get(use)
  if (listed === undefined || wording === '') {
    throw new RangeError(
      `Expected a use, a form and a wording in ${language}.tsv, found \`${line}\``,
    )
  }
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: `test/language/tables.test.ts` holds the forms
  listed.push({language, form: form as Form, wording})
}
