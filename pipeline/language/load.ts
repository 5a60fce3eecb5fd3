import {resources} from '../resources/resources.ts'

/** A table of words: its card (lines that open with `#`) and its rows. */
export interface Table<Column extends string> {
  readonly card: Readonly<Record<string, string>>
  readonly rows: readonly Readonly<Record<Column, string>>[]
}

/**
 * Read a table of this folder.
 *
 * @param name
 *   File name without `.tsv`.
 * @param columns
 *   The columns that the caller expects, in the order of the file.
 * @throws RangeError
 *   When the header or a row has other columns: the table and its reader do not fit.
 */
export function load<Column extends string>(
  name: string,
  columns: readonly Column[],
): Table<Column> {
  const lines = read(name)
  const card = lines.filter((line) => line.startsWith('#')).map(cardLineOf)
  const [header, ...rows] = lines.filter((line) => !line.startsWith('#'))
  if (header !== columns.join('\t')) {
    throw new RangeError(
      `Expected columns \`${columns.join(' ')}\` in ${name}.tsv, found \`${header}\``,
    )
  }
  return {card: Object.fromEntries(card), rows: rows.map((row) => rowOf(name, columns, row))}
}

/** The header and the rows of a table of this folder, without its card. */
export function tableLinesOf(name: string): readonly string[] {
  return read(name).filter((line) => !line.startsWith('#'))
}

/** The names of the tables of this folder, without `.tsv`, sorted. */
export function namesOfTables(): readonly string[] {
  return resources
    .namesIn('language')
    .filter((file) => file.endsWith('.tsv'))
    .map((file) => file.slice(0, -'.tsv'.length))
}

function read(name: string): readonly string[] {
  return resources.textOf(`language/${name}.tsv`).trimEnd().split('\n')
}

function cardLineOf(line: string): readonly [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(1, colon).trim(), line.slice(colon + 1).trim()]
}

function rowOf<Column extends string>(
  name: string,
  columns: readonly Column[],
  line: string,
): Readonly<Record<Column, string>> {
  const cells = line.split('\t')
  if (cells.length !== columns.length) {
    throw new RangeError(`Expected ${columns.length} cells in ${name}.tsv, found \`${line}\``)
  }
  // Thousands of rows: made in one manner, they share what the engine knows of their form.
  const row: Record<string, string> = {}
  for (let i = 0; i < columns.length; i += 1) row[columns[i] ?? ''] = cells[i] ?? ''
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: made from these very columns on the line above
  return row as Record<Column, string>
}
