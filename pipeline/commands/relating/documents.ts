import {join} from 'node:path'
import {agencies} from '../../language/agencies.ts'
import type {Paragraph, Relatable} from '../../relate/reading.ts'
import {propertyOf} from '../../text/json.ts'
import {type Range, without} from '../../text/ranges.ts'
import {keyOf} from '../../tree/keys.ts'
import {unreadableSentence} from '../verification/result-file.ts'
import {namesIn, rowsIn} from '../verification/run-folder.ts'

/** A document of a run, as relations are found by it. Its `id` is its key. */
export interface RunArticle extends Relatable {
  /** The `@id` of its article. */
  readonly article: string
  /** The name of its capture, and the digest of the bytes. */
  readonly name: string
  readonly sha256: string
  /** The headline, or else the beginning of the body. */
  readonly title: string
  /** Its address, when one is known. */
  readonly url?: string
}

/** A place in a file of audits that cannot be read, with the reason and the remedy. */
export interface RunProblem {
  readonly type: 'problem'
  readonly place: string
  readonly reason: string
}

/** An audit of a document that the list of keys does not name: an earlier run into the same folder left it. */
export interface UnlistedAudit {
  readonly type: 'unlisted'
  readonly place: string
}

/** What a file of audits holds: an article, a place that cannot be read, or an audit to pass over. */
export type FoundRunArticle =
  | {readonly type: 'article'; readonly article: RunArticle}
  | RunProblem
  | UnlistedAudit

/** An audit as far as it is read here. */
interface RelatedAudit {
  readonly capture: {readonly name: string; readonly sha256: string; readonly url?: string}
  readonly outcome: string
  readonly article?: string
  readonly tiles: readonly RelatedTile[]
  readonly claims: readonly ClaimRecord[]
}

type Pair = readonly [number, number]

interface RelatedTile {
  readonly tile: string
  readonly at: Pair
  readonly text: string
  readonly role?: string
  readonly fate?: string
  readonly spans?: readonly {readonly fate: string; readonly at: Pair}[]
}

interface ClaimRecord {
  readonly field: string
  readonly value: unknown
  readonly at: readonly Pair[]
}

const lineFile = /\.ndjson$/
const auditFile = /\.(?:nd)?json$/
const longestTitle = 90
/** Roles of lines that say where a story comes from. */
const crediting: ReadonlySet<string> = new Set(['syndication', 'contributors', 'credit'])
const variants = variantsOf()

/** The files of audits in a folder of results, below it. */
export function auditFilesIn(folder: string): readonly string[] {
  return namesIn(folder, 'audits')
    .filter((name) => auditFile.test(name))
    .map((name) => join('audits', name))
}

/**
 * The articles of a file of audits.
 *
 * @param keys
 *   The keys by name, as `keysFor` finds them; audits of other names are passed over.
 */
export function* articlesIn(
  folder: string,
  file: string,
  keys: ReadonlyMap<string, string> | undefined,
): Generator<FoundRunArticle, void> {
  try {
    yield* articlesOf(folder, file, keys)
  } catch (error) {
    yield {type: 'problem', place: join(folder, file), reason: unreadableSentence(error)}
  }
}

function* articlesOf(
  folder: string,
  file: string,
  keys: ReadonlyMap<string, string> | undefined,
): Generator<FoundRunArticle, void> {
  if (lineFile.test(file)) {
    for (const {file: place, text} of rowsIn(folder, file))
      yield* foundIn(text, join(folder, place), keys)
    return
  }
  const path = join(folder, file)
  yield* foundIn(
    rowsIn(folder, file)
      .map(({text}) => text)
      .join('\n'),
    path,
    keys,
  )
}

/**
 * The article of an audit.
 *
 * @param text
 *   The audit as JSON.
 * @param id
 *   The key of its document, which is its name as well.
 * @returns
 *   `undefined` when the document has no article; a problem when the text is no audit.
 */
export function articleInAudit(
  text: string,
  id: string,
): Exclude<FoundRunArticle, UnlistedAudit> | undefined {
  const name = propertyOf(propertyOf(auditIn(text), 'capture'), 'name')
  const keys = typeof name === 'string' ? new Map([[name, id]]) : undefined
  for (const found of foundIn(text, id, keys)) {
    if (found.type === 'article') return {...found, article: {...found.article, name: id}}
    if (found.type === 'problem') return found
  }
  return undefined
}

