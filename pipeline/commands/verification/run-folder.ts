import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Json, sha256} from '../../../verify/text.ts'
import type {Report} from '../../../verify/verify.ts'
import {definitionOf} from '../../write/formats.ts'
import {isRegular, resultText, unreadableSentence} from './result-file.ts'
import {objectIn, strangeAudit} from './strict-json.ts'

/** An audit of a run, with its article, and the name of its file for messages. */
export interface AuditedDocument {
  readonly file: string
  readonly audit?: Json
  readonly article?: Json
  /** Why the audit or its article cannot be checked, with the file and the remedy. */
  readonly wrong?: {readonly file: string; readonly sentence: string}
}

/** A file of a part, as a check of it. */
interface WrongFile extends Report {
  readonly file: string
  /** A sentence about the whole file, with its remedy. */
  readonly wrong?: string
}

/** The text of a file or of a line, and its name for messages. */
interface Text {
  readonly file: string
  readonly text: string
}

const record = /\.json$/
const lines = /\.ndjson$/
/** Files of all articles in formats from which an article cannot be compared. */
const searches = ['search.ndjson', 'opensearch.ndjson', 'solr.ndjson', 'postgres.copy'] as const

const formsForPeople = ['markdown', 'text'] as const

/** The audits of a run with their articles: a file each, or a line each in the files of parts. */
export function* documentsIn(folder: string): Generator<AuditedDocument> {
  const known = new Map<Json, Text>()
  const isSearch = searches.some((name) => existsSync(join(folder, name)))
  yield* readable('articles.ndjson', () => {
    for (const row of rowsIn(folder, 'articles.ndjson')) known.set(idOf(row), row)
    return []
  })
  for (const name of namesIn(folder, 'audits')) {
    yield* readable(join('audits', name), () => auditedIn(folder, name, known, isSearch))
  }
  yield* rejectedIn(folder)
}

/** The documents that are read from a file; when the system cannot read it, that is what is wrong with it. */
function* readable(
  file: string,
  read: () => Iterable<AuditedDocument>,
): Generator<AuditedDocument, void> {
  try {
    yield* read()
  } catch (error) {
    yield {file, wrong: {file, sentence: unreadableSentence(error)}}
  }
}

/** The documents of a file of audits: of one document, or of a part. */
function* auditedIn(
  folder: string,
  name: string,
  known: ReadonlyMap<Json, Text>,
  isSearch: boolean,
): Generator<AuditedDocument, void> {
  const file = join('audits', name)
  if (lines.test(name)) {
    const articles = rowsIn(folder, join('articles', name)).flatMap(articleIn)
    const isOther = isSearch || (articles.length === 0 && hasOtherForm(folder, name))
    for (const [i, row] of rowsIn(folder, file).entries()) {
      yield documentOf(row, () => articles[i] ?? join('articles', name), isOther)
    }
  }
  if (!record.test(name)) return
  const stem = name.replace(record, '')
  const text = {file, text: resultText(join(folder, file))}
  const missing = join('articles', `${stem}.jsonld`)
  const own = articleOf(folder, stem)
  const isPrinted = isSearch || isForPeople(folder, stem)
  yield documentOf(text, (id) => own ?? known.get(id) ?? missing, isPrinted)
}

/** Whether the audits of a run are in tables of columns. */
export function holdsTables(folder: string): boolean {
  return namesIn(folder, 'audits').some((name) => name.endsWith('.parquet'))
}

/** Whether the article of a stem was written in a form for people, from which it cannot be compared. */
function isForPeople(folder: string, stem: string): boolean {
  return formsForPeople.some((form) => {
    const {each} = definitionOf({format: form})
    return each !== undefined && existsSync(join(folder, each.folder, `${stem}${each.extension}`))
  })
}

/** Whether the articles of a part were written in a form from which they cannot be compared. */
function hasOtherForm(folder: string, name: string): boolean {
  const stem = name.replace(lines, '')
  return namesIn(folder, 'articles').some((each) => each.startsWith(`${stem}.`))
}

/**
 * The article in a line: the line itself, or what a search document holds of it; of an action of a bulk, and of a search
 * document without it, nothing.
 */
function articleIn(row: Text): readonly Text[] {
  const value = objectIn(row.text)
  if (typeof value === 'string' || value['@id'] !== undefined) return [row]
  if (typeof value.raw === 'string') return [{file: row.file, text: value.raw}]
  return ['index', 'create', 'key'].every((member) => value[member] === undefined) ? [row] : []
}

/** An audit with its article, which is a text, or the file that should hold it. */
function documentOf(
  {file, text}: Text,
  articleFor: (id: Json) => Text | string,
  isSearch: boolean,
): AuditedDocument {
  const audit = objectIn(text)
  const strange = typeof audit === 'string' ? audit : strangeAudit(audit)
  if (strange !== undefined) return {file, wrong: {file, sentence: strange}}
  const beside = articleFor(audit.article)
  if (typeof beside === 'string') {
    if (isSearch || audit.outcome !== 'article') return {file, audit}
    const sentence = `There is no article, though ${file} says there is. Write it again with \`copydesk extract\``
    return {file, wrong: {file: beside, sentence}}
  }
  const article = objectIn(beside.text)
  return typeof article === 'string'
    ? {file, wrong: {file: beside.file, sentence: article}}
    : {file, audit, article}
}

