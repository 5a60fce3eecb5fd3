import {spawnSync} from 'node:child_process'
import {entriesOf, propertyOf} from '../../pipeline/text/json.ts'
import {copydesk, patienceMilliseconds} from '../cli/run.ts'
import type {Question} from './questions.ts'
import type {Server} from './servers.ts'

/** Asks an engine, and returns the answer as the question wants it, sorted. */
export type Ask = (question: Question) => readonly string[] | Promise<readonly string[]>

const lastPart = /[^/]*$/
const marked = /<em>([^<]*)<\/em>/
const rows = '50'

/** Ask the file of an index by `copydesk search`. */
export function askSqlite(file: string): Ask {
  return (question) => {
    const {out, err} = copydesk([
      'search',
      file,
      question.sqlite,
      '--json',
      '--limit',
      rows,
      '--facets',
    ])
    if (out === '') throw new Error(err)
    const answer: unknown = JSON.parse(out)
    const hits = entriesOf(propertyOf(answer, 'hits'))
    if (question.asks === 'facet') {
      const values = entriesOf(propertyOf(propertyOf(answer, 'facets'), 'section'))
      return sorted(
        values.map((each) => `${propertyOf(each, 'value')}: ${propertyOf(each, 'count')}`),
      )
    }
    if (question.asks === 'highlight') {
      return sorted(hits.flatMap((hit) => entriesOf(propertyOf(hit, 'excerpts')).flatMap(markedIn)))
    }
    return sorted(hits.map((hit) => nameOf(propertyOf(propertyOf(hit, 'document'), 'key'))))
  }
}

function markedIn(excerpt: unknown): readonly string[] {
  const text = String(propertyOf(excerpt, 'text'))
  return entriesOf(propertyOf(excerpt, 'ranges')).map((at) =>
    text.slice(Number(propertyOf(at, 'start')), Number(propertyOf(at, 'end'))),
  )
}

/** Ask OpenSearch. */
export function askOpenSearch({web}: Server): Ask {
  return async (question) => {
    const answer = await jsonFrom(`${web}/_search?size=${rows}`, question.opensearch)
    const hits = entriesOf(propertyOf(propertyOf(answer, 'hits'), 'hits'))
    if (question.asks === 'facet') {
      const found = propertyOf(propertyOf(answer, 'aggregations'), 'section')
      return sorted(
        entriesOf(propertyOf(found, 'buckets')).map(
          (each) => `${propertyOf(each, 'key')}: ${propertyOf(each, 'doc_count')}`,
        ),
      )
    }
    if (question.asks === 'highlight') {
      const texts = hits.flatMap((hit) =>
        entriesOf(propertyOf(propertyOf(hit, 'highlight'), 'body')),
      )
      return sorted(texts.map((text) => marked.exec(String(text))?.[1] ?? ''))
    }
    return sorted(hits.map((hit) => nameOf(propertyOf(hit, '_id'))))
  }
}

/** Ask Solr. */
export function askSolr({web}: Server): Ask {
  return async (question) => {
    const parameters = new URLSearchParams({rows, fl: 'key', ...question.solr})
    const answer = await jsonFrom(`${web}/select?${parameters}`)
    const found = entriesOf(propertyOf(propertyOf(answer, 'response'), 'docs'))
    if (question.asks === 'facet') {
      const fields = propertyOf(propertyOf(answer, 'facet_counts'), 'facet_fields')
      const flat = entriesOf(propertyOf(fields, 'section'))
      return sorted(flat.flatMap((value, i) => (i % 2 === 0 ? [`${value}: ${flat[i + 1]}`] : [])))
    }
    if (question.asks === 'highlight') {
      const texts = Object.values(Object(propertyOf(answer, 'highlighting')))
      return sorted(
        texts.flatMap((each) =>
          entriesOf(propertyOf(each, 'body')).map((text) => marked.exec(String(text))?.[1] ?? ''),
        ),
      )
    }
    return sorted(found.map((each) => nameOf(propertyOf(each, 'key'))))
  }
}

/** Ask PostgreSQL. */
export function askPostgres({address}: Server): Ask {
  return (question) => {
    const values = columnOf(address, question.postgres)
    return sorted(question.asks === undefined ? values.map(nameOf) : values)
  }
}

/** The first column of a statement's rows, as text; by the program of PostgreSQL. */
export function columnOf(address: string, statement: string): readonly string[] {
  return psql(address, ['-q', '-A', '-t', '-c', statement])
    .split('\n')
    .filter((line) => line !== '')
}

/** Run the program of PostgreSQL; an error, or a statement that waits for another's lock, is thrown. */
export function psql(address: string, words: readonly string[]): string {
  const all = [address, '-v', 'ON_ERROR_STOP=1', ...words]
  const {status, stdout, stderr, error} = spawnSync('psql', all, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patienceMilliseconds,
  })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** What a server answers to a request, with a body or without. */
export async function jsonFrom(address: string, body?: object): Promise<unknown> {
  const response = await fetch(
    address,
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: {'content-type': 'application/json'},
          body: JSON.stringify(body),
        },
  )
  const text = await response.text()
  if (!response.ok) throw new Error(`${address} answers ${response.status}: ${text}`)
  return JSON.parse(text)
}

function nameOf(key: unknown): string {
  return lastPart.exec(String(key))?.[0] ?? ''
}

function sorted(values: readonly string[]): readonly string[] {
  return [...values].sort((a, b) => (a < b ? -1 : 1))
}
