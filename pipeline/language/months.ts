import {resources} from '../resources/resources.ts'
import {lazy} from '../text/lazy.ts'
import {remembering} from '../text/remembering.ts'
import {wordTableBytes, wordTableOf} from '../text/word-table.ts'
import {load} from './load.ts'

/** The month that a name means, by the language of the text, and in texts of other languages. */
export interface MonthName {
  readonly home: ReadonlyMap<string, number>
  readonly anywhere: ReadonlySet<number>
}

/** A row of the table. */
interface MonthRow {
  readonly language: string
  readonly name: string
  readonly month: string
  readonly reach: string
}

const anywhere = 'anywhere'
const table = lazy(() => wordTableOf(resources.made('made/months') ?? monthTable()))
/** Names that texts have had; the table has fewer. */
const mostNames = 4096
const none: MonthName = {home: new Map(), anywhere: new Set()}
const meaningOf = remembering(read, {most: mostNames, keeps: (meaning) => meaning !== none})

/** What a name in lower case, shortened or not, means as the name of a month; nothing when it is none. */
export function monthNamed(name: string): MonthName {
  return meaningOf(name)
}

function read(name: string): MonthName {
  const text = table().textOf(name)
  if (text === undefined) return none
  const rows = text.split('|').map((row) => row.split(' '))
  return {
    home: new Map(rows.map(([language = '', month]) => [language, Number(month)])),
    anywhere: new Set(
      rows.flatMap(([, month, reach]) => (reach === anywhere ? [Number(month)] : [])),
    ),
  }
}

/** Every name of a month with its language, in the order of the table. */
export function monthRows(): readonly MonthRow[] {
  return load('months', ['language', 'name', 'month', 'reach']).rows
}

/** The names and what they mean, as `text/word-table.ts` lays them out. */
export function monthTable(): Uint8Array {
  const found = new Map<string, string[]>()
  for (const {language, name, month, reach} of monthRows()) {
    found.set(name, [...(found.get(name) ?? []), `${language} ${month} ${reach}`])
  }
  return wordTableBytes(new Map(Array.from(found, ([name, rows]) => [name, rows.join('|')])))
}
