import {exportsOf} from '../resources/optional-package.ts'
import {propertyOf} from '../text/json.ts'
import {codeOf, type Refusal, refuse} from '../tree/refusals.ts'
import {postgresRowOf} from '../write/engines/postgres.ts'
import type {EngineAddress} from './address.ts'
import {type Engine, EngineFailure, type IndexChange, type Refused, type Sent} from './engine.ts'
import {longestAnswer} from './limits.ts'
import {columnNames, postgresSchema, upsertOf} from './postgres-schema.ts'

/** What is used of a connection of `pg`. */
interface Connection {
  readonly connect: () => Promise<unknown>
  readonly query: (
    sql: string,
    values?: readonly unknown[],
  ) => Promise<{readonly rows: readonly unknown[]}>
  readonly end: () => Promise<unknown>
  readonly on: (event: 'error', listener: () => void) => unknown
}

type ConnectionClass = new (options: object) => Connection

/** Classes of SQLSTATE for which the row is to blame: data, integrity, limits of the program. */
const ofDocument = /^(?:22|23|54)/
/** Those that pass: connections, transactions rolled back, resources, intervention of an operator. */
const passing = /^(?:08|40|53|57)/
/** Codes of SQLSTATE have five signs; others are those of the system, such as `ECONNREFUSED`. */
const sqlState = /^[0-9A-Z]{5}$/
const access = /^28/

const upsert = upsertOf(
  `SELECT ${columnNames.join(', ')} FROM jsonb_populate_recordset(NULL::copydesk.articles_in, $1::jsonb)`,
)

/** A database of PostgreSQL, by the package `pg`, which is an optional peer dependency. */
export async function postgresEngine(address: EngineAddress): Promise<Engine | Refusal> {
  const {default: all} = await exportsOf('pg')
  const Found = propertyOf(all, 'Client')
  if (!isConnectionClass(Found)) {
    return refuse(
      'send/package',
      'The package `pg` is not installed',
      'Install it beside this package: `npm install pg@8`',
    )
  }
  const session = sessionTo(Found, address)
  return {
    name: address.name,
    prepare: () => prepare(session, address),
    digestsOf: (origin) => digestsOf(session, origin),
    send: (changes) => send(session, changes),
    finish: () => Promise.resolve(),
    close: session.close,
  }
}

function isConnectionClass(value: unknown): value is ConnectionClass {
  return typeof value === 'function'
}

/** Queries over one connection, which is made again when it broke. */
interface Session {
  readonly query: Connection['query']
  readonly close: () => Promise<void>
}

function sessionTo(Found: ConnectionClass, address: EngineAddress): Session {
  let open: Connection | undefined
  const drop = async (): Promise<void> => {
    const last = open
    open = undefined
    await last?.end().catch(() => undefined)
  }
  const connected = async (): Promise<Connection> => {
    const made = new Found({connectionString: address.server, query_timeout: longestAnswer})
    // A connection that breaks between two queries says so here; the next query then fails as well.
    made.on('error', () => undefined)
    await made.connect()
    await made.query("SET client_min_messages = 'warning'")
    return made
  }
  return {
    query: async (sql, values): ReturnType<Connection['query']> => {
      try {
        open ??= await connected()
        return await open.query(sql, values)
      } catch (error) {
        const failure = failureOf(error, address)
        if (failure.isPassing) await drop()
        throw failure
      }
    },
    close: drop,
  }
}

/** A failure with the code of PostgreSQL, when it answered at all. */
class SqlFailure extends EngineFailure {
  readonly code: string
  readonly reason: string

  constructor(message: string, code: string, reason: string, remedy: string) {
    super(message, {isPassing: code === '' || passing.test(code), remedy})
    this.code = code
    this.reason = reason
  }
}

function failureOf(error: unknown, {name, shown}: EngineAddress): SqlFailure {
  const code = codeOf(error) ?? ''
  const reason = error instanceof Error && error.message !== '' ? error.message : code
  if (!sqlState.test(code)) {
    const message = `${name} at \`${shown}\` does not answer: ${reason}`
    return new SqlFailure(message, '', reason, 'Check that it runs and that the address is right')
  }
  const remedy = access.test(code)
    ? 'Put a user and a password that may write into the address'
    : 'Check the address, and what the user may do there'
  return new SqlFailure(`${name} at \`${shown}\` answers ${code}: ${reason}`, code, reason, remedy)
}

async function prepare({query}: Session, {name, shown}: EngineAddress): Promise<void> {
  const {rows} = await query(
    `SELECT column_name FROM information_schema.columns
     WHERE table_schema = 'copydesk' AND table_name = 'articles'`,
  )
  if (rows.length === 0) {
    await query(postgresSchema())
    return
  }
  const found = new Set(rows.map((row) => propertyOf(row, 'column_name')))
  const missing = columnNames.filter((column) => !found.has(column))
  if (missing.length === 0) return
  throw new EngineFailure(
    `The table \`copydesk.articles\` of ${name} at \`${shown}\` lacks the column \`${missing[0]}\``,
    {remedy: 'Drop the schema `copydesk`, and index again'},
  )
}

async function digestsOf({query}: Session, origin: string): Promise<Map<string, string>> {
  const {rows} = await query('SELECT key, digest FROM copydesk.articles WHERE indexed_from = $1', [
    origin,
  ])
  return new Map(
    rows.map((row) => [String(propertyOf(row, 'key')), String(propertyOf(row, 'digest'))]),
  )
}

/** A statement of many rows is refused for one of them: then each is sent by itself. */
async function send({query}: Session, changes: readonly IndexChange[]): Promise<Sent> {
  const gone = changes.flatMap((change) => (change.type === 'delete' ? [change.key] : []))
  if (gone.length > 0) await query('DELETE FROM copydesk.articles WHERE key = ANY($1)', [gone])
  const puts = changes.flatMap((change) => (change.type === 'put' ? [change] : []))
  if (puts.length === 0) return {refused: [], again: []}
  try {
    await query(upsert, [JSON.stringify(puts.map(({document}) => postgresRowOf(document)))])
    return {refused: [], again: []}
  } catch (error) {
    if (!isOfDocument(error)) throw error
  }
  const refused: Refused[] = []
  for (const change of puts) {
    try {
      await query(upsert, [JSON.stringify([postgresRowOf(change.document)])])
    } catch (error) {
      if (!isOfDocument(error)) throw error
      refused.push({change, reason: error.reason})
    }
  }
  return {refused, again: []}
}

function isOfDocument(error: unknown): error is SqlFailure {
  return error instanceof SqlFailure && ofDocument.test(error.code)
}
