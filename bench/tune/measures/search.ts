import {type PageRow, pageSetsOf, pagesOf} from '../../../data/page-sets.ts'
import {answerOf} from '../../../pipeline/search/answer.ts'
import {type Database, driverOf} from '../../../pipeline/search/database.ts'
import {beginUpdate, type IndexedDocument} from '../../../pipeline/search/filling.ts'
import {isQueryFault, queryOf} from '../../../pipeline/search/query.ts'
import {openToChange} from '../../../pipeline/search/schema.ts'
import {runsOf} from '../../../pipeline/search/tokens.ts'
import {isRefusal} from '../../../pipeline/tree/refusals.ts'
import {type Measure, meanOf, percentOf} from '../figures.ts'

/** Words that stand in fewer bodies find the article by themselves. */
const leastBodies = 20
const wordsOfQuery = 3
/** An editor looks at the first page of an answer. */
const shown = 10
const driver = await driverOf()

/** A field of an article that an editor remembers, and that the index then lacks. */
type Remembered = 'headline' | 'description'

/**
 * How soon an article is found by what is remembered of it: the three words of its standfirst, or of its headline, that stand in the fewest
 * bodies but in twenty. What is remembered is not in the index, so that the other fields must show it.
 *
 * @returns
 *   The mean of one by the rank of the article, and the share of articles among the first ten, by what is remembered.
 */
export const measure: Measure = (folder, every) => {
  const rows = pageSetsOf(folder).flatMap((set) => pagesOf(folder, set, every))
  const both = rows.filter(
    ({headline = '', description = ''}) => headline !== '' && description !== '',
  )
  const [byDescription, byHeadline] = (['description', 'headline'] as const).map((field) =>
    ranksOf(both, field),
  )
  const all = [...(byDescription ?? []), ...(byHeadline ?? [])]
  return {
    'MRR %': 100 * meanOf(all.map(inverse)),
    'by standfirst': 100 * meanOf((byDescription ?? []).map(inverse)),
    'by headline': 100 * meanOf((byHeadline ?? []).map(inverse)),
    'first ten %': percentOf(all.filter((rank) => rank > 0).length, all.length),
  }
}

/** The rank of each article, 0 below the first ten. */
function ranksOf(rows: readonly PageRow[], remembered: Remembered): readonly number[] {
  if (isRefusal(driver)) throw new TypeError(driver.reason)
  const database = openToChange(driver, ':memory:')
  if (isRefusal(database)) throw new TypeError(database.reason)
  const update = beginUpdate(database, 'rows')
  for (const [i, row] of rows.entries()) update.put(documentOf(row, i, remembered))
  update.end()
  const counts = countsOf(rows)
  const ranks = rows.flatMap((row, i) => {
    const words = rarest(wordsOf(row[remembered] ?? ''), counts)
    return words.length < wordsOfQuery ? [] : [rankOf(database, words.join(' OR '), `row-${i}`)]
  })
  database.close()
  return ranks
}

function documentOf(row: PageRow, number: number, remembered: Remembered): IndexedDocument {
  const {body = ''} = row
  const headline = remembered === 'headline' ? undefined : row.headline
  const description = remembered === 'description' ? undefined : row.description
  return {
    key: `row-${number}`,
    id: String(number).padStart(43, '0'),
    title: headline ?? '',
    ...(headline === undefined ? {titleDerived: true} : {headline}),
    ...(description === undefined ? {} : {description}),
    body,
    section: [],
    authors: [],
    keywords: [],
    mentions: [],
    images: [],
    words: 1,
  }
}

function wordsOf(text: string): readonly string[] {
  const words = runsOf(text).flatMap(({tokens}) => tokens.map((token) => token.text))
  return [...new Set(words)]
}

/** In how many bodies each word stands. */
function countsOf(rows: readonly PageRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {body = ''} of rows) {
    for (const word of wordsOf(body)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function rarest(words: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] {
  const countOf = (word: string): number => counts.get(word) ?? 0
  return words
    .filter((word) => countOf(word) >= leastBodies)
    .sort((a, b) => countOf(a) - countOf(b))
    .slice(0, wordsOfQuery)
}

function rankOf(database: Database, text: string, key: string): number {
  const query = queryOf(text)
  if (isQueryFault(query)) throw new RangeError(query.reason)
  const {hits} = answerOf(database, query, {
    limit: shown,
    offset: 0,
    order: 'rank',
    facets: false,
    grouped: false,
  })
  return 1 + hits.findIndex(({document}) => document.key === key)
}

function inverse(rank: number): number {
  return rank === 0 ? 0 : 1 / rank
}
