import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {searchDocumentOf} from '../../compile/search-document.ts'
import {propertyOf} from '../../text/json.ts'
import type {NewsArticle} from '../../tree/generated/news-article.ts'
import type {SearchDocument} from '../../tree/generated/search-document.ts'
import {type Problem, validateArticle, validateSearchDocument} from '../../validate/validate.ts'
import {searchDocumentIn} from '../../write/engines/document.ts'
import {disk} from '../../write/io.ts'
import {keyRecordsIn, keysName} from '../../write/key-records.ts'
import {linesIn} from '../../write/lines-in.ts'
import {deletionsName, keyListsIn} from '../extract/key-lists.ts'
import {groupsIn, placeOf, type StoryGroups} from '../relating/groups.ts'
import {lineageName} from '../relating/relation-files.ts'

/** What results say of one document. */
export type Found =
  | {readonly type: 'document'; readonly document: SearchDocument}
  /** The document was in error: nobody knows what became of it. */
  | {readonly type: 'keep'; readonly key: string}
  | {readonly type: 'delete'; readonly key: string}
  /** A line that cannot be indexed, and why; with a key, what an index has of it stays. */
  | {
      readonly type: 'problem'
      readonly place: string
      readonly reason: string
      readonly key?: string
    }

/** Keys of articles that wait for their article, by its `@id` and address. */
type Keys = Map<string, string[]>

/** What is known of the articles of a run beside them. */
interface ResultsBeside {
  readonly keys: Keys
  /** What the relations say that the run has found, if it was to. */
  readonly groups: StoryGroups
}

const lineFile = /\.(?:nd)?jsonl?$/i
const articleFile = /\.jsonld$/
/** Files of all articles, the one that an index takes as it is first. */
const wholeFiles = ['search.ndjson', 'opensearch.ndjson', 'articles.ndjson'] as const
/** Forms of results that lack what an index needs, by the names of their files. */
const otherForms = [
  {file: /\.parquet$/m, what: 'in Parquet'},
  {file: /\.csv$/m, what: 'in CSV'},
  {file: /\.copy$/m, what: 'in the form of PostgreSQL'},
  {file: /^(?:html|markdown|text)$/m, what: 'in a form for people'},
  {file: /^(?:solr|\d.*)\.ndjson$/m, what: 'in the form of Solr'},
] as const
/** Members that every search document has, and captures of other schemas have not. */
const members = ['key', 'id', 'title', 'body', 'section', 'authors', 'words'] as const

/** Whether a path is a folder of results, or a file of search documents. */
export function holdsResults(path: string): boolean {
  if (path === '-' || !existsSync(path)) return false
  if (statSync(path).isDirectory()) return keyListsIn(path).length > 0
  if (!lineFile.test(path)) return false
  const first = linesIn(disk, path).next().value
  const value = typeof first === 'string' ? jsonIn(first) : undefined
  return isSearchDocument(value) || propertyOf(value, 'index') !== undefined
}

/** The documents of results: of a folder that `extract` wrote, or of a file of search documents. */
export function* documentsOf(path: string): Generator<Found, void> {
  if (!statSync(path).isDirectory()) {
    yield* linesOf(path, {keys: new Map(), groups: new Map()})
    return
  }
  const beside: ResultsBeside = {keys: new Map(), groups: groupsIn(join(path, lineageName))}
  yield* keptIn(path, beside.keys)
  for (const file of articleFilesIn(path)) {
    if (articleFile.test(file)) yield foundIn(readFileSync(file, 'utf8'), file, beside)
    else yield* linesOf(file, beside)
  }
  const gone = join(path, deletionsName)
  if (existsSync(gone)) yield* linesOf(gone, beside)
}

/** The keys of documents in error; those of articles are gathered. */
function* keptIn(path: string, keys: Keys): Generator<Found, void> {
  for (const {key, status, '@id': id = '', url = ''} of keyRecordsIn(disk, keyListsIn(path))) {
    if (status === 'error') yield {type: 'keep', key}
    if (status === 'article') keys.set(`${id} ${url}`, [...(keys.get(`${id} ${url}`) ?? []), key])
  }
}

