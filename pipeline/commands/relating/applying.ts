import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {digestOf} from '../../text/canonical.ts'
import type {Audit, AuditRelation} from '../../tree/generated/audit.ts'
import type {NewsArticle} from '../../tree/generated/news-article.ts'
import type {SearchDocument} from '../../tree/generated/search-document.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import {begin, writeWhole} from '../../write/atomic.ts'
import {disk} from '../../write/io.ts'
import {toJson, toLine} from '../../write/json.ts'
import {type KeyRecord, keyRecordsIn, keysFolder, keysName} from '../../write/key-records.ts'
import {linesIn} from '../../write/lines-in.ts'
import {keyListsIn} from '../extract/key-lists.ts'
import {isRegular, resultText} from '../verification/result-file.ts'
import {groupsIn, placeOf, type StoryGroups} from './groups.ts'
import {mendManifest} from './manifest.ts'
import {articleWith, type OwnRelations, ownRelationsIn} from './own-relations.ts'
import {relationFiles} from './relation-files.ts'

/** What is known of the documents of a run. */
interface Known {
  readonly results: string
  readonly keys: ReadonlyMap<string, string>
  readonly relations: OwnRelations
  readonly groups: StoryGroups
}

const lineFile = /\.ndjson$/
const audit = /\.json$/
const articleFile = /\.jsonld$/
/** Files of all articles of a run. */
const wholeFiles = ['articles.ndjson', 'search.ndjson', 'opensearch.ndjson'] as const

/**
 * Write relations into the results of a run: into audits, articles and search documents.
 *
 * @param results
 *   The folder of the results.
 * @param lineage
 *   The folder of the relations.
 */
export function applyRelations(results: string, lineage: string): Refusal | undefined {
  const lists = keyListsIn(results)
  const relations = ownRelationsIn(join(lineage, relationFiles.relations))
  const known: Known = {
    results,
    keys: new Map(Array.from(keyRecordsIn(disk, lists), ({name, key}) => [name, key])),
    relations,
    groups: groupsIn(lineage),
  }
  const refusal = applyAll(known, articleKeysIn(lists))
  relations.close()
  return refusal
}

function applyAll(known: Known, keys: readonly string[]): Refusal | undefined {
  const {results} = known
  for (const name of namesIn(results, 'audits')) {
    const refusal = applyToAudits(name, known)
    if (refusal !== undefined) return refusal
  }
  for (const name of namesIn(results, 'articles')) {
    const refusal = applyToArticles(name, known)
    if (refusal !== undefined) return refusal
  }
  for (const name of wholeFiles) {
    const refusal = applyToLines(name, keys, known)
    if (refusal !== undefined) return refusal
  }
  return mendManifest(results)
}

function namesIn(results: string, folder: string): readonly string[] {
  const path = join(results, folder)
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => isRegular(join(path, name)))
        .sort()
    : []
}

/** The keys of the articles in lists of keys, in order. */
function articleKeysIn(lists: readonly string[]): readonly string[] {
  const records: readonly KeyRecord[] = [...keyRecordsIn(disk, lists)]
  return records.flatMap(({status, key}) => (status === 'article' ? [key] : []))
}

function applyToAudits(name: string, known: Known): Refusal | undefined {
  const path = join(known.results, 'audits', name)
  if (lineFile.test(name)) return rewriteLines(path, (line) => auditWith(line, known, toLine))
  if (!audit.test(name)) return undefined
  const text = resultText(path)
  return writeWhole(disk, path, auditWith(text, known, toJson))
}

/** An audit as text with its relations. */
function auditWith(
  text: string,
  {keys, relations}: Known,
  print: (value: object) => string,
): string {
  const {digest, relations: before, ...rest}: Audit = JSON.parse(text)
  const own = relations.of(keys.get(rest.capture.name) ?? '')
  if (own.length === 0 && before === undefined) return print({...rest, digest})
  const whole = own.length === 0 ? rest : {...rest, relations: own}
  return print({...whole, digest: digestOf(whole)})
}

function applyToArticles(name: string, known: Known): Refusal | undefined {
  const {results, keys, relations} = known
  const file = join('articles', name)
  if (lineFile.test(name)) {
    // Parts beside a list of the whole run are of an earlier one, and their articles have no relations any more.
    const lists = existsSync(join(results, keysName)) ? [] : [join(results, keysFolder, name)]
    return applyToLines(file, articleKeysIn(lists), known)
  }
  const record = join(results, 'audits', name.replace(articleFile, '.json'))
  if (!existsSync(record)) return undefined
  const {capture}: Audit = JSON.parse(resultText(record))
  const article: NewsArticle = JSON.parse(resultText(join(results, file)))
  const made = articleWith(article, relations.of(keys.get(capture.name) ?? ''))
  return writeWhole(disk, join(results, file), toJson(made))
}

/**
 * Write relations into articles or search documents a line each.
 *
 * @param keys
 *   The keys of the articles, in order.
 */
function applyToLines(file: string, keys: readonly string[], known: Known): Refusal | undefined {
  const path = join(known.results, file)
  if (!existsSync(path)) return undefined
  let number = 0
  return rewriteLines(path, (line) => {
    const value: NewsArticle | SearchDocument | object = JSON.parse(line)
    if ('articleBody' in value) {
      return toLine(articleWith(value, known.relations.of(keys[number++] ?? '')))
    }
    return 'raw' in value ? toLine(searchWith(value, known)) : `${line}\n`
  })
}

/** A search document with its place among those that tell its story. */
function searchWith(document: SearchDocument, {relations, groups}: Known): SearchDocument {
  const {group: _, origin: __, copyOf: ___, copies: ____, words, images, raw, ...rest} = document
  const article: NewsArticle = JSON.parse(raw)
  const own: readonly AuditRelation[] = relations.of(document.key)
  return {
    ...rest,
    ...placeOf(groups.get(document.key)),
    words,
    images,
    raw: JSON.stringify(articleWith(article, own)),
  }
}

/** Write the lines of a file again, one by one, since a file of all articles may be longer than a text can be. */
function rewriteLines(path: string, make: (line: string) => string): Refusal | undefined {
  const pending = begin(disk, path)
  if (isRefusal(pending)) return pending
  for (const line of linesIn(disk, path)) {
    const refusal = pending.add(make(line))
    if (refusal !== undefined) return refusal
  }
  return pending.finish()
}
