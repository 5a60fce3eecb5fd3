import {type ColumnSource, parquetWriteBuffer} from 'hyparquet-writer'
import type {CellKind, FlatCell, FlatColumn} from './flat.ts'

type ParquetElements = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>
type ParquetElement = ParquetElements[number]

/** How a cell is stored: the types of Parquet, without unions. A list is a group of its own. */
const stored = {
  text: {type: 'BYTE_ARRAY', converted_type: 'UTF8'},
  json: {type: 'BYTE_ARRAY', converted_type: 'UTF8'},
  count: {type: 'INT32'},
  flag: {type: 'BOOLEAN'},
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: {type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS'},
  },
} as const satisfies Record<Exclude<CellKind, 'texts'>, Partial<ParquetElement>>

/**
 * Rows as the bytes of a Parquet file. Its schema follows from the columns alone, so that all files of a
 * table can be read as one.
 */
export function toParquet<Source>(
  columns: readonly FlatColumn<Source>[],
  rows: readonly Source[],
): Uint8Array {
  const columnData = columns.map(
    ({name, kind, of}): ColumnSource => ({
      name,
      data: rows.map((row) => storedOf(kind, of(row))),
    }),
  )
  const schema = [{name: 'root', num_children: columns.length}, ...columns.flatMap(elementsOf)]
  return new Uint8Array(parquetWriteBuffer({columnData, schema, createdBy: 'copydesk'}))
}

function storedOf(kind: CellKind, cell: FlatCell): unknown {
  return kind === 'instant' && cell !== undefined ? new Date(Number(cell)) : cell
}

function elementsOf<Source>({name, kind, isRequired}: FlatColumn<Source>): ParquetElements {
  const repetition_type = isRequired ? 'REQUIRED' : 'OPTIONAL'
  if (kind !== 'texts') return [{name, ...stored[kind], repetition_type}]
  return [
    {name, converted_type: 'LIST', num_children: 1, repetition_type},
    {name: 'list', repetition_type: 'REPEATED', num_children: 1},
    {name: 'element', ...stored.text, repetition_type: 'REQUIRED'},
  ]
}
