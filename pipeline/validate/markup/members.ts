import {type Context, schemaName} from './context.ts'
import {error, type MarkupFinding, warning} from './finding.ts'
import {belongsTo, statusFindings} from './types.ts'
import {nearestTerm, type Term, termOf} from './vocabulary.ts'

/** A member of a node: the property that it is, and what is wrong with its name. */
export interface Member {
  /** Whether it holds a value, rather than a keyword of JSON-LD. */
  readonly isValue: boolean
  readonly property?: Term | undefined
  readonly findings: readonly MarkupFinding[]
}

/** Where a member stands. */
export interface Holder {
  /** The types of its node, when all are of schema.org. */
  readonly types: readonly string[] | undefined
  readonly context: Context
  /** The property that its node is a value of. */
  readonly holder: string | undefined
}

const keywords = new Set(
  [
    ...['container', 'context', 'direction', 'graph', 'id', 'import', 'included', 'index', 'json'],
    ...['language', 'list', 'nest', 'none', 'prefix', 'propagate', 'protected', 'reverse', 'set'],
    ...['type', 'value', 'version', 'vocab'],
  ].map((name) => `@${name}`),
)
const keywordForm = /^@[a-z]+$/i
/** Names by which the context of schema.org also calls `@type` and `@id`. */
const aliases = new Set(['type', 'id'])
const annotation = /^(.+)-(?:input|output)$/
/** Classes of a property that a message names. */
const mostClasses = 6

/**
 * A member of a node by its key.
 *
 * Leaves alone names of other vocabularies, annotations of actions, and in a role the property that it stands in.
 */
export function memberOf(key: string, {types, context, holder}: Holder): Member {
  if (key.startsWith('@')) {
    const isUnknown = !keywords.has(key) && keywordForm.test(key)
    return {isValue: false, findings: isUnknown ? [keywordFinding(key)] : []}
  }
  if (context.isSchemaOrg && aliases.has(key)) return {isValue: false, findings: []}
  const name = schemaName(key, context)
  if (name === undefined || isAnnotation(name)) return {isValue: true, findings: []}
  const term = termOf(name)
  if (term?.kind !== 'property') {
    return {isValue: true, findings: context.isOpen ? [] : [unknownProperty(name)]}
  }
  const judged = holder === term.name ? undefined : types
  return {isValue: true, property: term, findings: propertyFindings(term, judged)}
}

function keywordFinding(key: string): MarkupFinding {
  const bare = key.slice(1)
  const meant = termOf(bare)?.kind === 'property' ? `; did you mean \`${bare}\`?` : '; remove it'
  return error('keyword', `JSON-LD has no keyword \`${key}\`${meant}`)
}

/** Actions, and what stands for them, say with `query-input` what a property takes. */
function isAnnotation(name: string): boolean {
  return termOf(annotation.exec(name)?.[1] ?? '')?.kind === 'property'
}

function propertyFindings(
  property: Term,
  types: readonly string[] | undefined,
): readonly MarkupFinding[] {
  const status = statusFindings(property)
  if (types === undefined || types.length === 0 || property.of.length === 0) return status
  if (belongsTo(property, types)) return status
  const {name, of} = property
  const message = `\`${name}\` is no property of ${types.join(', ')}; schema.org has it for ${of.slice(0, mostClasses).join(', ')}`
  return [...status, warning('other-class', message)]
}

function unknownProperty(name: string): MarkupFinding {
  const nearest = nearestTerm(name, 'property')
  const remedy = nearest === undefined ? '; remove it' : `; did you mean \`${nearest}\`?`
  const finding = error('unknown-property', `schema.org has no property \`${name}\`${remedy}`)
  return nearest === undefined ? finding : {...finding, nearest}
}