function* foundIn(
  text: string,
  place: string,
  keys: ReadonlyMap<string, string> | undefined,
): Generator<FoundRunArticle, void> {
  const audit = auditIn(text)
  if (audit === undefined) {
    const reason =
      'This is not an audit. Write it again with `copydesk extract`, without `--audit-format`'
    yield {type: 'problem', place, reason}
  } else if (keys?.has(audit.capture.name) === false) yield {type: 'unlisted', place}
  else if (audit.outcome === 'article') yield {type: 'article', article: articleOf(audit, keys)}
}

function auditIn(text: string): RelatedAudit | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const isAudit =
    typeof propertyOf(propertyOf(value, 'capture'), 'sha256') === 'string' &&
    Array.isArray(propertyOf(value, 'tiles')) &&
    Array.isArray(propertyOf(value, 'claims'))
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: its parts have just been looked for
  return isAudit ? (value as RelatedAudit) : undefined
}

function articleOf(audit: RelatedAudit, keys: ReadonlyMap<string, string> | undefined): RunArticle {
  const {capture, tiles, claims, article = ''} = audit
  const {name, sha256, url} = capture
  const blocks = tiles.filter(({tile}) => tile === 'block')
  const paragraphs = blocks.flatMap(bodyOf)
  const stated = (field: string): ClaimRecord | undefined =>
    claims.find((claim) => claim.field === field)
  const headline = stated('headline')?.value
  const published = stated('datePublished')?.value
  const address = stated('url')?.value ?? url
  const outlets = organizationsIn(stated('publisher'))
  const source = organizationsIn(stated('sourceOrganization')).flatMap(writtenAs)
  return {
    id: keys?.get(name) ?? keyOf({name, ...(url === undefined ? {} : {url})}),
    article,
    name,
    sha256,
    ...(typeof address === 'string' ? {url: address} : {}),
    title: shortened(typeof headline === 'string' ? headline : (paragraphs[0]?.text ?? name)),
    paragraphs,
    ...(outlets.length === 0 ? {} : {outlets: outlets.flatMap(writtenAs)}),
    ...(source.length === 0 ? {} : {agencies: source}),
    credits: creditsOf(blocks, stated('creditText')),
    ...(typeof published === 'string' ? {published} : {}),
  }
}

/** The stretches of a block that are published in the body. */
function bodyOf({at, text, fate, spans = []}: RelatedTile): readonly Paragraph[] {
  if (fate !== 'body') return []
  const holes = spans.filter((span) => span.fate !== 'body').map((span) => rangeOf(span.at))
  return without(rangeOf(at), holes).map((range) => ({
    text: text.slice(range.start - at[0], range.end - at[0]),
    at: range,
  }))
}

function creditsOf(
  blocks: readonly RelatedTile[],
  claim: ClaimRecord | undefined,
): readonly Paragraph[] {
  const lines = blocks
    .filter(({role = ''}) => crediting.has(role))
    .map(({text, at}): Paragraph => ({text, at: rangeOf(at)}))
  const [place] = claim?.at ?? []
  if (typeof claim?.value !== 'string' || place === undefined) return lines
  return [{text: claim.value, at: rangeOf(place)}, ...lines]
}

/** The names in the value of a claim: of one organization, or of several. */
function organizationsIn(claim: ClaimRecord | undefined): readonly string[] {
  const values = Array.isArray(claim?.value) ? claim.value : [claim?.value]
  return values.flatMap((value: unknown) => {
    const name = propertyOf(value, 'name')
    return typeof name === 'string' ? [name] : []
  })
}

/** A name in all the ways in which it is written, when it is that of an agency. */
function writtenAs(name: string): readonly string[] {
  const full = agencies.get(name)?.name ?? name
  return [...new Set([name, full, ...(variants.get(full) ?? [])])]
}

function variantsOf(): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>()
  for (const {written, name} of agencies.values()) {
    byName.set(name, [...(byName.get(name) ?? []), written])
  }
  return byName
}

function shortened(text: string): string {
  const characters = [...text.replaceAll('\n', ' ').slice(0, 2 * longestTitle)]
  return characters.length <= longestTitle
    ? characters.join('')
    : `${characters.slice(0, longestTitle - 1).join('')}…`
}

function rangeOf([start, end]: Pair): Range {
  return {start, end}
}
