import type {JsonObject} from '../../text/json.ts'
import {either, error, identityOf, type MarkupFinding, warning} from './finding.ts'
import {isA, termOf} from './vocabulary.ts'

const things = ['Thing', 'Role']

/**
 * What is wrong with a node as the value of a property, by its types.
 *
 * Leaves alone a reference by `@id`, roles, which stand in the place of any value, and nodes with types of other
 * vocabularies.
 *
 * @param types
 *   The types of the node that schema.org has.
 */
export function nodeFindings(
  node: JsonObject,
  types: readonly string[],
  range: readonly string[],
): readonly MarkupFinding[] {
  const hasId = identityOf(node) !== undefined
  if (types.length === 0) return untyped(node, range, hasId)
  if (types.some((type) => fits(type, range))) return []
  if (hasId && range.includes('URL')) return []
  const found = `found ${either(types)}`
  const classes = range.filter((type) => !isData(type))
  if (classes.length === 0) return [error('value-type', `Expected ${either(range)}, ${found}`)]
  const isAbove = types.some((type) => classes.some((wanted) => isA(wanted, type)))
  return isAbove
    ? [warning('value-type', `Expected ${either(classes)}, ${found}; name the narrower type`)]
    : [error('value-type', `Expected ${either(range)}, ${found}`)]
}

function fits(type: string, range: readonly string[]): boolean {
  return (
    range.length === 0 ||
    isData(type) ||
    range.some((wanted) => isA(type, wanted)) ||
    things.some((thing) => thing !== 'Thing' && isA(type, thing)) ||
    range.includes('Thing')
  )
}

function untyped(
  node: JsonObject,
  range: readonly string[],
  hasId: boolean,
): readonly MarkupFinding[] {
  if (hasId || range.length === 0) return []
  if (Object.keys(node).length === 0) return [warning('empty', 'An empty object; leave it out')]
  const classes = range.filter((type) => !isData(type))
  return classes.length === 0
    ? [error('value-type', `Expected ${either(range)}, found an object`)]
    : [warning('no-type', `An object without \`@type\`; add one, such as ${either(classes)}`)]
}

/** Whether a type is one of values that are written as texts and numbers. */
function isData(type: string): boolean {
  return termOf(type)?.kind === 'datatype' || isA(type, 'Text') || isA(type, 'Number')
}
