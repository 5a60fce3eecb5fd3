import type {SqlRow} from './database.ts'

/** The rows of a result. */
export function rowsOf(result: unknown): readonly SqlRow[] {
  return Array.isArray(result) ? result : []
}

/** The number in the first column called `name` of a row. */
export function numberIn(row: unknown, name: string): number {
  return Number(cellOf(row, name) ?? 0)
}

/** The text in a column of a row; empty for no text. */
export function textIn(row: unknown, name: string): string {
  const cell = cellOf(row, name)
  return typeof cell === 'string' ? cell : ''
}

function cellOf(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null && name in row
    ? Object.entries(row).find(([column]) => column === name)?.[1]
    : undefined
}
