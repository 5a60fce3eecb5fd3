import {isObject, type JsonObject} from '../../text/json.ts'
import type {Range} from '../../text/ranges.ts'
import type {Mending, Remark, Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {longestForcedJson, mostForcedJson, mostObjects, mostScripts} from '../limits.ts'
import {type JsonNode, type NodesById, statementsOfNode} from './json-ld-node.ts'
import {type RepairedJson, readJson} from './json-repair.ts'
import {type ArticleCandidate, chooseMain, isArticleType, typesOf} from './main-article.ts'
import type {PageTests} from './page-tests.ts'

const isScript = /^application\/ld\+json\b/i
const damage: Readonly<Record<Mending, string>> = {
  wrapper: 'a wrapper around it',
  references: 'character references of HTML in it',
  controls: 'control characters in its strings',
  commas: 'stray commas',
  several: 'several values in a row',
  forced: 'syntax errors',
}
/** Members that lead from a page to its subject. Objects elsewhere describe other things. */
const leading = ['@graph', 'mainEntity', 'mainEntityOfPage', 'subjectOf'] as const
const contextTypes: ReadonlySet<string> = new Set([
  'WebPage',
  'ItemPage',
  'CollectionPage',
  'ProfilePage',
  'ImageGallery',
  'MediaGallery',
  'WebSite',
  'Organization',
  'NewsMediaOrganization',
  'BreadcrumbList',
])

/** The statements of scripts, and remarks on errors in them. */
interface JsonLdStatements {
  readonly statements: readonly Statement[]
  readonly remarks: readonly Remark[]
}

/**
 * The statements of a page’s JSON-LD about its article, the page and the site.
 *
 * The article is the node with the address or the title of the page, else the one with the most members. Nodes under
 * `itemListElement`, `hasPart`, `mentions` and the like describe other things and are left alone, as
 * are nodes that are neither an article nor a page nor a site.
 *
 * @param tests
 *   What distinguishes the page’s own story from others.
 */
export function readJsonLd(
  elements: readonly MetadataElement[],
  tests: PageTests,
): JsonLdStatements {
  const {nodes, index, remarks} = nodesOf(elements)
  const pagesOf = new Map<unknown, readonly unknown[]>(
    nodes.flatMap(({object}) => {
      const subject = idOf(object['mainEntity'])
      return subject === undefined ? [] : [[subject, [object['url'], object['@id']]]]
    }),
  )
  const main = chooseMain(
    nodes.filter(({types}) => types.some(isArticleType)).map((each) => candidateOf(each, pagesOf)),
    tests,
  )
  const seen = new Set<string>()
  const chosen = nodes.filter(({types}) => {
    const type = types.find((each) => contextTypes.has(each))
    if (type === undefined || seen.has(type)) return false
    seen.add(type)
    return true
  })
  const statements: Statement[] = []
  let next = 0
  for (const node of [...(main === undefined ? [] : [main.of]), ...chosen]) {
    const read = statementsOfNode(node, index, next)
    statements.push(...read.statements)
    next = read.next
  }
  return {statements, remarks}
}

function nodesOf(elements: readonly MetadataElement[]): {
  readonly nodes: readonly JsonNode[]
  readonly index: NodesById
  readonly remarks: readonly Remark[]
} {
  const nodes: JsonNode[] = []
  const remarks: Remark[] = []
  const index = new Map<string, JsonObject>()
  const scripts = elements.filter(
    ({element, attributes}) => element === 'script' && isScript.test(attributes['type'] ?? ''),
  )
  let room = mostForcedJson
  for (const {text, bytes} of scripts.slice(0, mostScripts)) {
    const loose = readJson(text, Math.min(room, longestForcedJson))
    if (loose === undefined || loose.mended === 'forced') room = Math.max(0, room - text.length)
    remarks.push(...remarksOn(text, bytes, loose))
    if (loose === undefined) continue
    const {value, mended} = loose
    fillIndex(value, index)
    for (const object of rootsOf(value)) {
      const types = typesOf(object['@type'])
      nodes.push({object, types, bytes, ...(mended === undefined ? {} : {mended})})
    }
  }
  return {nodes, index, remarks}
}

function remarksOn(text: string, bytes: Range, loose: RepairedJson | undefined): readonly Remark[] {
  if (loose === undefined) {
    const what =
      text.length > longestForcedJson ? 'is too long to repair thoroughly' : 'could not be repaired'
    const reason = `Unexpected JSON-LD that is not JSON and ${what}, left out`
    return text.trim() === '' ? [] : [{rule: 'json-ld/unreadable', level: 'message', reason, bytes}]
  }
  const {mended} = loose
  if (mended === undefined) return []
  const reason = `Unexpected JSON with ${damage[mended]}, repaired`
  return [{rule: `json-ld/${mended}`, level: 'info', reason, bytes}]
}

/** The objects that describe the page. Iterative, because JSON may be nested deeply. */
function rootsOf(value: unknown): readonly JsonObject[] {
  const found: JsonObject[] = []
  let level: readonly unknown[] = [value]
  while (level.length > 0 && found.length < mostObjects) {
    const objects = objectsIn(level)
    for (const each of objects) found.push(each)
    level = objects.flatMap((each) =>
      leading.filter((key) => Object.hasOwn(each, key)).map((key) => each[key]),
    )
  }
  return found
}

/** The objects among values, those in lists too, in their order. */
function objectsIn(values: readonly unknown[]): readonly JsonObject[] {
  const objects: JsonObject[] = []
  const open = values.toReversed()
  while (open.length > 0 && objects.length < mostObjects) {
    const each = open.pop()
    if (Array.isArray(each)) {
      for (const inner of each.slice(0, mostObjects).reverse()) open.push(inner)
    } else if (isObject(each)) objects.push(each)
  }
  return objects
}

/** Adds every object with an `@id` to the index; of two with one `@id`, the one with more members. */
function fillIndex(value: unknown, index: Map<string, JsonObject>): void {
  const open: unknown[] = [value]
  for (let count = 0; open.length > 0 && count < mostObjects; count++) {
    const each = open.pop()
    if (typeof each !== 'object' || each === null) continue
    if (isObject(each)) put(each, index)
    open.push(...Object.values(each).slice(0, mostObjects).filter(isStructure))
  }
}

function isStructure(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function put(object: JsonObject, index: Map<string, JsonObject>): void {
  const id = object['@id']
  if (typeof id !== 'string') return
  const known = index.get(id)
  if (known === undefined || Object.keys(known).length < Object.keys(object).length) {
    index.set(id, object)
  }
}

/** An article with the addresses that it states, and those of the page of which it is stated as the subject. */
function candidateOf(
  node: JsonNode,
  pagesOf: ReadonlyMap<unknown, readonly unknown[]>,
): ArticleCandidate<JsonNode> {
  const {object} = node
  const titles = [object['headline'], object['name'], object['alternativeHeadline']]
  const id = object['@id']
  const addresses = [
    object['url'],
    id,
    idOf(object['mainEntityOfPage']),
    idOf(object['isPartOf']),
    ...(pagesOf.get(id) ?? []),
  ]
  return {
    of: node,
    addresses: addresses.filter((each) => typeof each === 'string'),
    titles: titles.filter((each) => typeof each === 'string'),
    size: Object.keys(object).length,
  }
}

function idOf(value: unknown): unknown {
  return isObject(value) ? (value['@id'] ?? value['url']) : value
}
