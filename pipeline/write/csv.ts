import {articleColumns, type FlatCell, type FlatColumn, type FlatSource} from './flat.ts'

const lineEnd = '\r\n'
const needsQuotes = /["\r\n,]/
const quote = /"/g
/** What stands between the texts of a list. */
const between = '; '

/** The first line of a CSV file: the names of the columns. */
export const csvHead = lineOf(articleColumns.map(({name}) => name))

/**
 * A search document as a line of CSV (RFC 4180): cells with quotation marks, commas or line breaks are quoted, lines end
 * with CR LF. Lists are joined by `; `, instants are in UTC, an unknown value is an empty cell.
 */
export function toCsv(document: FlatSource): string {
  return lineOf(articleColumns.map((column) => cellOf(column, document)))
}

function cellOf({kind, of}: FlatColumn<FlatSource>, document: FlatSource): string {
  const value: FlatCell = of(document)
  if (value === undefined) return ''
  if (kind === 'instant') return new Date(Number(value)).toISOString()
  return typeof value === 'object' ? value.join(between) : String(value)
}

function lineOf(cells: readonly string[]): string {
  return cells.map(quoted).join(',') + lineEnd
}

function quoted(cell: string): string {
  return needsQuotes.test(cell) ? `"${cell.replace(quote, '""')}"` : cell
}
