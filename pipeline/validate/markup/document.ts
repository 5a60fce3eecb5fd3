import {isObject, type JsonObject, propertyOf, step} from '../../text/json.ts'
import {duplicateIn} from '../unique-items.ts'
import {type Context, contextOf, isSchemaOrgContext, noContext} from './context.ts'
import {error, identityOf, type MarkupFinding, type PlacedFinding, warning} from './finding.ts'
import {type Literal, literalFindings} from './literals.ts'
import {memberOf} from './members.ts'
import {typesIn} from './types.ts'
import {nodeFindings} from './values.ts'
import type {Term} from './vocabulary.ts'

/** A node of a document, its known types, and where it stands. */
export interface MarkupNode {
  readonly node: JsonObject
  readonly types: readonly string[]
  readonly pointer: string
  /** Whether it stands at the root of its document, or in a graph. */
  readonly isRoot: boolean
}

/** What a walk over a document finds. */
export interface Walked {
  readonly findings: readonly PlacedFinding[]
  readonly nodes: readonly MarkupNode[]
}

/** The walk so far. */
interface MarkupWalk {
  readonly findings: PlacedFinding[]
  readonly nodes: MarkupNode[]
}

/** Where a value stands: its pointer, the context around it, and how many lists and objects hold it. */
interface Outside {
  readonly pointer: string
  readonly around: Context
  readonly depth: number
}

/** Where a node stands, and the property that it is a value of. */
interface MarkupPlace extends Outside {
  readonly property?: Term
  /** Whether it stands at the root of its document, or in a graph; its context is then in `around`. */
  readonly isRoot: boolean
}

/** Levels of nodes that are checked; no markup of a page is as deep. */
const deepest = 64
/** Objects that stand for what they hold. */
const wrappers = ['@list', '@set', '@value']
const nearSchemaOrg = /sch?em?a\W?\.?org/i

/**
 * MarkupWalk over one JSON-LD document: what schema.org, JSON-LD and the standards of values do not allow in it, and its nodes.
 *
 * Leaves alone what other vocabularies name: types and properties with a prefix, those that a context in the
 * document defines, and unknown ones beside a context that is not read.
 */
export function walkDocument(value: unknown): Walked {
  const walk: MarkupWalk = {findings: [], nodes: []}
  walkRoot(value, {pointer: '', around: noContext, depth: 0}, walk)
  return walk
}

function walkRoot(value: unknown, place: Outside, walk: MarkupWalk): void {
  const {pointer, around, depth} = place
  if (depth > deepest) return
  if (Array.isArray(value)) {
    for (const [i, each] of value.entries()) {
      walkRoot(each, {...place, pointer: `${pointer}${step(i)}`, depth: depth + 1}, walk)
    }
    return
  }
  const fault = isObject(value) ? hollowness(value, around) : error('node', 'Expected an object')
  if (fault !== undefined) add(walk, pointer, [fault])
  if (!isObject(value) || fault !== undefined) return
  const written = value['@context']
  const faults = contextFindings(written, around)
  add(walk, `${pointer}${step('@context')}`, faults)
  const own = contextOf(written, around)
  // What is meant is plain, so that the other faults are found as well.
  const context = faults.length > 0 ? {...own, isSchemaOrg: true, isOpen: false} : own
  walkNode(value, {...place, around: context, isRoot: true}, walk)
}

/** Settings of programs stand in scripts of JSON-LD as well; none of their names means anything to schema.org. */
function hollowness(node: JsonObject, around: Context): MarkupFinding | undefined {
  const keys = Object.keys(node)
  if (keys.length === 0) return warning('empty', 'An empty object; leave it out')
  const isMarkup = around !== noContext || keys.some((key) => key.startsWith('@') || key === 'type')
  return isMarkup
    ? undefined
    : warning('no-markup', 'Neither `@context` nor `@type`: no markup, and nobody reads it as such')
}

function contextFindings(written: unknown, around: Context): readonly MarkupFinding[] {
  if (written === undefined) {
    if (around !== noContext) return []
    return [error('no-context', 'Missing `@context`; add `"@context": "https://schema.org"`')]
  }
  if (typeof written !== 'string' || isSchemaOrgContext(written)) return []
  return nearSchemaOrg.test(written)
    ? [error('context', 'Not the address of schema.org; write `https://schema.org`')]
    : []
}

