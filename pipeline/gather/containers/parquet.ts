import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import type {AsyncBuffer, Compressors, FileMetaData, RowGroup} from 'hyparquet'
import type {Range} from '../../text/ranges.ts'
import type {FieldMap} from '../../tree/field-map.ts'
import type {Input, Shard} from '../../tree/inputs.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import {documentAt} from '../files/document.ts'
import {hasGzipName} from '../files/extensions.ts'
import {inputNameOf, standardInput} from '../files/paths.ts'
import {refusalOf} from '../files/system-errors.ts'
import {isCaptureField} from './capture-fields.ts'
import {refused} from './capture-record.ts'
import type {GatherOptions} from './options.ts'
import {compressors} from './parquet-codecs.ts'
import {inputOfRow} from './parquet-row.ts'

type Library = typeof import('hyparquet')

type Rows = readonly Readonly<Record<string, unknown>>[]

/** An open Parquet file. */
interface ParquetTable {
  readonly file: AsyncBuffer
  readonly metadata: FileMetaData
  readonly columns: string[]
}

/** A row group and its place among the rows. */
interface NumberedGroup {
  /** Number of its first row. */
  readonly row: number
  readonly rows: number
  readonly group: RowGroup
}

const notParquet = refuse(
  'parquet/file',
  'The file is not Parquet, or is damaged',
  'Fetch it again',
)
const noColumns = refuse(
  'parquet/columns',
  'The table has no column `text` or `html`',
  'Name a map of its columns with `--map`',
)
const badGroup = refuse('parquet/rows', 'The rows from here on cannot be read', 'Fetch it again')

/**
 * The captures in Parquet files (parquet.apache.org), one in each row, named by the number of the row.
 *
 * Columns have the names of capture fields, or those in a map; other columns are ignored. One row group
 * is in memory at a time. A row group that cannot be read is an input whose bytes are a refusal; reading
 * continues with the next. A compressed file, and one on standard input, is read whole.
 */
export async function* parquetInputs(
  {files, part}: Shard,
  options: GatherOptions,
): AsyncGenerator<Input> {
  // Loaded on demand, because few inputs are Parquet.
  const library = await import('hyparquet')
  for (const {path} of files) {
    const source = open(path)
    if (isRefusal(source)) yield refused(inputNameOf(path), source)
    else {
      try {
        yield* rowsOf(library, source.file, inputNameOf(path), part, options)
      } finally {
        source.close()
      }
    }
  }
}

async function* rowsOf(
  library: Library,
  file: AsyncBuffer,
  name: string,
  part: Range | undefined,
  options: GatherOptions,
): AsyncGenerator<Input> {
  const table = await tableOf(library, file, options.map)
  if (isRefusal(table)) {
    // Report the error once, not for every part of the file.
    if (part === undefined || part.start === 0) yield refused(name, table)
    return
  }
  for (const group of groupsIn(table.metadata, part)) {
    const rows = await readRows(library, table, group)
    if (isRefusal(rows)) yield refused(`${name}@${group.row}`, rows)
    else yield* inputsOfRows(rows, group, name, options)
  }
}

function* inputsOfRows(
  rows: Rows,
  {row: first}: NumberedGroup,
  name: string,
  options: GatherOptions,
): Generator<Input> {
  for (const [i, row] of rows.entries()) yield inputOfRow(row, `${name}@${first + i}`, options)
}

async function tableOf(
  library: Library,
  file: AsyncBuffer,
  map: FieldMap | undefined,
): Promise<ParquetTable | Refusal> {
  const metadata = await metadataOf(library, file)
  if (isRefusal(metadata)) return metadata
  const columns = columnsOf(metadata, map)
  return isRefusal(columns) ? columns : {file, metadata, columns}
}

async function metadataOf(library: Library, file: AsyncBuffer): Promise<FileMetaData | Refusal> {
  try {
    return await library.parquetMetadataAsync(file)
  } catch {
    return notParquet
  }
}

