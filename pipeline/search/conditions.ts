import type {Query} from './query.ts'
import type {Condition, Filter, Words} from './query-conditions.ts'
import {plainColumns} from './schema.ts'

/** A query as SQL: what `words` must match, and conditions on `article`, with their values. */
export interface SqlQuery {
  /** An expression of FTS5; absent when the query has filters only. */
  readonly match?: string
  /** Conditions on `a`, a row of `article`, joined by AND; empty for none. */
  readonly where: string
  readonly values: readonly string[]
}

/** A condition in SQL with its values. */
interface SqlCondition {
  readonly sql: string
  readonly values: readonly string[]
}

/** A query as SQL. Every word of it is quoted, so that none is taken for a sign of FTS5. */
export function sqlOf({all, none}: Query): SqlQuery {
  const wanted = all.filter((any) => any.every(isWords)).map((any) => anyOf(any.filter(isWords)))
  const unwanted = none.filter(isWords).map(matchOf)
  const excluded = unwanted.length === 0 ? undefined : `(${unwanted.join(' OR ')})`
  const filters = [
    ...all.filter((any) => any.some(isFilter)).map((any) => anyFilterOf(any.filter(isFilter))),
    ...none.filter(isFilter).map((filter) => negated(filterOf(filter))),
    ...(wanted.length === 0 && excluded !== undefined ? [notMatching(excluded)] : []),
  ]
  const where = filters.map(({sql}) => sql).join(' AND ')
  const values = filters.flatMap((filter) => filter.values)
  if (wanted.length === 0) return {where, values}
  const positive = `(${wanted.join(' AND ')})`
  const match = excluded === undefined ? positive : `${positive} NOT ${excluded}`
  return {match, where, values}
}

function isWords(condition: Condition): condition is Words {
  return condition.type === 'words'
}

function isFilter(condition: Condition): condition is Filter {
  return condition.type === 'filter'
}

function anyOf(words: readonly Words[]): string {
  return `(${words.map(matchOf).join(' OR ')})`
}

/** Tokens hold letters and figures only, so that no quotation mark can end the quotation. */
function matchOf({column, tokens, isOpen}: Words): string {
  const where = column ?? plainColumns.join(' ')
  return `{${where}} : "${tokens.join(' ')}"${isOpen ? ' *' : ''}`
}

function anyFilterOf(filters: readonly Filter[]): SqlCondition {
  const conditions = filters.map(filterOf)
  return {
    sql: `(${conditions.map(({sql}) => sql).join(' OR ')})`,
    values: conditions.flatMap(({values}) => values),
  }
}

function filterOf({field, value}: Filter): SqlCondition {
  switch (field) {
    case 'lang':
      return {
        sql: "(a.lang = ? OR substr(a.lang, 1, length(?) + 1) = ? || '-')",
        values: [value, value, value],
      }
    case 'site':
      return {
        sql: "(a.site = ? OR substr(a.site, -length(?) - 1) = '.' || ?)",
        values: [value, value, value],
      }
    case 'from':
      return {sql: 'a.day >= ?', values: [value]}
    case 'until':
      return {sql: 'a.day <= ?', values: [value]}
  }
}

function negated({sql, values}: SqlCondition): SqlCondition {
  return {sql: `NOT coalesce(${sql}, 0)`, values}
}

function notMatching(match: string): SqlCondition {
  return {sql: 'a.id NOT IN (SELECT rowid FROM words WHERE words MATCH ?)', values: [match]}
}
