import type {Input} from '../../tree/inputs.ts'
import type {GatherOptions} from '../inputs.ts'
import {inputOfRecord} from './capture-record.ts'

type Row = Readonly<Record<string, unknown>>

/** Columns that hold the words of a document. */
const words = ['html', 'text'] as const

/**
 * The input that a row of a table is.
 *
 * A column of bytes that are not said to be text keeps them, so that their charset can be found out;
 * in other columns they are read as UTF-8.
 */
export function inputOfRow(row: Row, name: string, opening: GatherOptions): Input {
  const plain = Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, plainOf(value)]),
  )
  const input = inputOfRecord(plain, name, opening)
  const raw = words
    .map((column) => row[column])
    .find((value) => value !== null && value !== undefined)
  if (opening.map !== undefined || !(raw instanceof Uint8Array) || input.mediaType === undefined) {
    return input
  }
  const {charset: _, ...rest} = input
  return {...rest, bytes: () => raw}
}

/** A value as JSON has it. */
function plainOf(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString()
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  }
  if (Array.isArray(value)) return value.map(plainOf)
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainOf(inner)]))
}
