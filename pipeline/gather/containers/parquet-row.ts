import type {Input} from '../../tree/inputs.ts'
import {inputOfRecord} from './capture-record.ts'
import type {GatherOptions} from './options.ts'

type Row = Readonly<Record<string, unknown>>

/** Columns that hold the text of a document. */
const textColumns = ['html', 'text'] as const

/**
 * The input in a row of a table.
 *
 * Bytes in a text column that is not declared as UTF-8 are kept, so that their charset can be
 * detected. In other columns, bytes are decoded as UTF-8.
 */
export function inputOfRow(row: Row, name: string, options: GatherOptions): Input {
  const plain = Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, jsonOf(value)]),
  )
  const input = inputOfRecord(plain, name, options)
  const raw = textColumns
    .map((column) => row[column])
    .find((value) => value !== null && value !== undefined)
  if (options.map !== undefined || !(raw instanceof Uint8Array) || input.mediaType === undefined) {
    return input
  }
  const {charset: _, ...rest} = input
  return {...rest, bytes: () => raw}
}

/** A value in the types of JSON. */
function jsonOf(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString()
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  }
  if (Array.isArray(value)) return value.map(jsonOf)
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, jsonOf(inner)]))
}
