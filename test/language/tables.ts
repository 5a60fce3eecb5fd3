import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'

const folder = new URL('../../pipeline/language/', import.meta.url)

/** `TEMPLATE.tsv` is no table. */
const tableFile = /^[a-z-]+\.tsv$/
const languageName = /^[a-z]{2,3}$/

/** A table as it stands in its file, read without the loader. */
export interface RawTable {
  readonly name: string
  readonly card: readonly string[]
  readonly columns: readonly string[]
  readonly lines: readonly string[]
}

/** Every table of the room, by name. */
export const tables: readonly RawTable[] = readdirSync(folder)
  .filter((file) => tableFile.test(file))
  .sort()
  .map((file) => {
    const all = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n')
    const [header = '', ...lines] = all.filter((line) => !line.startsWith('#'))
    const card = all.filter((line) => line.startsWith('#'))
    return {name: file.slice(0, -'.tsv'.length), card, columns: header.split('\t'), lines}
  })

/** The tables that are files of a language. */
export const languageTables: readonly RawTable[] = tables.filter(({name}) =>
  languageName.test(name),
)

/** The cells of one column of a table. */
export function cellsOf(name: string, column: string): readonly string[] {
  const table = tables.find((each) => each.name === name)
  const at = table?.columns.indexOf(column) ?? -1
  assert.ok(table && at !== -1, `${name} has a column ${column}`)
  return table.lines.map((line) => line.split('\t')[at] ?? '')
}
