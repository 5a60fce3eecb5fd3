import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import type {AsyncBuffer, Compressors, FileMetaData, RowGroup} from 'hyparquet'
import type {Range} from '../../text/ranges.ts'
import type {FieldMap} from '../../tree/field-map.ts'
import type {Input, Shard} from '../../tree/inputs.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import {documentAt} from '../files/document.ts'
import {isPacked} from '../files/extensions.ts'
import {nameOf} from '../files/names.ts'
import {standardInput} from '../files/paths.ts'
import {refusalOf} from '../files/system-errors.ts'
import type {GatherOptions} from '../inputs.ts'
import {isCaptureField} from './capture-fields.ts'
import {refused} from './capture-record.ts'
import {compressors} from './parquet-codecs.ts'
import {inputOfRow} from './parquet-row.ts'

type Library = typeof import('hyparquet')

type Rows = readonly Readonly<Record<string, unknown>>[]

/** A Parquet file that is open. */
interface ParquetTable {
  readonly file: AsyncBuffer
  readonly metadata: FileMetaData
  readonly columns: string[]
}

/** A row group and where it stands. */
interface NumberedGroup {
  /** Number of its first row. */
  readonly row: number
  readonly rows: number
  readonly group: RowGroup
}

const notParquet = refuse('parquet/file', 'Is no Parquet file, or is damaged', 'Fetch it again')
const noColumns = refuse(
  'parquet/columns',
  'Has no column `text` or `html`',
  'Name a map of its columns with `--map`',
)
const badGroup = refuse('parquet/rows', 'Begins rows that cannot be read', 'Fetch it again')

/**
 * The captures of a Parquet file (parquet.apache.org), a row each, named by the number of its row.
 *
 * Columns are called as the fields of a capture, or as a map says; others are left alone. Row groups
 * are read one at a time; one that cannot be read is an input that is refused, and the next goes on.
 * A packed file, and one on standard input, is read whole.
 */
export async function* parquetInputs(
  {files, part}: Shard,
  opening: GatherOptions,
): AsyncGenerator<Input> {
  // Loaded when it is needed, as few inputs are Parquet.
  const library = await import('hyparquet')
  for (const {path} of files) {
    const source = open(path)
    if (isRefusal(source)) yield refused(nameOf(path), source)
    else {
      try {
        yield* rowsOf(library, source.file, nameOf(path), part, opening)
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
  opening: GatherOptions,
): AsyncGenerator<Input> {
  const table = await tableOf(library, file, opening.map)
  if (isRefusal(table)) {
    // Each part of a file would say the same.
    if (part === undefined || part.start === 0) yield refused(name, table)
    return
  }
  for (const group of groupsIn(table.metadata, part)) {
    const rows = await readRows(library, table, group)
    if (isRefusal(rows)) yield refused(`${name}@${group.row}`, rows)
    else yield* inputsOfRows(rows, group, name, opening)
  }
}

function* inputsOfRows(
  rows: Rows,
  {row: first}: NumberedGroup,
  name: string,
  opening: GatherOptions,
): Generator<Input> {
  for (const [i, row] of rows.entries()) yield inputOfRow(row, `${name}@${first + i}`, opening)
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

/** The columns that are fields of a capture, or that ways of the map begin with. */
function columnsOf({schema}: FileMetaData, map: FieldMap | undefined): string[] | Refusal {
  const wanted = map === undefined ? undefined : Object.values(map.fields).map(([first]) => first)
  const columns = topColumns(schema).filter((column) =>
    wanted === undefined ? isCaptureField(column) : wanted.includes(column),
  )
  const hasWords = map !== undefined || columns.includes('text') || columns.includes('html')
  return hasWords && columns.length > 0 ? columns : noColumns
}

/** Names of the columns under the root, of which one may hold others. */
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

/** Row groups that begin in a part of the file. */
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
  {row, rows, group}: NumberedGroup,
): Promise<Rows | Refusal> {
  const codec = codecOf(group, columns)
  if (codec !== undefined) {
    return refuse(
      'parquet/codec',
      `Is packed as ${codec}, which is not read`,
      'Pack it with Snappy',
    )
  }
  try {
    return await parquetReadObjects({
      file,
      metadata,
      columns,
      compressors,
      rowStart: row,
      rowEnd: row + rows,
      utf8: false,
    })
  } catch {
    return badGroup
  }
}

/** A way of packing that is not read, when a column that is needed uses one. */
function codecOf({columns}: RowGroup, needed: readonly string[]): string | undefined {
  const known: Readonly<Compressors> = compressors
  return columns
    .filter(({meta_data: meta}) => needed.includes(meta?.path_in_schema[0] ?? ''))
    .map(({meta_data: meta}) => meta?.codec ?? 'UNCOMPRESSED')
    .find((codec) => codec !== 'UNCOMPRESSED' && codec !== 'SNAPPY' && known[codec] === undefined)
}

function open(path: string): {readonly file: AsyncBuffer; readonly close: () => void} | Refusal {
  if (isPacked(path) || path === standardInput) {
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
