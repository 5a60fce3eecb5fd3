import {type Answer, type AnswerOptions, answerOf} from '../../pipeline/search/answer.ts'
import {type Database, driverOf} from '../../pipeline/search/database.ts'
import {
  beginUpdate,
  type IndexedDocument,
  type UpdateCounts,
} from '../../pipeline/search/filling.ts'
import {isQueryFault, queryOf} from '../../pipeline/search/query.ts'
import {openToChange} from '../../pipeline/search/schema.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'

/** An empty index in memory. */
export async function emptyIndex(): Promise<Database> {
  const driver = await driverOf()
  if (isRefusal(driver)) throw new TypeError(driver.reason)
  const database = openToChange(driver, ':memory:')
  if (isRefusal(database)) throw new TypeError(database.reason)
  return database
}

/** A document with some of its fields; its content is named after its words. */
export function documentWith(
  key: string,
  body: string,
  more: Partial<IndexedDocument> = {},
): IndexedDocument {
  const empty = {section: [], authors: [], keywords: [], mentions: [], images: [], words: 1}
  return {key, id: 'x'.repeat(43), title: key, headline: key, body, ...empty, ...more}
}

/** Put documents into an index, from one origin. */
export function put(
  database: Database,
  documents: readonly IndexedDocument[],
  origin = 'here',
): UpdateCounts {
  const update = beginUpdate(database, origin)
  for (const document of documents) update.put(document)
  update.deleteRest()
  return update.end()
}

/** The answer to a query. */
export function answerTo(
  database: Database,
  text: string,
  options: Partial<AnswerOptions> = {},
): Answer {
  const query = queryOf(text)
  if (isQueryFault(query)) throw new RangeError(query.reason)
  const usual = {limit: 10, offset: 0, order: 'rank', facets: false, grouped: true} as const
  return answerOf(database, query, {...usual, ...options})
}

/** The keys of the results of a query, in order. */
export function keysFor(
  database: Database,
  text: string,
  options: Partial<AnswerOptions> = {},
): readonly string[] {
  return answerTo(database, text, options).hits.map(({document}) => document.key)
}
