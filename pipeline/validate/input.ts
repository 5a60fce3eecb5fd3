import {entriesOf, isObject, propertyOf, step} from '../text/json.ts'
import {jsonPlacesOf} from '../text/json-places.ts'
import {scriptsOf} from './scripts.ts'

/** What a JSON value is checked as: by one of our schemas, or as markup of schema.org. */
export type SubjectKind = 'article' | 'audit' | 'search-document' | 'markup' | LineageKind

/** What `relate` writes. */
type LineageKind = 'relation' | 'story' | 'grouped-document'

/** A JSON text inside an input: the input itself, one line, or one script element. */
export interface JsonText {
  readonly text: string
  /** Where it starts in the input, in UTF-16 code units. */
  readonly offset: number
  /** Whether it may hold other things than articles. */
  readonly mixed: boolean
}

/** A value to check, and its JSON pointer inside its JSON text. */
export interface Subject {
  readonly kind: SubjectKind
  readonly value: unknown
  readonly pointer: string
}

const htmlName = /\.x?html?$/i
const linesName = /\.(?:ndjson|jsonl)$/i
const jsonName = /\.json(?:ld)?$/i
const line = /[^\n]+/g
const looksHtml = /^\s*<[!a-z]/i
const secondLine = /\}\s+\{/
const articleType = /article$|^(?:blog|liveblog|socialmedia)posting$|^report$/i
const prefix = /^.*[/:#]/
/** Far above the name of an index with an identifier, so that documents are not parsed twice. */
const longestAction = 2000
const actions = new Set(['index', 'create', 'update', 'delete'])

/** Whether an input is an HTML page, by its name, else by its first signs. */
export function isPage(text: string, name: string): boolean {
  if (linesName.test(name) || jsonName.test(name)) return false
  return htmlName.test(name) || looksHtml.test(text)
}

/**
 * The JSON texts of an input: each JSON-LD script of an HTML page, each line of NDJSON, or the whole
 * input.
 *
 * @param name
 *   Its extension determines the format; without a known extension, the text does.
 */
export function jsonTextsIn(text: string, name: string): readonly JsonText[] {
  if (isPage(text, name)) return htmlParts(text)
  if (linesName.test(name)) return lineParts(text)
  if (jsonName.test(name)) return [whole(text)]
  return secondLine.test(text) && jsonPlacesOf(text).fault ? lineParts(text) : [whole(text)]
}

/**
 * The values to check in a JSON text: the value itself, each entry of a list, each node of a `@graph`.
 *
 * Leaves alone nodes that are not articles, in a page or a graph, and the action lines of bulk files.
 */
export function subjectsOf(value: unknown, mixed: boolean): readonly Subject[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown, i) => below(subjectsOf(entry, mixed), step(i)))
  }
  const graph = propertyOf(value, '@graph')
  if (Array.isArray(graph)) return nodesOf(graph, propertyOf(value, '@context'))
  if (propertyOf(value, 'tiles') !== undefined) return [{kind: 'audit', value, pointer: ''}]
  if (isSearchDocument(value)) return [{kind: 'search-document', value, pointer: ''}]
  const lineage = lineageKindOf(value)
  if (lineage !== undefined) return [{kind: lineage, value, pointer: ''}]
  if (isAction(value) || (mixed && !isArticle(value))) return []
  return [{kind: 'article', value, pointer: ''}]
}

/**
 * The values to check in a JSON text when the markup of anyone is checked: each entry of a list, and a graph as a
 * whole, since a node of it inherits its context.
 *
 * Leaves alone the action lines of bulk files. Audits and search documents are those of Copydesk.
 */
export function markupIn(value: unknown): readonly Subject[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown, i) => below(markupIn(entry), step(i)))
  }
  const [ours] = subjectsOf(value, false)
  if (ours === undefined && isAction(value)) return []
  return [ours !== undefined && isOurs(ours.kind) ? ours : {kind: 'markup', value, pointer: ''}]
}

function isOurs(kind: SubjectKind): boolean {
  return kind !== 'article' && kind !== 'markup'
}

/** The nodes of a graph; each inherits its context. */
function nodesOf(graph: readonly unknown[], context: unknown): readonly Subject[] {
  return graph.flatMap((node, i) => {
    const inherits = isObject(node) && context !== undefined && !('@context' in node)
    const whole = inherits ? {'@context': context, ...node} : node
    return below(subjectsOf(whole, true), `/@graph${step(i)}`)
  })
}

function below(subjects: readonly Subject[], pointer: string): readonly Subject[] {
  return subjects.map((subject) => ({...subject, pointer: `${pointer}${subject.pointer}`}))
}

/** What `relate` wrote a value as, by two members that nothing else has together. */
function lineageKindOf(value: unknown): LineageKind | undefined {
  const has = (...names: readonly string[]): boolean =>
    names.every((name) => propertyOf(value, name) !== undefined)
  if (has('aligned', 'evidence')) return 'relation'
  if (has('story', 'origins')) return 'story'
  return has('group', 'copies') ? 'grouped-document' : undefined
}

/** Whether a value is a search document, or one as engines take it. */
export function isKeyedDocument(value: unknown): value is Readonly<Record<string, unknown>> {
  return ['key', 'title', 'body', 'words'].every((name) => propertyOf(value, name) !== undefined)
}

/** Whether a line of a bulk file says what is done with the document on the next. */
export function isActionLine(text: string): boolean {
  if (text.length > longestAction) return false
  try {
    return isAction(JSON.parse(text))
  } catch {
    return false
  }
}

function isSearchDocument(value: unknown): boolean {
  const has = (name: string): boolean => propertyOf(value, name) !== undefined
  return isKeyedDocument(value) || (has('raw') && has('title'))
}

function isArticle(value: unknown): boolean {
  const type = propertyOf(value, '@type')
  return [type, ...entriesOf(type)].some(
    (name) => typeof name === 'string' && articleType.test(name.replace(prefix, '')),
  )
}

function isAction(value: unknown): boolean {
  if (!isObject(value)) return false
  const [key, ...others] = Object.keys(value)
  return key !== undefined && others.length === 0 && actions.has(key) && isObject(value[key])
}

function whole(text: string): JsonText {
  const offset = text.startsWith('\ufeff') ? 1 : 0
  return {text: text.slice(offset), offset, mixed: false}
}

function htmlParts(text: string): readonly JsonText[] {
  return scriptsOf(text).map((script) => ({...script, mixed: true}))
}

function lineParts(text: string): readonly JsonText[] {
  const start = whole(text).offset
  return Array.from(text.slice(start).matchAll(line), (found) => ({
    text: found[0],
    offset: start + found.index,
    mixed: false,
  })).filter((part) => part.text.trim() !== '')
}
