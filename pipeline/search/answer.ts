import {type SqlQuery, sqlOf} from './conditions.ts'
import type {Database} from './database.ts'
import {type Excerpt, excerptsOf} from './excerpts.ts'
import {type FacetCount, facetsIn} from './facet-counts.ts'
import type {FacetName} from './facets.ts'
import type {IndexedDocument} from './filling.ts'
import {articlesPerStory, mostRanked} from './limits.ts'
import {matchingOf, newestOf, totalOf} from './matching.ts'
import type {Query} from './query.ts'
import {numberIn, rowsOf, textIn} from './rows.ts'
import {weights} from './weights.ts'

/** How a query is answered. */
export interface AnswerOptions {
  /** Stories on a page. */
  readonly limit: number
  /** Stories before it. */
  readonly offset: number
  /** By rank, or by day with the last first; a query without words has no rank. */
  readonly order: 'rank' | 'day'
  /** Whether facets are counted. */
  readonly facets: boolean
  /** Whether copies of one story stand as one result. */
  readonly grouped: boolean
}

/** A copy of a story among the matching articles. */
export interface Copy {
  readonly key: string
  readonly url?: string
}

/** One result: the best article of a story. */
export interface Hit {
  readonly document: IndexedDocument
  /** By which articles are ordered: larger is better. Absent without words or by day. */
  readonly score?: number
  readonly excerpts: readonly Excerpt[]
  /** Articles of the story in the index, this one among them. */
  readonly copies: number
  /** The others, at most ten of them. */
  readonly others: readonly Copy[]
}

/** The answer to a query. */
export interface Answer {
  /** Matching articles. */
  readonly total: number
  /** How many of them were ranked: those that were added last, when the words are in very many. */
  readonly ranked: number
  readonly hits: readonly Hit[]
  readonly facets?: Readonly<Record<FacetName, readonly FacetCount[]>>
  /** How many matching articles the facets count: those that were added last, when there are very many. */
  readonly counted?: number
}

const mostOthers = 10
const scoreDigits = 1000

/** An article among the results, before its text is read. */
interface FoundArticle {
  readonly id: number
  readonly story: number
  readonly score?: number
}

/** Answer a query. */
export function answerOf(database: Database, query: Query, options: AnswerOptions): Answer {
  const sql = sqlOf(query)
  const matching = matchingOf(sql)
  const total = totalOf(database, matching)
  const isRanked = sql.match !== undefined && options.order === 'rank'
  const ranked = isRanked ? Math.min(total, mostRanked) : total
  const hits = storiesOf(database, sql, total, options).map((candidate) =>
    hitOf(database, query, candidate, options),
  )
  if (!options.facets) return {total, ranked, hits}
  const {facets, counted} = facetsIn(database, matching, total)
  return {total, ranked, hits, facets, counted}
}

/** The best article of each story of a page, in order. */
function storiesOf(
  database: Database,
  sql: SqlQuery,
  total: number,
  {limit, offset, order, grouped}: AnswerOptions,
): readonly FoundArticle[] {
  const wanted = offset + limit
  const ordered = order === 'rank' && sql.match !== undefined ? byRank : byDay
  if (!grouped) return ordered(database, sql, total, wanted).slice(offset)
  for (let most = wanted * articlesPerStory; ; most *= articlesPerStory) {
    const candidates = ordered(database, sql, total, most)
    const stories = new Map<number, FoundArticle>()
    for (const each of candidates) if (!stories.has(each.story)) stories.set(each.story, each)
    if (stories.size >= wanted || candidates.length < most) {
      return [...stories.values()].slice(offset, wanted)
    }
  }
}

function byRank(
  database: Database,
  sql: SqlQuery,
  total: number,
  most: number,
): readonly FoundArticle[] {
  const matching = matchingOf(sql)
  const newest = newestOf(database, matching, total, mostRanked)
  const ranked = `SELECT words.rowid AS id, bm25(words, ${weights().join(', ')}) AS rank
    ${matching.sql}${newest} ORDER BY rank, id LIMIT ${most}`
  const rows = database
    .prepare(
      `SELECT r.id, r.rank, s.story FROM (${ranked}) r JOIN article s ON s.id = r.id ORDER BY r.rank, r.id`,
    )
    .all(...matching.values)
  return rowsOf(rows).map((row) => ({...candidateOf(row), score: scoreOf(numberIn(row, 'rank'))}))
}

/** Where very many match, articles are gone through by day, and the first ones that match are taken. */
function byDay(
  database: Database,
  sql: SqlQuery,
  total: number,
  most: number,
): readonly FoundArticle[] {
  const {match, where, values} = sql
  const isWide = match !== undefined && total > mostRanked
  const filters = where === '' ? '' : ` AND ${where}`
  const source = isWide
    ? {
        sql: `FROM article a WHERE EXISTS
          (SELECT 1 FROM words WHERE words MATCH ? AND words.rowid = a.id)${filters}`,
        values: [match, ...values],
      }
    : match === undefined
      ? {sql: `FROM article a WHERE ${where}`, values}
      : {
          sql: `FROM words JOIN article a ON a.id = words.rowid WHERE words MATCH ?${filters}`,
          values: [match, ...values],
        }
  const statement = `SELECT a.id, a.story ${source.sql} ORDER BY a.day DESC, a.id DESC LIMIT ${most}`
  return rowsOf(database.prepare(statement).all(...source.values)).map(candidateOf)
}

function candidateOf(row: unknown): FoundArticle {
  return {id: numberIn(row, 'id'), story: numberIn(row, 'story')}
}

/** FTS5 gives better articles a smaller number. */
function scoreOf(rank: number): number {
  return Math.round(-rank * scoreDigits) / scoreDigits
}

function hitOf(
  database: Database,
  query: Query,
  {id, story, score}: FoundArticle,
  {grouped}: AnswerOptions,
): Hit {
  const row = database.prepare('SELECT json FROM document WHERE id = ?').get(id)
  const document: IndexedDocument = JSON.parse(textIn(row, 'json'))
  const copies = 'SELECT count(*) AS copies FROM article WHERE story = ?'
  return {
    document,
    ...(score === undefined ? {} : {score}),
    excerpts: excerptsOf(document, query),
    copies: numberIn(database.prepare(copies).get(story), 'copies'),
    others: grouped ? othersOf(database, story, id) : [],
  }
}

function othersOf(database: Database, story: number, id: number): readonly Copy[] {
  const statement = `SELECT a.key, json_extract(d.json, '$.url') AS url
    FROM article a JOIN document d ON d.id = a.id
    WHERE a.story = ? AND a.id <> ? ORDER BY a.id LIMIT ${mostOthers}`
  return rowsOf(database.prepare(statement).all(story, id)).map((row) => {
    const url = textIn(row, 'url')
    return {key: textIn(row, 'key'), ...(url === '' ? {} : {url})}
  })
}
