import {isObject, type JsonObject} from '../../text/json.ts'
import type {Range} from '../../text/ranges.ts'
import {wellFormed} from '../../text/surrogates.ts'
import type {Statement} from '../../tree/page.ts'
import {plainTextOf} from '../html/plain-text.ts'
import {longestJsonText, mostValues} from '../limits.ts'
import {isArticleType, typesOf} from './main-article.ts'

/** A node of JSON-LD: an object with its types and the place of its script. */
export interface JsonNode {
  readonly object: JsonObject
  readonly types: readonly string[]
  readonly bytes: Range
  readonly mended?: Statement['mended']
}

/** Objects by their `@id`. */
export type NodesById = ReadonlyMap<string, JsonObject>

/** Members read from an article, a page or a site; others are ignored. */
const textMembers = [
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
/** Members whose values are objects → members read from these. */
const objectMembers: Readonly<Record<string, readonly string[]>> = {
  author: ['@type', 'name', 'url', 'sameAs', 'jobTitle', 'description', 'byline'],
  creator: ['@type', 'name', 'url', 'jobTitle'],
  editor: ['@type', 'name', 'url'],
  contributor: ['@type', 'name', 'url', 'jobTitle'],
  publisher: ['@type', 'name', 'url'],
  sourceOrganization: ['@type', 'name', 'url'],
  copyrightHolder: ['@type', 'name'],
  translator: ['@type', 'name', 'url'],
  image: ['@type', 'url', 'contentUrl', 'width', 'height', 'caption', 'creditText', 'name'],
  primaryImageOfPage: ['url', 'contentUrl', 'width', 'height', 'caption'],
  mainEntityOfPage: ['@id', 'url'],
  itemListElement: ['position', 'name'],
}
/** Statements while they are collected. */
interface StatementDraft {
  readonly node: JsonNode
  readonly index: NodesById
  readonly statements: Statement[]
  /** The next free number of a node. */
  next: number
}

/**
 * The statements of a node and of the objects in it.
 *
 * @param from
 *   The number of the node; objects in it get the numbers after it.
 * @returns
 *   The statements, and the next free number of a node.
 */
export function statementsOfNode(
  node: JsonNode,
  index: NodesById,
  from: number,
): {readonly statements: readonly Statement[]; readonly next: number} {
  const draft: StatementDraft = {node, index, statements: [], next: from + 1}
  const type = node.types.find(isArticleType) ?? node.types[0] ?? 'Thing'
  addStatement(draft, `${type}.@type`, type, from)
  for (const member of textMembers) {
    for (const value of valuesOf(node.object, member))
      addText(draft, `${type}.${member}`, value, from)
  }
  for (const [member, inner] of Object.entries(objectMembers)) {
    for (const value of valuesOf(node.object, member))
      addThing(draft, `${type}.${member}`, value, inner, from)
  }
  return {statements: draft.statements, next: draft.next}
}

function addText(draft: StatementDraft, property: string, value: unknown, node: number): void {
  const inner = isObject(value)
    ? ['@value', 'name', '@id'].find((key) => Object.hasOwn(value, key))
    : ''
  if (inner === undefined) return
  addStatement(draft, property, isObject(value) ? value[inner] : value, node)
}

function addThing(
  draft: StatementDraft,
  property: string,
  value: unknown,
  members: readonly string[],
  node: number,
): void {
  if (!isObject(value)) {
    addStatement(draft, property, value, node)
    return
  }
  const own = draft.next
  draft.next += 1
  const whole = followed(value, draft.index)
  for (const member of members) {
    const values = member === '@type' ? typesOf(whole[member]) : valuesOf(whole, member)
    for (const each of values) addText(draft, `${property}.${member}`, innermost(each), own)
  }
  if (!members.includes('name') || Object.hasOwn(whole, 'name')) return
  const given = [whole['givenName'], whole['familyName']].filter((each) => typeof each === 'string')
  if (given.length > 0) addStatement(draft, `${property}.name`, given.join(' '), own)
}

/** The `item` of a list element, which holds the name; other values unchanged. */
function innermost(value: unknown): unknown {
  return isObject(value) && Object.hasOwn(value, 'item') ? value['item'] : value
}

/** An object with the members of the object that has the same `@id`; its own members take precedence. */
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

function addStatement(
  {statements, node}: StatementDraft,
  property: string,
  value: unknown,
  number: number,
): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return
  const written = wellFormed(String(value))
  if (written.length > longestJsonText) return
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
