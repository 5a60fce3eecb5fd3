import {resources} from '../../resources/resources.ts'
import {lazy} from '../../text/lazy.ts'
import {nearestOf} from '../nearest.ts'

/** What a term of schema.org is. */
type TermKind = 'class' | 'datatype' | 'property' | 'member'

/** A term of schema.org. */
export interface Term {
  readonly kind: TermKind
  readonly name: string
  /** Superclasses of a class, classes that a property belongs to, the class of a member. */
  readonly of: readonly string[]
  /** The types of values of a property. */
  readonly range: readonly string[]
  readonly isPending: boolean
  /** The terms that stand for it now. */
  readonly successors: readonly string[]
}

const namespace = /^https?:\/\/(?:www\.)?schema\.org\//i
const terms = lazy((): ReadonlyMap<string, Term> => {
  const lines = resources.textOf('validate/schema-org.tsv').split('\n')
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).slice(1)
  return new Map(rows.map(termIn).map((term) => [term.name, term]))
})
const names = lazy(() => ({
  property: namesOf('property'),
  class: namesOf('class'),
}))
const above = lazy(
  () => new Map([...terms().values()].map(({name}) => [name, climbFrom(name)] as const)),
)

/** A term by its name, with or without the namespace of schema.org; names differ by case. */
export function termOf(name: string): Term | undefined {
  return terms().get(nameIn(name))
}

/** A name without the namespace of schema.org. */
function nameIn(name: string): string {
  return name.replace(namespace, '')
}

/** A class, or the member of one, and all classes above it; a name that is none of them alone. */
export function classesAbove(name: string): ReadonlySet<string> {
  return above().get(name) ?? new Set([name])
}

/** Whether a class, or the class of a member, is another one or below it. */
export function isA(name: string, wanted: string): boolean {
  return classesAbove(name).has(wanted)
}

/** The term that an unknown name most likely stands for. */
export function nearestTerm(name: string, kind: 'property' | 'class'): string | undefined {
  return nearestOf(name, names()[kind])
}

function climbFrom(name: string): ReadonlySet<string> {
  const found = new Set([name])
  for (const each of found) for (const parent of termOf(each)?.of ?? []) found.add(parent)
  return found
}

function namesOf(kind: TermKind): readonly string[] {
  return [...terms().values()].filter((term) => term.kind === kind).map(({name}) => name)
}

function termIn(line: string): Term {
  const [kind = '', name = '', of = '', range = '', status = '', successors = ''] = line.split('\t')
  return {
    kind: kind === 'property' || kind === 'member' || kind === 'datatype' ? kind : 'class',
    name,
    of: listIn(of),
    range: listIn(range),
    isPending: status === 'pending',
    successors: listIn(successors),
  }
}

function listIn(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ')
}