/** The columns that are capture fields, or that the paths of the map begin with. */
function columnsOf({schema}: FileMetaData, map: FieldMap | undefined): string[] | Refusal {
  const wanted = map === undefined ? undefined : Object.values(map.fields).map(([first]) => first)
  const columns = topColumns(schema).filter((column) =>
    wanted === undefined ? isCaptureField(column) : wanted.includes(column),
  )
  const hasText = map !== undefined || columns.includes('text') || columns.includes('html')
  return hasText && columns.length > 0 ? columns : noColumns
}

/** Names of the top-level columns; the schema lists nested columns after their parent. */
function topColumns(schema: FileMetaData['schema']): readonly string[] {
  const names: string[] = []
  let inside = 0
  for (const {name, num_children: children = 0} of schema.slice(1)) {
    if (inside === 0) names.push(name)
    else inside--
    inside += children
  }
  return names
}

/** The row groups that begin in a part of the file. */
function groupsIn(
  {row_groups: groups}: FileMetaData,
  part: Range | undefined,
): readonly NumberedGroup[] {
  const found: NumberedGroup[] = []
  let row = 0
  for (const group of groups) {
    const rows = Number(group.num_rows)
    const begins = beginOf(group)
    if (part === undefined || (begins >= part.start && begins < part.end)) {
      found.push({row, rows, group})
    }
    row += rows
  }
  return found
}

/** The offset of the first byte of a row group. */
function beginOf({columns}: RowGroup): number {
  const offsets = columns.map(({meta_data: meta}) =>
    Number(meta?.dictionary_page_offset ?? meta?.data_page_offset ?? 0),
  )
  return Math.min(...offsets)
}

async function readRows(
  {parquetReadObjects}: Library,
  {file, metadata, columns}: ParquetTable,
  {rows, group}: NumberedGroup,
): Promise<Rows | Refusal> {
  const codec = codecOf(group, columns)
  if (codec !== undefined) {
    return refuse(
      'parquet/codec',
      `The codec ${codec} is not supported`,
      'Write the file with Snappy',
    )
  }
  try {
    // Given all groups, the library would look at each of them for each group.
    return await parquetReadObjects({
      file,
      metadata: {...metadata, num_rows: group.num_rows, row_groups: [group]},
      columns,
      compressors,
      rowStart: 0,
      rowEnd: rows,
      utf8: false,
    })
  } catch {
    return badGroup
  }
}

/** The first unsupported codec among the columns that are needed. */
function codecOf({columns}: RowGroup, needed: readonly string[]): string | undefined {
  const known: Readonly<Compressors> = compressors
  return columns
    .filter(({meta_data: meta}) => needed.includes(meta?.path_in_schema[0] ?? ''))
    .map(({meta_data: meta}) => meta?.codec ?? 'UNCOMPRESSED')
    .find((codec) => codec !== 'UNCOMPRESSED' && codec !== 'SNAPPY' && known[codec] === undefined)
}

function open(path: string): {readonly file: AsyncBuffer; readonly close: () => void} | Refusal {
  if (hasGzipName(path) || path === standardInput) {
    const bytes = documentAt({path}).bytes()
    if (isRefusal(bytes)) return bytes
    const slice = (start: number, end?: number): ArrayBuffer => copyOf(bytes.subarray(start, end))
    return {file: {byteLength: bytes.length, slice}, close: () => undefined}
  }
  try {
    const file = openSync(path, 'r')
    const {size} = fstatSync(file)
    const slice = (start: number, end = size): ArrayBuffer => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start))
      let got = 1
      for (let at = 0; at < bytes.length && got > 0; at += got) {
        got = readSync(file, bytes, at, bytes.length - at, start + at)
      }
      return bytes.buffer
    }
    return {file: {byteLength: size, slice}, close: () => closeSync(file)}
  } catch (error) {
    return refusalOf(error)
  }
}

function copyOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
