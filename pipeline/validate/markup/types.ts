import {type Context, schemaName} from './context.ts'
import {error, type MarkupFinding, warning} from './finding.ts'
import {isA, nearestTerm, type Term, termOf} from './vocabulary.ts'

/** The types of a node: those that schema.org has, and whether others stand beside them. */
export interface NodeTypes {
  readonly known: readonly string[]
  /** Whether a type is of another vocabulary, or unknown, so that its properties cannot be judged. */
  readonly hasOthers: boolean
  readonly findings: readonly MarkupFinding[]
}

/** The types of a node, as its `@type` names them. */
export function typesIn(written: unknown, context: Context): NodeTypes {
  const entries = (Array.isArray(written) ? written : [written]).filter(
    (each) => each !== undefined,
  )
  const types = entries.map((each: unknown) => typeOf(each, context))
  return {
    known: types.flatMap(({known}) => known ?? []),
    hasOthers: types.some(({known}) => known === undefined),
    findings: types.flatMap(({findings}) => findings),
  }
}

function typeOf(
  written: unknown,
  context: Context,
): {readonly known: string | undefined; readonly findings: readonly MarkupFinding[]} {
  if (typeof written !== 'string') {
    const findings = [error('type', 'Expected the name of a type, as text')]
    return {known: undefined, findings}
  }
  const name = schemaName(written.trim(), context)
  if (name === undefined) return {known: undefined, findings: []}
  const term = termOf(name)
  const known = term === undefined || term.kind === 'property' ? undefined : term.name
  return {known, findings: typeFindings(name, term, context)}
}

/** Whether a property belongs to one of the types of a node, or to a class above them. */
export function belongsTo(property: Term, types: readonly string[]): boolean {
  return types.some((type) => property.of.some((of) => isA(type, of)))
}

/** What is to be said of every use of a term: that another stands for it, or that it is on trial. */
export function statusFindings({name, successors, isPending}: Term): readonly MarkupFinding[] {
  if (successors.length > 0) {
    return [
      warning('superseded', `\`${name}\` is superseded; write \`${successors.join('` or `')}\``),
    ]
  }
  const message = `\`${name}\` is pending at schema.org: its meaning may change`
  return isPending ? [{saw: 'pending', severity: 'note', message}] : []
}

function typeFindings(
  name: string,
  term: Term | undefined,
  context: Context,
): readonly MarkupFinding[] {
  if (term !== undefined && term.kind !== 'property') return statusFindings(term)
  if (context.isOpen) return []
  const nearest = nearestTerm(name, 'class')
  const remedy = nearest === undefined ? '; name another one' : `; did you mean \`${nearest}\`?`
  const finding = error('unknown-type', `schema.org has no type \`${name}\`${remedy}`)
  return [nearest === undefined ? finding : {...finding, nearest}]
}
