import {createHash} from 'node:crypto'
import {siteOf} from '../text/addresses.ts'
import type {SearchDocument} from '../tree/generated/search-document.ts'
import type {Database, SqlStatement} from './database.ts'
import {dayOf, facetsOf, sourcesOf} from './facets.ts'
import {numberIn, rowsOf, textIn} from './rows.ts'
import {columns, type WordColumn} from './schema.ts'
import {storiesIn} from './stories.ts'
import {indexTextOf} from './tokens.ts'

/** A search document as an index keeps it: the JSON-LD is left out. */
export type IndexedDocument = Omit<SearchDocument, 'raw'>

/** What an update did, in articles. */
export interface UpdateCounts {
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
  readonly deleted: number
}

/** An update of an index, in one transaction: who searches meanwhile sees the index as it was. */
export interface Update {
  /** Add an article, or replace the one with its key. */
  readonly put: (document: IndexedDocument) => void
  /** Keep the article with this key, though it is not put: nobody knows what became of it. */
  readonly keep: (key: string) => void
  /** Delete the article with this key, if there is one. */
  readonly delete: (key: string) => void
  /** Delete the articles of this origin that were neither put nor kept. */
  readonly deleteRest: () => void
  /** Complete the update. */
  readonly end: () => UpdateCounts
  /** Leave the index as it was. */
  readonly drop: () => void
}

interface Statements extends Readonly<Record<StatementName, SqlStatement>> {
  /** Those that remove an article, by its number. */
  readonly removals: readonly SqlStatement[]
}

type StatementName =
  | 'addOrigin'
  | 'origin'
  | 'lastUpdate'
  | 'find'
  | 'see'
  | 'keep'
  | 'add'
  | 'setStory'
  | 'addDocument'
  | 'addWords'
  | 'addFacet'
  | 'ofKey'
  | 'unseen'

/**
 * Begin an update of an index.
 *
 * @param origin
 *   Where its documents come from: the name by which a later update knows which of them went.
 */
export function beginUpdate(database: Database, origin: string): Update {
  database.exec('BEGIN IMMEDIATE')
  const sql = statementsIn(database)
  const stories = storiesIn(database)
  sql.addOrigin.run(origin)
  const source = numberIn(sql.origin.get(origin), 'id')
  const number = numberIn(sql.lastUpdate.get(), 'number') + 1
  let [added, replaced, unchanged, deleted] = [0, 0, 0, 0]
  const remove = (id: number): void => {
    for (const statement of sql.removals) statement.run(id)
  }
  const deleteAll = (rows: unknown): void => {
    for (const row of rowsOf(rows)) {
      remove(numberIn(row, 'id'))
      deleted += 1
    }
  }
  return {
    put: (document): void => {
      const json = JSON.stringify(document)
      const digest = createHash('sha256').update(json).digest('base64url')
      const before = sql.find.get(document.key)
      const known = numberIn(before, 'id')
      if (known > 0 && textIn(before, 'digest') === digest) {
        unchanged += 1
        sql.see.run(source, number, known)
        return
      }
      if (known > 0) remove(known)
      const {key, id: content, body, group} = document
      const place = [dayOf(document), document.lang?.toLowerCase(), siteOf(document.url)].map(
        (cell) => cell ?? null,
      )
      const row = [known > 0 ? known : null, key, content, digest, source, number, ...place]
      const id = numberIn(sql.add.get(...row), 'id')
      sql.setStory.run(stories.join(id, body, group), id)
      sql.addDocument.run(id, json)
      sql.addWords.run(id, ...columns.map((column) => indexTextOf(textOf(document, column))))
      for (const [name, value] of facetsOf(document)) sql.addFacet.run(id, name, value)
      if (known > 0) replaced += 1
      else added += 1
    },
    keep: (key): void => void sql.keep.run(number, key),
    delete: (key): void => deleteAll(sql.ofKey.all(key)),
    deleteRest: (): void => deleteAll(sql.unseen.all(source, number)),
    end: (): UpdateCounts => {
      database.exec('COMMIT')
      return {added, replaced, unchanged, deleted}
    },
    drop: (): void => void database.exec('ROLLBACK'),
  }
}

/** The text of a column of words. Parts of it stand in lines of their own. */
function textOf(document: IndexedDocument, column: WordColumn): string {
  const {headline, title, description = '', body, images, authors, section} = document
  const texts: Readonly<Record<WordColumn, readonly string[]>> = {
    // A title that is derived stands in the body as well.
    headline: [headline ?? (document.titleDerived === true ? '' : title)],
    description: [description],
    body: [body],
    captions: images.map(({caption = ''}) => caption),
    author: authors,
    section,
    source: sourcesOf(document),
  }
  return texts[column].join('\n')
}

/** The statements of an update. */
function statementsIn(database: Database): Statements {
  const prepare = (sql: string): SqlStatement => database.prepare(sql)
  const names = columns.join(', ')
  const places = columns.map(() => '?').join(', ')
  return {
    addOrigin: prepare('INSERT OR IGNORE INTO origin (path) VALUES (?)'),
    origin: prepare('SELECT id FROM origin WHERE path = ?'),
    lastUpdate: prepare('SELECT max(update_number) AS number FROM article'),
    find: prepare('SELECT id, digest FROM article WHERE key = ?'),
    see: prepare('UPDATE article SET origin = ?, update_number = ? WHERE id = ?'),
    keep: prepare('UPDATE article SET update_number = ? WHERE key = ?'),
    add: prepare(
      `INSERT INTO article (id, key, content, digest, origin, update_number, story, day, lang, site)
       VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?) RETURNING id`,
    ),
    setStory: prepare('UPDATE article SET story = ? WHERE id = ?'),
    addDocument: prepare('INSERT INTO document (id, json) VALUES (?, ?)'),
    addWords: prepare(`INSERT INTO words (rowid, ${names}) VALUES (?, ${places})`),
    addFacet: prepare('INSERT INTO facet (article, name, value) VALUES (?, ?, ?)'),
    ofKey: prepare('SELECT id FROM article WHERE key = ?'),
    unseen: prepare('SELECT id FROM article WHERE origin = ? AND update_number < ?'),
    removals: [
      prepare('DELETE FROM words WHERE rowid = ?'),
      prepare('DELETE FROM facet WHERE article = ?'),
      prepare('DELETE FROM shingle WHERE article = ?'),
      prepare('DELETE FROM document WHERE id = ?'),
      prepare('DELETE FROM article WHERE id = ?'),
    ],
  }
}