/** Why the articles of results cannot be indexed, and what can; `undefined` when they can, or there are none. */
export function unreadableIn(path: string): string | undefined {
  if (!statSync(path).isDirectory()) return undefined
  const articles = listedArticles(path)
  if (articles === undefined) {
    return `A list of keys or of stories in \`${path}\` is damaged; run \`copydesk extract\` again`
  }
  if (articles === 0 || articleFilesIn(path).length > 0) return undefined
  const found = otherForms.find(({file}) => file.test(namesIn(path).join('\n')))
  const what =
    found === undefined
      ? `There are no articles in \`${path}\``
      : `The articles in \`${path}\` are ${found.what}, which is not read`
  return `${what}; run \`copydesk extract\` with \`--format search\`, \`opensearch\`, \`ndjson\` or \`jsonld\``
}

/** How many articles the lists of results name; `undefined` when one of the lists is damaged. */
function listedArticles(path: string): number | undefined {
  try {
    groupsIn(join(path, lineageName))
    let articles = 0
    for (const {status} of keyRecordsIn(disk, keyListsIn(path))) {
      if (status === 'article') articles += 1
    }
    return articles
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function namesIn(path: string): readonly string[] {
  const folder = join(path, 'articles')
  return [...readdirSync(path), ...(existsSync(folder) ? readdirSync(folder) : [])]
}

function articleFilesIn(path: string): readonly string[] {
  const isInParts = !existsSync(join(path, keysName))
  const whole = wholeFiles.map((name) => join(path, name)).find((file) => existsSync(file))
  if (whole !== undefined && !isInParts) return [whole]
  const folder = join(path, 'articles')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).sort((a, b) => (a < b ? -1 : 1))
  return names
    .filter((name) => (isInParts ? lineFile : articleFile).test(name))
    .map((name) => join(folder, name))
    .filter((file) => !isOfSolr(file))
}

/** Documents of Solr have no pictures, so that no search document is made of them. */
function isOfSolr(file: string): boolean {
  if (!lineFile.test(file)) return false
  const first = linesIn(disk, file).next().value
  const value = typeof first === 'string' ? jsonIn(first) : undefined
  return isSearchDocument(value) && propertyOf(value, 'images') === undefined
}

function* linesOf(file: string, beside: ResultsBeside): Generator<Found, void> {
  let number = 0
  for (const line of linesIn(disk, file)) {
    number += 1
    const value = jsonIn(line)
    if (propertyOf(value, 'index') === undefined) yield foundIn(line, `${file}:${number}`, beside)
  }
}

function foundIn(text: string, place: string, beside: ResultsBeside): Found {
  const value = jsonIn(text)
  if (value === undefined) return {type: 'problem', place, reason: 'The text is not JSON'}
  const gone = propertyOf(propertyOf(value, 'delete'), '_id') ?? onlyKeyOf(value)
  if (typeof gone === 'string') return {type: 'delete', key: gone}
  if (propertyOf(value, '@id') !== undefined) {
    const problem = problemOf(validateArticle(value), place)
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the validator has just accepted it
    return problem ?? articleFound(value as NewsArticle, place, beside)
  }
  // Documents of engines have more fields, and none with the JSON-LD when that was left out.
  const document = {raw: '{}', ...searchDocumentIn(Object(value))}
  const problem = problemOf(validateSearchDocument(document), place, propertyOf(value, 'key'))
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the validator has just accepted it
  return problem ?? {type: 'document', document: document as SearchDocument}
}

/** The key of a line of deletions, which holds nothing else. */
function onlyKeyOf(value: unknown): unknown {
  const isOnly = typeof value === 'object' && value !== null && Object.keys(value).length === 1
  return isOnly ? propertyOf(value, 'key') : undefined
}

function articleFound(article: NewsArticle, place: string, {keys, groups}: ResultsBeside): Found {
  const id = article['@id']
  const key = keys.get(`${id} ${article.url ?? ''}`)?.shift()
  if (key !== undefined) {
    const grouped = groups.get(key)
    // A later run without relations may have changed the article.
    const story = grouped?.['@id'] === id ? placeOf(grouped) : {}
    return {type: 'document', document: {...searchDocumentOf(article, key), ...story}}
  }
  const reason = 'The list of keys does not name this article; run `copydesk extract` again'
  return {type: 'problem', place, reason}
}

function problemOf(problems: readonly Problem[], place: string, key?: unknown): Found | undefined {
  const [first] = problems.filter(({severity}) => severity === 'error')
  if (first === undefined) return undefined
  const reason = `${first.pointer} ${first.message}`.trimStart()
  return {type: 'problem', place, reason, ...(typeof key === 'string' ? {key} : {})}
}

function isSearchDocument(value: unknown): boolean {
  return members.every((name) => propertyOf(value, name) !== undefined)
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
