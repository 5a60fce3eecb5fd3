import type {Range} from '../../text/ranges.ts'
import type {Mending, Remark, Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {
  isObject,
  type JsonNode,
  type JsonObject,
  type NodesById,
  statementsOfNode,
} from './json-ld-node.ts'
import {type RepairedJson, readJson} from './json-repair.ts'
import {type ArticleCandidate, chooseMain, isArticleType, typesOf} from './main-article.ts'

const isScript = /^application\/ld\+json\b/i
const mostScripts = 100
const mostObjects = 20_000
const damage: Readonly<Record<Mending, string>> = {
  wrapper: 'a wrapper around it',
  references: 'references of HTML in it',
  controls: 'control characters in its strings',
  commas: 'commas that do not belong there',
  several: 'several values, one behind the other',
  forced: 'errors of syntax',
}
/** Members that lead from a page to what it is about; what stands elsewhere is about something else. */
const leading = ['@graph', 'mainEntity', 'mainEntityOfPage', 'subjectOf'] as const
const others: ReadonlySet<string> = new Set([
  'WebPage',
  'ItemPage',
  'CollectionPage',
  'WebSite',
  'Organization',
  'NewsMediaOrganization',
  'BreadcrumbList',
])

/** What scripts say, and what was wrong with them. */
interface JsonLdStatements {
  readonly statements: readonly Statement[]
  readonly remarks: readonly Remark[]
}

/**
 * What the JSON-LD of a page says: of its article, of the page and of the site.
 *
 * The article is the node that names the page’s address, else the fullest. Nodes under
 * `itemListElement`, `hasPart`, `mentions` and the like are about other things and left alone, as
 * is what is neither an article nor a page nor a site.
 *
 * @param isPage
 *   Whether an address is the page’s.
 */
export function readJsonLd(
  parts: readonly MetadataElement[],
  isPage: (address: string) => boolean,
): JsonLdStatements {
  const {nodes, index, remarks} = nodesOf(parts)
  const main = chooseMain(
    nodes.filter(({types}) => types.some(isArticleType)).map(candidateOf),
    isPage,
  )
  const told = new Set<string>()
  const chosen = nodes.filter(({types}) => {
    const type = types.find((each) => others.has(each))
    if (type === undefined || told.has(type)) return false
    told.add(type)
    return true
  })
  const statements: Statement[] = []
  let next = 0
  for (const node of [...(main === undefined ? [] : [main.of]), ...chosen]) {
    const said = statementsOfNode(node, index, next)
    statements.push(...said.statements)
    next = said.next
  }
  return {statements, remarks}
}

function nodesOf(parts: readonly MetadataElement[]): {
  readonly nodes: readonly JsonNode[]
  readonly index: NodesById
  readonly remarks: readonly Remark[]
} {
  const nodes: JsonNode[] = []
  const remarks: Remark[] = []
  const index = new Map<string, JsonObject>()
  const scripts = parts.filter(
    ({element, attributes}) => element === 'script' && isScript.test(attributes['type'] ?? ''),
  )
  for (const {text, bytes} of scripts.slice(0, mostScripts)) {
    const loose = readJson(text)
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
    const reason = 'Unexpected JSON-LD that is no JSON and could not be mended, left out'
    return text.trim() === '' ? [] : [{rule: 'json-ld/unreadable', level: 'message', reason, bytes}]
  }
  const {mended} = loose
  if (mended === undefined) return []
  const reason = `Unexpected JSON with ${damage[mended]}, mended`
  return [{rule: `json-ld/${mended}`, level: 'info', reason, bytes}]
}

/** The objects that are about the page, found without calls of calls. */
function rootsOf(value: unknown): readonly JsonObject[] {
  const found: JsonObject[] = []
  const open: unknown[] = [value]
  while (open.length > 0 && found.length < mostObjects) {
    const each = open.shift()
    if (Array.isArray(each)) open.unshift(...each.slice(0, mostObjects))
    else if (isObject(each)) {
      found.push(each)
      open.push(...leading.filter((key) => Object.hasOwn(each, key)).map((key) => each[key]))
    }
  }
  return found
}

/** Every object that says something about an `@id`; of two the one that says more. */
function fillIndex(value: unknown, index: Map<string, JsonObject>): void {
  const open: unknown[] = [value]
  for (let seen = 0; open.length > 0 && seen < mostObjects; seen++) {
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

function candidateOf(node: JsonNode): ArticleCandidate<JsonNode> {
  const {object} = node
  const page = object['mainEntityOfPage']
  const addresses = [object['url'], object['@id'], isObject(page) ? page['@id'] : page]
  return {
    of: node,
    addresses: addresses.filter((each) => typeof each === 'string'),
    size: Object.keys(object).length,
  }
}
