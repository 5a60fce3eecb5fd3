import {location} from 'vfile-location'
import {type JsonPlaces, jsonPlacesOf} from '../text/json-places.ts'
import type {MarkupItem} from '../tree/markup-items.ts'
import {
  isActionLine,
  isKeyedDocument,
  isPage,
  type JsonText,
  jsonTextsIn,
  markupIn,
  type Subject,
  type SubjectKind,
  subjectsOf,
} from './input.ts'
import {inspectMarkup} from './markup/markup.ts'
import type {Problem} from './problem.ts'
import type {profiles} from './profiles.ts'
import {
  validateArticle,
  validateAudit,
  validateLineage,
  validateSearchDocument,
} from './validate.ts'

/** How the markup of an input is checked. */
export interface InspectOptions {
  /** By default `schema.org`. */
  readonly profile?: (typeof profiles)[number]
  /** Reads the microdata of a page; without it, only JSON-LD is checked. */
  readonly itemsIn?: (page: string) => readonly MarkupItem[]
  /** Takes what an engine needs off a search document; without it, such documents have unknown properties. */
  readonly searchDocumentIn?: (document: Readonly<Record<string, unknown>>) => object
}

/** What the texts of microdata cannot say, and what HTML resolves. */
const notOfItems = new Set(['number-as-text', 'boolean-as-text', 'relative-address'])

/** A problem with its place in the input; lines and columns count from 1. */
export interface Placed extends Problem {
  readonly line: number
  readonly column: number
}

/** The values checked in one input, and their problems. */
export interface Inspection {
  readonly file: string
  /** How many nodes of markup, audits and search documents were found. */
  readonly checked: number
  readonly problems: readonly Placed[]
}

/** What opens a comment in scripts and markup. */
const comment = /^(?:\/\/|\/\*|<!--|<!\[CDATA\[)/
const longestMark = 9

type Unplaced = Problem & {readonly offset: number}

/**
 * Check the markup, the audits and the search documents of one input.
 *
 * @param text
 *   A JSON-LD document, NDJSON, or an HTML page with JSON-LD in it.
 * @param file
 *   The name of the input; its extension determines the format.
 */
export function inspect(text: string, file: string, options: InspectOptions = {}): Inspection {
  const found = [
    ...jsonTextsIn(text, file).map((part, i, parts) => inspectPart(part, options, parts[i - 1])),
    ...itemsOf(text, file, options).map((item) => inspectItem(item, options)),
  ]
  const checked = found.reduce((sum, part) => sum + part.checked, 0)
  const problems = found.flatMap((part) => part.problems)
  const place = location(text)
  return {
    file,
    checked,
    problems: (checked > 0 || problems.some(isError) ? problems : [...problems, nothing]).map(
      ({offset, ...problem}) => {
        const {line, column} = place.toPoint(offset) ?? {line: 1, column: 1}
        return {...problem, line, column}
      },
    ),
  }
}

function isError({severity}: Problem): boolean {
  return severity === 'error'
}

const nothing: Unplaced = {
  pointer: '',
  rule: 'input/nothing',
  severity: 'error',
  message: 'The file holds no markup of schema.org, audit or search document; name one that does',
  offset: 0,
}

type SubjectCheck = (
  value: unknown,
  profile: NonNullable<InspectOptions['profile']>,
) => {readonly checked: number; readonly problems: readonly Problem[]}

const checks: Readonly<Record<SubjectKind, SubjectCheck>> = {
  article: (value) => ({checked: 1, problems: validateArticle(value)}),
  audit: (value) => ({checked: 1, problems: validateAudit(value)}),
  'search-document': (value) => ({checked: 1, problems: validateSearchDocument(value)}),
  relation: (value) => ({checked: 1, problems: validateLineage('relation', value)}),
  story: (value) => ({checked: 1, problems: validateLineage('story', value)}),
  'grouped-document': (value) => ({
    checked: 1,
    problems: validateLineage('grouped-document', value),
  }),
  markup: (value, profile) => inspectMarkup(value, profile === 'copydesk' ? 'schema.org' : profile),
}

interface Inspected {
  readonly checked: number
  readonly problems: readonly Unplaced[]
}

function inspectPart(part: JsonText, options: InspectOptions, before?: JsonText): Inspected {
  const {profile = 'schema.org'} = options
  let value: unknown
  try {
    value = plainOf(JSON.parse(part.text), options, before)
  } catch {
    return {checked: 0, problems: [unreadable(part)]}
  }
  const subjects = profile === 'copydesk' ? subjectsOf(value, part.mixed) : markupIn(value)
  const results = subjects.map((subject) => check(subject, profile))
  const checked = results.reduce((sum, result) => sum + result.checked, 0)
  const problems = results.flatMap((result) => result.problems)
  if (problems.length === 0) return {checked, problems: []}
  const places = jsonPlacesOf(part.text)
  return {
    checked,
    problems: problems.map((problem) => ({
      ...problem,
      offset: part.offset + startOf(places, problem),
    })),
  }
}

/**
 * A value, of an engine document the search document that it was made of; only there `raw` may have been left out. Such a
 * document has fields that a search document does not have, or stands below the action line of a bulk file.
 */
function plainOf(value: unknown, {searchDocumentIn}: InspectOptions, before?: JsonText): unknown {
  if (searchDocumentIn === undefined || !isKeyedDocument(value)) return value
  const plain = searchDocumentIn(value)
  const isOfEngine =
    Object.keys(plain).length < Object.keys(value).length ||
    (before !== undefined && isActionLine(before.text))
  return isOfEngine ? {raw: '{}', ...plain} : value
}

/** The microdata of a page; none for the strict form, which is JSON-LD only. */
function itemsOf(
  text: string,
  file: string,
  {profile, itemsIn}: InspectOptions,
): readonly MarkupItem[] {
  return profile !== 'copydesk' && isPage(text, file) ? (itemsIn?.(text) ?? []) : []
}

function inspectItem({node, offsets}: MarkupItem, {profile}: InspectOptions): Inspected {
  const {checked, problems} = checks.markup(node, profile ?? 'schema.org')
  const told = problems.filter(({rule}) => !notOfItems.has(rule.slice(rule.indexOf('/') + 1)))
  const ranges = new Map(Array.from(offsets, ([at, start]) => [at, {start, end: start}] as const))
  return {
    checked,
    problems: told.map((each) => ({...each, offset: startOf({ranges, fault: undefined}, each)})),
  }
}

function check(
  {kind, value, pointer}: Subject,
  profile: NonNullable<InspectOptions['profile']>,
): {readonly checked: number; readonly problems: readonly Problem[]} {
  const {checked, problems} = checks[kind](value, profile)
  return {
    checked,
    problems: problems.map((problem) => ({...problem, pointer: `${pointer}${problem.pointer}`})),
  }
}

/** The start of the value that a problem points to, or of the nearest value around it. */
function startOf({ranges}: JsonPlaces, {pointer}: Problem): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const start = ranges.get(at)?.start
    if (start !== undefined) return start
  }
  return ranges.get('')?.start ?? 0
}

function unreadable(part: JsonText): Unplaced {
  const {offset, message} = jsonPlacesOf(part.text).fault ?? {
    offset: 0,
    message: 'The JSON is nested too deeply; flatten it',
  }
  const mark = comment.exec(part.text.slice(offset, offset + longestMark))?.[0]
  const said =
    mark === undefined ? message : `\`${mark}\` opens a comment, and JSON has none; remove it`
  return {
    pointer: '',
    rule: 'input/json',
    severity: 'error',
    message: said,
    offset: part.offset + offset,
  }
}
