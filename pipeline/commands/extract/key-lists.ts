import {existsSync, readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import {begin, remove, syncFolder} from '../../write/atomic.ts'
import {defaultIndex, toBulkDeletion} from '../../write/engines/opensearch.ts'
import {failureOf} from '../../write/failures.ts'
import {definitionOf, type OutputFormat} from '../../write/formats.ts'
import {disk, type Io} from '../../write/io.ts'
import {toLine} from '../../write/json.ts'
import {type KeyRecord, keyRecordsIn, keysFolder, keysName} from '../../write/key-records.ts'
import {repeatedAmong} from '../../write/repeated.ts'
import {counted} from '../shared/printable.ts'

/** The file of the contents that several documents have. */
const sameContentName = 'same-content.ndjson'
/** The file of the documents that a run before had and this one does not. */
export const deletionsName = 'deletions.ndjson'

const lineFile = /\.ndjson$/

/** What follows from the keys of a run. */
export interface KeyReview {
  /** The folder of the results. */
  readonly out: string
  /** The lists of keys of this run, in order. */
  readonly lists: readonly string[]
  /** The folder of the results of an earlier run. */
  readonly previous?: string
  readonly output: OutputFormat
}

/** The lists of keys in a folder of results; none when no run wrote any. */
export function keyListsIn(folder: string): readonly string[] {
  const whole = join(folder, keysName)
  return existsSync(whole) ? [whole] : partListsIn(folder)
}

function partListsIn(folder: string): readonly string[] {
  const parts = join(folder, keysFolder)
  if (!existsSync(parts)) return []
  const names = readdirSync(parts).filter((name) => lineFile.test(name))
  return names.sort((a, b) => (a < b ? -1 : 1)).map((name) => join(parts, name))
}

/**
 * The keys of the documents of a file of audits by name: those of the whole run, or those of the same part.
 *
 * @returns
 *   `undefined` when the folder has no list of keys; none for a file that an earlier run left. A part is one beside a list of the whole
 *   run, and so is a file of one document beside lists of parts.
 */
export function keysFor(folder: string, file: string): ReadonlyMap<string, string> | undefined {
  const whole = join(folder, keysName)
  const [isPart, isWhole] = [lineFile.test(file), existsSync(whole)]
  const own = isPart ? join(folder, keysFolder, basename(file)) : whole
  if (isPart === isWhole || !existsSync(own)) {
    return keyListsIn(folder).length === 0 ? undefined : new Map()
  }
  return new Map(Array.from(keyRecordsIn(disk, [own]), ({name, key}) => [name, key]))
}

/**
 * Whether the lists of keys in a folder of results name an input; without a list, every name is.
 *
 * The lists of both forms of results count: a run without `--parts` leaves those of the parts of an earlier one.
 *
 * @throws SyntaxError
 *   When a list is damaged.
 */
export function listedIn(folder: string): (name: string) => boolean {
  const lists = new Set([...keyListsIn(folder), ...partListsIn(folder)])
  if (lists.size === 0) return () => true
  const names = new Set(Array.from(keyRecordsIn(disk, lists), ({name}) => name))
  return (name) => names.has(name)
}

/**
 * Write what a run knows only when it knows all keys.
 *
 *     same-content.ndjson   a line a content that several documents have: their number, keys and addresses
 *     deletions.ndjson      with an earlier run to compare, a line a document that is an article no more
 *
 * A document of the earlier run counts as gone when this run has no document with its key, or rejected
 * it; one in error may still be there.
 *
 * @returns
 *   A sentence about keys that several documents have; `undefined` when each has its own.
 */
export function reviewKeys(io: Io, review: KeyReview): string | Refusal | undefined {
  const {out} = review
  try {
    return (
      writeOrRemove(io, `${out}/${sameContentName}`, sameContentLines(io, review)) ??
      writeOrRemove(io, `${out}/${deletionsName}`, deletionLines(io, review)) ??
      syncFolder(io, out) ??
      repeatedKeysIn(io, review)
    )
  } catch (error) {
    if (error instanceof SyntaxError) return damaged(review)
    return failureOf(error, out)
  }
}

function damaged({previous, out}: KeyReview): Refusal {
  return refuse(
    'run/keys',
    `A list of keys in \`${previous ?? out}\` is damaged`,
    'Run `copydesk extract` into that folder again, or leave out `--previous`',
  )
}

function* sameContentLines(io: Io, {lists}: KeyReview): Generator<string, void> {
  const articles = (): Generator<KeyRecord, void> => articlesIn(io, lists)
  const isRepeated = repeatedAmong(valuesOf(articles(), '@id'))
  const holders = new Map<string, Map<string, {key: string; url?: string}>>()
  for (const {'@id': id = '', key, url} of articles()) {
    if (!isRepeated(id)) continue
    const known = holders.get(id) ?? new Map<string, {key: string; url?: string}>()
    holders.set(id, known.set(`${key} ${url}`, {key, ...(url === undefined ? {} : {url})}))
  }
  for (const [id, documents] of holders) {
    if (documents.size < 2) continue
    const line = {'@id': id, count: documents.size, sameContentAs: [...documents.values()]}
    yield toLine(line)
  }
}

function* deletionLines(io: Io, {lists, previous, output}: KeyReview): Generator<string, void> {
  if (previous === undefined) return
  const present = new Set<string>()
  for (const {key, status} of keyRecordsIn(io, lists)) if (status !== 'rejected') present.add(key)
  const isBulk = definitionOf(output).isBulk === true
  for (const {key} of articlesIn(disk, keyListsIn(previous))) {
    if (present.has(key)) continue
    // A key that the earlier run had twice is deleted once.
    present.add(key)
    yield isBulk ? toBulkDeletion(key, output.index ?? defaultIndex) : toLine({key})
  }
}

function repeatedKeysIn(io: Io, {lists}: KeyReview): string | undefined {
  const isRepeated = repeatedAmong(valuesOf(articlesIn(io, lists), 'key'))
  const seen = new Set<string>()
  let [again, example] = [0, '']
  for (const {key} of articlesIn(io, lists)) {
    if (!isRepeated(key)) continue
    if (seen.has(key)) [again, example] = [again + 1, example || key]
    seen.add(key)
  }
  if (again === 0) return undefined
  return `${counted(again, 'article')} with the key of an earlier one, such as \`${example}\`: an index keeps the last\n`
}

function* articlesIn(io: Io, lists: readonly string[]): Generator<KeyRecord, void> {
  for (const record of keyRecordsIn(io, lists)) if (record.status === 'article') yield record
}

function* valuesOf(records: Iterable<KeyRecord>, member: 'key' | '@id'): Generator<string, void> {
  for (const record of records) yield record[member] ?? ''
}

/** Write a file of lines; without any line, remove it. */
function writeOrRemove(io: Io, path: string, lines: Iterable<string>): Refusal | undefined {
  let pending: ReturnType<typeof begin> | undefined
  for (const line of lines) {
    pending ??= begin(io, path)
    const failure = isRefusal(pending) ? pending : pending.add(line)
    if (failure !== undefined) return failure
  }
  if (pending === undefined) return remove(io, path)
  return isRefusal(pending) ? pending : pending.finish()
}
