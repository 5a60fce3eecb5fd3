import type {FlatSource} from '../flat.ts'
import {type EngineDocument, engineDocumentOf} from './document.ts'
import {type EngineField, engineFieldList, type FieldKind} from './fields.ts'

/** A column of the table of articles. */
export interface PostgresColumn {
  readonly name: string
  readonly field: EngineField
  readonly kind: FieldKind
}

/** A value of a cell, as JSON has it. */
type PostgresCell = EngineDocument[EngineField] | null

const capital = /[A-Z]/g
/** Columns of fields whose names are words of SQL. */
const reserved: Readonly<Record<string, string>> = {group: 'story_group'}
const escaped = /[\\\t\n\r]/g
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}
const inArray = /["\\]/g

/** The columns of the table of articles, in their order. */
export const postgresColumns: readonly PostgresColumn[] = engineFieldList.map(([field, kind]) => ({
  name: reserved[field] ?? field.replace(capital, (letter) => `_${letter.toLowerCase()}`),
  field,
  kind,
}))

/** A search document as a row of the table of articles: the values by the names of the columns. */
export function postgresRowOf(
  document: EngineDocument,
): Readonly<Record<string, Exclude<PostgresCell, undefined>>> {
  return Object.fromEntries(
    postgresColumns.map(({name, field}) => [name, document[field] ?? null] as const),
  )
}

/**
 * A search document as a line of the text format of `COPY`: the columns of the table in their order, a tab between,
 * `\N` for what is unknown, lists as `{"one","two"}`.
 */
export function toCopy(document: FlatSource, keepsRaw = false): string {
  const row = engineDocumentOf(document, keepsRaw)
  return `${postgresColumns.map(({field, kind}) => cellOf(row[field], kind)).join('\t')}\n`
}

function cellOf(value: EngineDocument[EngineField], kind: FieldKind): string {
  if (value === undefined) return '\\N'
  const text =
    kind === 'object'
      ? JSON.stringify(value)
      : Array.isArray(value)
        ? `{${value.map((each) => `"${String(each).replace(inArray, '\\$&')}"`).join(',')}}`
        : String(value)
  return text.replace(escaped, (sign) => escapes[sign] ?? sign)
}