function walkNode(node: JsonObject, place: MarkupPlace, walk: MarkupWalk): void {
  if (place.depth > deepest) return
  const {pointer, isRoot, property} = place
  const context = isRoot ? place.around : contextOf(node['@context'], place.around)
  const graph = node['@graph']
  if (graph !== undefined) {
    const inside = {pointer: `${pointer}${step('@graph')}`, around: context, depth: place.depth + 1}
    walkRoot(graph, inside, walk)
  }
  const {known, hasOthers, findings} = typesIn(typeOf(node, context), context)
  add(walk, `${pointer}${step('@type' in node ? '@type' : 'type')}`, findings)
  if (!hasOthers && property !== undefined) {
    add(walk, pointer, nodeFindings(node, known, property.range))
  }
  const isEmpty = known.length === 0 && !hasOthers && findings.length === 0
  if (isRoot && isEmpty && context.isSchemaOrg && describes(node)) {
    add(walk, `${pointer}${step('@type')}`, [untyped(node)])
  }
  if (known.length > 0) walk.nodes.push({node, types: known, pointer, isRoot})
  const types = hasOthers ? undefined : known
  for (const [key, value] of Object.entries(node)) {
    walkMember(
      key,
      value,
      {...place, around: context, pointer: `${pointer}${step(key)}`},
      types,
      walk,
    )
  }
}

/** A node with an identifier may add to another node of that name, in another script of the page. */
function untyped(node: JsonObject): MarkupFinding {
  return identityOf(node) === undefined
    ? error('no-type', 'Missing `@type`; add it')
    : warning('no-type', 'Missing `@type`; add it, unless another node with this `@id` has one')
}

/** Whether a node says something of itself, beside being named or holding a graph. */
function describes(node: JsonObject): boolean {
  return Object.keys(node).some((key) => !key.startsWith('@') && key !== 'id')
}

function typeOf(node: JsonObject, {isSchemaOrg}: Context): unknown {
  return propertyOf(node, '@type') ?? (isSchemaOrg ? propertyOf(node, 'type') : undefined)
}

/** @param types The types of the node, when all are of schema.org. */
function walkMember(
  key: string,
  value: unknown,
  place: MarkupPlace,
  types: readonly string[] | undefined,
  walk: MarkupWalk,
): void {
  const {isValue, property, findings} = memberOf(key, {
    types,
    context: place.around,
    holder: place.property?.name,
  })
  add(walk, place.pointer, findings)
  if (isValue) walkValues(value, place, property, walk)
}

function walkValues(
  value: unknown,
  place: MarkupPlace,
  property: Term | undefined,
  walk: MarkupWalk,
): void {
  if (place.depth > deepest) return
  if (!Array.isArray(value)) {
    walkValue(value, place, property, walk)
    return
  }
  if (value.length === 0) {
    add(walk, place.pointer, [warning('empty', 'An empty list; leave the property out')])
  }
  const twice = duplicateIn(value)
  if (twice !== undefined && property !== undefined) {
    const message = `Entries ${twice.j} and ${twice.i} are the same; keep one`
    add(walk, `${place.pointer}${step(twice.i)}`, [warning('twice', message)])
  }
  for (const [i, each] of value.entries()) walkValues(each, below(place, i), property, walk)
}

function walkValue(
  value: unknown,
  place: MarkupPlace,
  property: Term | undefined,
  walk: MarkupWalk,
): void {
  if (value === null) {
    add(walk, place.pointer, [warning('null', 'Found null, which JSON-LD drops; leave it out')])
    return
  }
  if (!isObject(value)) {
    if (property === undefined || !isLiteral(value)) return
    add(walk, place.pointer, literalFindings(property.name, value, property.range))
    return
  }
  const wrapper = wrappers.find((key) => key in value)
  if (wrapper !== undefined) {
    walkValues(value[wrapper], below(place, wrapper), property, walk)
    return
  }
  const {pointer, around, depth} = place
  const inside = {pointer, around, depth: depth + 1, isRoot: false}
  walkNode(value, property === undefined ? inside : {...inside, property}, walk)
}

function below(place: MarkupPlace, key: string | number): MarkupPlace {
  return {...place, pointer: `${place.pointer}${step(key)}`, depth: place.depth + 1}
}

function isLiteral(value: unknown): value is Literal {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function add(walk: MarkupWalk, pointer: string, findings: readonly MarkupFinding[]): void {
  for (const finding of findings) walk.findings.push({...finding, pointer})
}
