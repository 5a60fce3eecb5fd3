import {type Refusal, refuse} from '../tree/refusals.ts'
import type {Database, Driver} from './database.ts'
import {busyMilliseconds} from './limits.ts'

/** The number by which a file is known as an index of ours: `Copy` in ASCII. */
const application = 0x436f7079
/** The version of the tables. A file with another one is made again. */
const version = 1

const noDatabase = /not a database/i
const isInUse = /locked|busy/i
/** How the package `libsql` reports a file that it cannot open: in an error without a code. */
const isUnopened = /^ConnectionFailed\(/

/** The columns that a word without a field is looked for in. */
export const plainColumns = ['headline', 'description', 'body', 'captions'] as const

/** The columns of words in their order. */
export const columns = [...plainColumns, 'author', 'section', 'source'] as const

/** A column of words. */
export type WordColumn = (typeof columns)[number]

/**
 * The tables of an index.
 *
 *     article   what is filtered by, a narrow row each; `story` is the same for copies of one story
 *     document  the search document of each, without `raw`, as JSON
 *     words     the words of each, as FTS5 has them; their text is not kept twice
 *     facet     what is counted: section, author, language, source, site, month
 *     shingle   hashes under which copies are found
 *     origin    the inputs from which articles came, so that those that went can be deleted
 */
const tables = `
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  digest TEXT NOT NULL,
  origin INTEGER NOT NULL,
  update_number INTEGER NOT NULL,
  story INTEGER NOT NULL,
  day TEXT,
  lang TEXT,
  site TEXT
);
CREATE INDEX article_story ON article (story);
CREATE INDEX article_day ON article (day);
CREATE INDEX article_origin ON article (origin, update_number);
CREATE TABLE document (id INTEGER PRIMARY KEY, json TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(
  ${columns.join(', ')}, content='', contentless_delete=1, tokenize='ascii'
);
CREATE TABLE facet (
  article INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (article, name, value)
) WITHOUT ROWID;
CREATE TABLE shingle (
  hash INTEGER NOT NULL, article INTEGER NOT NULL,
  PRIMARY KEY (hash, article)
) WITHOUT ROWID;
CREATE INDEX shingle_article ON shingle (article);
CREATE TABLE origin (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);
PRAGMA application_id = ${application};
PRAGMA user_version = ${version};
`

/** Open an index to search it. The file exists. */
export function openToSearch(driver: Driver, path: string): Database | Refusal {
  return opened(driver, path, (database) => {
    if (numberOf(database, 'application_id') !== application) return refuseOther(path)
    if (numberOf(database, 'user_version') !== version) return refuseVersion(path)
    database.exec('PRAGMA query_only = 1; PRAGMA mmap_size = 1073741824')
    return database
  })
}

/** Open an index to change it; it is made when the file is empty or does not exist. */
export function openToChange(driver: Driver, path: string): Database | Refusal {
  return opened(driver, path, (database) => {
    const own = numberOf(database, 'application_id')
    if (own !== application && numberOf(database, 'schema_version') > 0) return refuseOther(path)
    if (own === application && numberOf(database, 'user_version') !== version) {
      return refuseVersion(path)
    }
    if (own !== application) database.exec(`BEGIN; ${tables} COMMIT`)
    database.exec('PRAGMA cache_size = -65536')
    return database
  })
}

function opened(
  driver: Driver,
  path: string,
  check: (database: Database) => Database | Refusal,
): Database | Refusal {
  let database: Database | undefined
  let checked: Database | Refusal
  try {
    database = driver(path)
    database.exec(`PRAGMA busy_timeout = ${busyMilliseconds}`)
    checked = check(database)
  } catch (error) {
    checked = refusalOf(error, path)
  }
  if (checked !== database) database?.close()
  return checked
}

/**
 * The refusal for an error of SQLite.
 *
 * @throws
 *   What is no error of SQLite.
 */
export function refusalOf(error: unknown, path: string): Refusal {
  const text = error instanceof Error ? error.message : ''
  if (!isOfSqlite(error)) throw error
  if (noDatabase.test(text)) return refuseOther(path)
  if (isInUse.test(text)) {
    return refuse(
      'search/busy',
      `Another program is changing \`${path}\``,
      'Try again when it has ended',
    )
  }
  return refuse(
    'search/sqlite',
    `SQLite could not use \`${path}\`: ${isUnopened.test(text) ? 'the file cannot be opened' : text}`,
    'Check that the file can be written and that its disk has room; if it is damaged, delete it and make it again',
  )
}

function isOfSqlite(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isOfCode = code.startsWith('SQLITE_') || code === 'ERR_SQLITE_ERROR'
  return isOfCode || (error instanceof Error && isUnopened.test(error.message))
}

function numberOf(database: Database, pragma: string): number {
  const row = database.prepare(`PRAGMA ${pragma}`).get()
  const value = typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined
  return Number(value)
}

function refuseOther(path: string): Refusal {
  return refuse(
    'search/other',
    `\`${path}\` is not an index of Copydesk`,
    'Name another file; `copydesk index PATH… --to FILE` makes one',
  )
}

function refuseVersion(path: string): Refusal {
  return refuse(
    'search/version',
    `\`${path}\` was made by another version`,
    'Delete it, and make it again with `copydesk index PATH… --to FILE`',
  )
}
