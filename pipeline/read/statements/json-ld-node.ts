import type {Range} from '../../text/ranges.ts'
import type {Statement} from '../../tree/page.ts'
import {plainTextOf} from '../html/plain-text.ts'
import {isArticleType, typesOf} from './main-article.ts'

/** A JSON object with what it needs to be told from others. */
export interface JsonNode {
  readonly object: JsonObject
  readonly types: readonly string[]
  readonly bytes: Range
  readonly mended?: Statement['mended']
}

export type JsonObject = Readonly<Record<string, unknown>>

/** Nodes by their `@id`, for what others say of them. */
export type NodesById = ReadonlyMap<string, JsonObject>

/** What is read of an article, a page or a site; the rest is not ours to repeat. */
const texts = [
  'headline',
  'alternativeHeadline',
  'name',
  'description',
  'articleSection',
  'keywords',
  'datePublished',
  'dateModified',
  'dateCreated',
  'inLanguage',
  'url',
  'isAccessibleForFree',
  'thumbnailUrl',
  'articleBody',
  'byline',
  'relatedLink',
] as const
/** What has members of its own, and which of them are read. */
const things: Readonly<Record<string, readonly string[]>> = {
  author: ['@type', 'name', 'url', 'sameAs', 'jobTitle', 'description', 'byline'],
  creator: ['@type', 'name', 'url', 'jobTitle'],
  editor: ['@type', 'name', 'url'],
  contributor: ['@type', 'name', 'url', 'jobTitle'],
  publisher: ['@type', 'name', 'url'],
  sourceOrganization: ['@type', 'name', 'url'],
  image: ['@type', 'url', 'contentUrl', 'width', 'height', 'caption', 'creditText', 'name'],
  primaryImageOfPage: ['url', 'contentUrl', 'width', 'height', 'caption'],
  mainEntityOfPage: ['@id', 'url'],
  itemListElement: ['position', 'name'],
}
/** Of values of one member; a list of keywords has hundreds at most. */
const mostValues = 300
const longestValue = 1_000_000

interface StatementDraft {
  readonly node: JsonNode
  readonly index: NodesById
  readonly statements: Statement[]
  next: number
}

/** The statements of a node and of what it names, and the next free number of a node. */
export function statementsOfNode(
  node: JsonNode,
  index: NodesById,
  from: number,
): {readonly statements: readonly Statement[]; readonly next: number} {
  const telling: StatementDraft = {node, index, statements: [], next: from + 1}
  const type = node.types.find(isArticleType) ?? node.types[0] ?? 'Thing'
  say(telling, `${type}.@type`, type, from)
  for (const member of texts) {
    for (const value of valuesOf(node.object, member))
      sayText(telling, `${type}.${member}`, value, from)
  }
  for (const [member, inner] of Object.entries(things)) {
    for (const value of valuesOf(node.object, member))
      sayThing(telling, `${type}.${member}`, value, inner, from)
  }
  return {statements: telling.statements, next: telling.next}
}

function sayText(telling: StatementDraft, property: string, value: unknown, node: number): void {
  const inner = isObject(value)
    ? ['@value', 'name', '@id'].find((key) => Object.hasOwn(value, key))
    : ''
  if (inner === undefined) return
  say(telling, property, isObject(value) ? value[inner] : value, node)
}

function sayThing(
  telling: StatementDraft,
  property: string,
  value: unknown,
  members: readonly string[],
  node: number,
): void {
  if (!isObject(value)) {
    say(telling, property, value, node)
    return
  }
  const own = telling.next
  telling.next += 1
  const whole = followed(value, telling.index)
  for (const member of members) {
    const said = member === '@type' ? typesOf(whole[member]) : valuesOf(whole, member)
    for (const each of said) sayText(telling, `${property}.${member}`, innermost(each), own)
  }
  if (!members.includes('name') || Object.hasOwn(whole, 'name')) return
  const given = [whole['givenName'], whole['familyName']].filter((each) => typeof each === 'string')
  if (given.length > 0) say(telling, `${property}.name`, given.join(' '), own)
}

/** Names are sometimes one object deeper: `item` of a list, `@value` of a text. */
function innermost(value: unknown): unknown {
  return isObject(value) && Object.hasOwn(value, 'item') ? value['item'] : value
}

/** An object that only names another is the other; what it says itself counts first. */
function followed(object: JsonObject, index: NodesById): JsonObject {
  const inner = isObject(object['item']) && !Object.hasOwn(object, 'name') ? object['item'] : {}
  const id = object['@id']
  const other = typeof id === 'string' ? index.get(id) : undefined
  return {...other, ...inner, ...object}
}

function valuesOf(object: JsonObject, member: string): readonly unknown[] {
  if (!Object.hasOwn(object, member)) return []
  const value = object[member]
  const list = isObject(value) && Object.hasOwn(value, '@list') ? value['@list'] : value
  return Array.isArray(list) ? list.flat(2).slice(0, mostValues) : [list]
}

function say(
  {statements, node}: StatementDraft,
  property: string,
  value: unknown,
  number: number,
): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return
  const written = String(value)
  if (written.length > longestValue) return
  const plain = plainTextOf(written)
  if (plain === '') return
  statements.push({
    source: 'json-ld',
    property,
    value: plain,
    node: number,
    bytes: node.bytes,
    ...(plain === written ? {} : {written}),
    ...(node.mended === undefined ? {} : {mended: node.mended}),
  })
}

/** Whether a value is an object of JSON, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
