import type {SqlQuery} from './conditions.ts'
import type {Database} from './database.ts'
import {numberIn} from './rows.ts'

/** The matching articles as a part of a statement: `FROM … WHERE …`, with its values. */
export interface Matching {
  /** The number of an article in it. */
  readonly id: string
  readonly sql: string
  readonly values: readonly string[]
}

/** The matching articles of a query. */
export function matchingOf({match, where, values}: SqlQuery): Matching {
  if (match === undefined) return {id: 'a.id', sql: `FROM article a WHERE ${where}`, values}
  const filtered = where === '' ? '' : ' JOIN article a ON a.id = words.rowid'
  const and = where === '' ? '' : ` AND ${where}`
  return {
    id: 'words.rowid',
    sql: `FROM words${filtered} WHERE words MATCH ?${and}`,
    values: [match, ...values],
  }
}

/** How many articles match. */
export function totalOf(database: Database, {sql, values}: Matching): number {
  return numberIn(database.prepare(`SELECT count(*) AS total ${sql}`).get(...values), 'total')
}

/** A condition that leaves the matching articles that were added last, when there are more of them. */
export function newestOf(
  database: Database,
  {id, sql, values}: Matching,
  total: number,
  most: number,
): string {
  if (total <= most) return ''
  const newest = `SELECT ${id} AS id ${sql} ORDER BY ${id} DESC LIMIT 1 OFFSET ${most - 1}`
  return ` AND ${id} >= ${numberIn(database.prepare(newest).get(...values), 'id')}`
}
