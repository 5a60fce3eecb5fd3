import type {WrittenNumber} from '../../text/written-numbers.ts'
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
  const asWritten = (): unknown => mapped(row, (value) => jsonOf(value, writtenOf))
  const input = inputOfRecord(
    mapped(row, (value) => jsonOf(value)),
    name,
    {...options, asWritten},
  )
  const raw = textColumns
    .map((column) => row[column])
    .find((value) => value !== null && value !== undefined)
  if (options.map !== undefined || !(raw instanceof Uint8Array) || input.mediaType === undefined) {
    return input
  }
  const {charset: _, ...rest} = input
  return {...rest, bytes: () => raw}
}

/**
 * A value in the types of JSON.
 *
 * @param numberOf
 *   Makes what stands for a number, of which a column may have 64 bits; a double by default.
 */
function jsonOf(value: unknown, numberOf: (value: number | bigint) => unknown = Number): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString()
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (typeof value === 'number' && !Number.isFinite(value)) return null
  if (typeof value === 'number' || typeof value === 'bigint') return numberOf(value)
  if (Array.isArray(value)) return value.map((each) => jsonOf(each, numberOf))
  if (typeof value !== 'object' || value === null) return value ?? null
  return mapped(value, (inner) => jsonOf(inner, numberOf))
}

function writtenOf(value: number | bigint): WrittenNumber {
  return {written: String(value)}
}

function mapped(row: object, change: (value: unknown) => unknown): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]))
}
