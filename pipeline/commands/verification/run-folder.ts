import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Json, sha256} from '../../../verify/text.ts'
import type {Report} from '../../../verify/verify.ts'

/** An audit of a run, with its article, and the name of its file for messages. */
export interface AuditedDocument {
  readonly file: string
  readonly audit: Json
  readonly article?: Json
}

/** A file of a part, as a check of it. */
interface WrongFile extends Report {
  readonly file: string
}

const script = /<script[^>]*>([\s\S]*)<\/script>/
const record = /\.json$/
const lines = /\.ndjson$/

/** The audits of a run with their articles: a file each, or a line each in the files of parts. */
export function* documentsIn(folder: string): Generator<AuditedDocument> {
  const joined = join(folder, 'articles.ndjson')
  const all = existsSync(joined) ? valuesIn(joined) : []
  const known = new Map(all.map((article) => [article['@id'], article]))
  for (const name of namesIn(folder, 'audits')) {
    if (lines.test(name)) yield* linesIn(folder, name)
    if (!record.test(name)) continue
    const file = join('audits', name)
    const audit = jsonIn(join(folder, file))
    const article = articleOf(folder, name.replace(record, '')) ?? known.get(audit.article)
    yield {file, audit, ...(article === undefined ? {} : {article})}
  }
  yield* rejectedIn(folder)
}

function* rejectedIn(folder: string): Generator<AuditedDocument> {
  for (const name of namesIn(folder, 'rejected')) {
    const file = join('rejected', name)
    const records = lines.test(name) ? valuesIn(join(folder, file)) : []
    const all = record.test(name) ? [jsonIn(join(folder, file))] : records
    for (const {audit} of all) if (audit !== undefined) yield {file, audit}
  }
}

/** The files that the manifest of a run lists, and that are not as it says. */
export function wrongFilesIn(folder: string): readonly WrongFile[] {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) return []
  const files: Json[] = jsonIn(path).parts.flatMap((part: Json) => part.files)
  return files.flatMap(({path: file, sha256: digest}) => {
    const own = join(folder, file)
    const found = existsSync(own) ? sha256(readFileSync(own), 'hex') : 'no file'
    const findings = [{place: '', expected: String(digest), found}]
    return found === digest ? [] : [{file, findings, skipped: []}]
  })
}

/** The audits of a part, each with the article in the same line of the file of articles. */
function* linesIn(folder: string, name: string): Generator<AuditedDocument> {
  const articles = join(folder, 'articles', name)
  const own = existsSync(articles) ? valuesIn(articles) : []
  for (const [i, audit] of valuesIn(join(folder, 'audits', name)).entries()) {
    const article = own[i]
    yield {
      file: `${join('audits', name)}:${i + 1}`,
      audit,
      ...(article === undefined ? {} : {article}),
    }
  }
}

function articleOf(folder: string, stem: string): Json {
  const own = join(folder, 'articles', `${stem}.jsonld`)
  if (existsSync(own)) return jsonIn(own)
  const page = join(folder, 'html', `${stem}.html`)
  const text = existsSync(page) ? script.exec(readFileSync(page, 'utf8'))?.[1] : undefined
  return text === undefined ? undefined : JSON.parse(text)
}

function namesIn(folder: string, room: string): readonly string[] {
  const path = join(folder, room)
  return existsSync(path) ? readdirSync(path).sort() : []
}

function jsonIn(path: string): Json {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function valuesIn(path: string): readonly Json[] {
  const rows = readFileSync(path, 'utf8').split('\n')
  return rows.filter((row) => row !== '').map((row): Json => JSON.parse(row))
}