function* rejectedIn(folder: string): Generator<AuditedDocument> {
  for (const {file, text, unread} of recordsIn(folder)) {
    if (unread !== undefined) {
      yield {file, wrong: {file, sentence: unread}}
      continue
    }
    const value = objectIn(text)
    const audit = typeof value === 'string' ? undefined : value.audit
    const sentence = typeof value === 'string' ? value : audit && strangeAudit(audit)
    if (sentence !== undefined) yield {file, wrong: {file, sentence}}
    else if (audit !== undefined) yield {file, audit}
  }
}

/** A record of an input that could not be read, which has no audit. */
export interface UnreadInput {
  readonly name: string
  readonly problems: readonly {readonly rule: string; readonly reason: string}[]
}

/** The inputs of a run that could not be read, with the reasons; records of another form are left out. */
export function unreadIn(folder: string): readonly UnreadInput[] {
  return recordsIn(folder).flatMap(({text, unread}) => {
    const value = unread === undefined ? objectIn(text) : ''
    if (typeof value === 'string' || value.audit !== undefined) return []
    const problems: readonly Json[] = Array.isArray(value.problems) ? value.problems : []
    const reasons = problems.map((each) => ({
      rule: String(each?.rule),
      reason: String(each?.reason),
    }))
    return typeof value.name === 'string' ? [{name: value.name, problems: reasons}] : []
  })
}

/** The text of a record, or else why its file cannot be read. */
interface RecordText extends Text {
  readonly unread?: string
}

/** The records of rejected inputs. A copy of an input lies beside its record, and is none. */
function recordsIn(folder: string): readonly RecordText[] {
  const names = namesIn(folder, 'rejected')
  return names.flatMap((name): readonly RecordText[] => {
    const file = join('rejected', name)
    try {
      if (record.test(name)) return [{file, text: resultText(join(folder, file))}]
      const isRecords = lines.test(name) && !names.includes(name.replace(lines, '.json'))
      return isRecords ? rowsIn(folder, file) : []
    } catch (error) {
      return [{file, text: '', unread: unreadableSentence(error)}]
    }
  })
}

/** The files that the manifest of a run lists, and that are not as it says. */
export function wrongFilesIn(folder: string): readonly WrongFile[] {
  const name = 'manifest.json'
  if (!existsSync(join(folder, name))) return []
  const manifest = objectIn(resultText(join(folder, name)))
  if (typeof manifest === 'string' || !Array.isArray(manifest.parts)) {
    const wrong =
      typeof manifest === 'string'
        ? manifest
        : 'The manifest lists no parts. Run `copydesk extract` again'
    return [{file: name, wrong, findings: [], skipped: []}]
  }
  const files: Json[] = manifest.parts.flatMap((part: Json) => part?.files ?? [])
  return files.flatMap(({path: file, sha256: digest}) => {
    const own = join(folder, file)
    const found = isRegular(own) ? sha256(readFileSync(own), 'hex') : 'no file'
    const findings = [{place: '', expected: String(digest), found}]
    return found === digest ? [] : [{file, findings, skipped: []}]
  })
}

function articleOf(folder: string, stem: string): Text | undefined {
  const file = join('articles', `${stem}.jsonld`)
  if (existsSync(join(folder, file))) {
    return {file, text: resultText(join(folder, file))}
  }
  const page = join('html', `${stem}.html`)
  if (!existsSync(join(folder, page))) return undefined
  return {file: page, text: scriptIn(resultText(join(folder, page)))}
}

/** What stands between the first opening tag of a file and its last closing tag, as `--format html` writes it. */
function scriptIn(html: string): string {
  return html.slice(html.indexOf('>') + 1, Math.max(0, html.lastIndexOf('</script>')))
}

/** The names in a folder of the run, sorted; none when there is no such folder. */
export function namesIn(folder: string, room: string): readonly string[] {
  const path = join(folder, room)
  return existsSync(path) ? readdirSync(path).sort() : []
}

/** The lines of a file of NDJSON, with their numbers; none when there is no such file. */
export function rowsIn(folder: string, file: string): readonly Text[] {
  const path = join(folder, file)
  if (!existsSync(path)) return []
  const rows = resultText(path).split('\n')
  return rows.flatMap((text, i) => (text === '' ? [] : [{file: `${file}:${i + 1}`, text}]))
}

/** What an article in a line, or the audit in it, calls the article. */
export function idOf({text}: Text, key = '@id'): Json {
  const value = objectIn(text)
  return typeof value === 'string' ? undefined : value[key]
}
