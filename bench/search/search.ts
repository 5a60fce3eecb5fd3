import {mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type AnswerOptions, answerOf} from '../../pipeline/search/answer.ts'
import {type Database, driverOf} from '../../pipeline/search/database.ts'
import {beginUpdate} from '../../pipeline/search/filling.ts'
import {isQueryFault, queryOf} from '../../pipeline/search/query.ts'
import {openToChange, openToSearch} from '../../pipeline/search/schema.ts'
import {isRefusal, type Refusal} from '../../pipeline/tree/refusals.ts'
import {print, table} from '../table.ts'
import {madeDocument, madeWord} from './made-documents.ts'

const rounds = 21
const microseconds = 1000
const megabyte = 1e6

/** A query that is timed. */
interface Timed {
  readonly name: string
  readonly query: string
  readonly options?: Partial<AnswerOptions>
}

const word = (rank: number): string => madeWord(rank)

/** Queries of all kinds, from those that find few articles to those that find nearly all. */
const queries: readonly Timed[] = [
  {name: 'a rare word', query: word(20_000)},
  {name: 'a word', query: word(1500)},
  {name: 'a frequent word', query: word(120)},
  {name: 'the most frequent word', query: word(0)},
  {name: 'two words', query: `${word(120)} ${word(900)}`},
  {name: 'three words, one excluded', query: `${word(60)} ${word(300)} -${word(5)}`},
  {name: 'one word or another', query: `${word(700)} OR ${word(1300)}`},
  {name: 'a phrase', query: `"${word(8)} ${word(11)}"`},
  {name: 'a beginning', query: `${word(9000).slice(0, 5)}*`},
  {name: 'a short beginning', query: `${word(9000).slice(0, 3)}*`},
  {name: 'a word, language and days', query: `${word(120)} lang:de from:2018 until:2019`},
  {name: 'a word on a site', query: `${word(120)} site:site17.example`},
  {name: 'an author', query: `author:${word(700)}`},
  {name: 'a frequent word by day', query: word(0), options: {order: 'day'}},
  {name: 'a language by day', query: 'lang:fr'},
  {name: 'a word with facets', query: word(1500), options: {facets: true}},
  {name: 'a frequent word with facets', query: word(120), options: {facets: true}},
]

/**
 * Measure and print what it costs to make an index of made documents, and to answer queries on it.
 *
 * @param count
 *   Documents.
 */
export async function searching(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  try {
    const path = join(folder, 'bench.sqlite')
    const driver = orThrow(await driverOf())
    const made = orThrow(openToChange(driver, path))
    print(`${fill(made, count, path)}\n`)
    made.close()
    const database = orThrow(openToSearch(driver, path))
    const rows = queries.map((each) => timed(database, each))
    print(table(['query', 'articles', 'median ms', 'worst ms'], rows))
    database.close()
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function fill(database: Database, count: number, path: string): string {
  const before = process.cpuUsage()
  const documents = Array.from({length: 1000}, (_, i) => madeDocument(i))
  const making = secondsSince(before) * (count / documents.length)
  const start = process.cpuUsage()
  const update = beginUpdate(database, 'made')
  for (let number = 0; number < count; number += 1) update.put(madeDocument(number))
  update.end()
  const seconds = secondsSince(start) - making
  const size = Math.round(statSync(path).size / megabyte)
  const each = ((seconds * microseconds) / count).toFixed(2)
  return `${count} documents: ${Math.round(seconds)} s of CPU to index, ${each} ms each; ${size} MB`
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(before)
  return (user + system) / megabyte
}

/** A row: CPU time of one answer, with its excerpts, in the middle and the worst of all rounds but the first. */
function timed(database: Database, {name, query: text, options = {}}: Timed): readonly string[] {
  const query = queryOf(text)
  if (isQueryFault(query)) throw new RangeError(query.reason)
  const usual = {limit: 10, offset: 0, order: 'rank', facets: false, grouped: true} as const
  const answer = (): number => answerOf(database, query, {...usual, ...options}).total
  const total = answer()
  const times = Array.from({length: rounds}, () => {
    const before = process.cpuUsage()
    answer()
    return secondsSince(before) * microseconds
  }).sort((a, b) => a - b)
  const middle = times[Math.floor(rounds / 2)] ?? 0
  return [name, String(total), middle.toFixed(1), (times.at(-1) ?? 0).toFixed(1)]
}

function orThrow<Value extends object>(value: Value | Refusal): Value {
  if (isRefusal(value)) throw new TypeError(`${value.reason}. ${value.remedy}`)
  return value
}
