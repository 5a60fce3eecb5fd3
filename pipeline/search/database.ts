import {exportsOf} from '../resources/optional-package.ts'
import {type Refusal, refuse} from '../tree/refusals.ts'

/** A value of a cell. */
export type SqlValue = string | number | null

/** A row, by the names of its columns. */
export type SqlRow = Readonly<Record<string, unknown>>

/** A statement that can be run many times. */
export interface SqlStatement {
  readonly run: (...values: readonly SqlValue[]) => unknown
  readonly get: (...values: readonly SqlValue[]) => unknown
  readonly all: (...values: readonly SqlValue[]) => unknown
}

/** An open SQLite database with full-text search. */
export interface Database {
  readonly exec: (sql: string) => unknown
  readonly prepare: (sql: string) => SqlStatement
  readonly close: () => unknown
}

/** Opens a database, and makes its file when there is none. */
export type Driver = (path: string) => Database

type DatabaseClass = new (path: string) => Database

/** SQLite as it is part of Node since 22.13 and 23.4, and the package that stands in for it. */
const builtIn = 'node:sqlite'
const standIn = 'libsql'

/**
 * SQLite: that of Node where it has it, else the package `libsql`, which is installed without a compiler. Loaded when
 * it is called, since no other command needs it.
 *
 * @returns
 *   A refusal when neither is there.
 */
export async function driverOf(): Promise<Driver | Refusal> {
  const {DatabaseSync} = await quietly(() => exportsOf(builtIn))
  if (isDatabaseClass(DatabaseSync)) return (path) => new DatabaseSync(path)
  const {default: Libsql} = await exportsOf(standIn)
  if (isDatabaseClass(Libsql)) return (path) => new Libsql(path)
  return refuse(
    'search/driver',
    `This Node (${process.version}) has no SQLite of its own, and the package \`libsql\` is not installed`,
    'Install it beside this package, `npm install libsql@0.5.29`, or use Node 22.13 or newer',
  )
}

function isDatabaseClass(value: unknown): value is DatabaseClass {
  return typeof value === 'function'
}

/** Load without the warning that some versions of Node print: SQLite there is the same, and tested. */
async function quietly<Value>(load: () => Promise<Value>): Promise<Value> {
  const warn = process.emitWarning
  process.emitWarning = (): void => undefined
  try {
    return await load()
  } finally {
    process.emitWarning = warn
  }
}
