import {readFileSync} from 'node:fs'
import {isJson, type Json, under} from './read-schemas.ts'

/** What schema.org says of its classes and properties; terms without their namespace. */
export interface Vocabulary {
  readonly superclasses: ReadonlyMap<string, readonly string[]>
  readonly domains: ReadonlyMap<string, readonly string[]>
  readonly ranges: ReadonlyMap<string, readonly string[]>
  readonly successors: ReadonlyMap<string, readonly string[]>
}

const quad = /^<([^>]*)> <([^>]*)> <([^>]*)>/gm
const term = /^https?:\/\/schema\.org\//

/** The vocabulary as the package `@vocabulary/schema` carries it. */
export function readVocabulary(): Vocabulary {
  const text = readFileSync(new URL(import.meta.resolve('@vocabulary/schema/schema.nq')), 'utf8')
  const tables = new Map<string, Map<string, string[]>>()
  for (const [, subject = '', predicate = '', object = ''] of text.matchAll(quad)) {
    const table = tables.get(predicate) ?? new Map<string, string[]>()
    tables.set(predicate, table)
    const name = subject.replace(term, '')
    table.set(name, [...(table.get(name) ?? []), object.replace(term, '')])
  }
  const of = (predicate: string): ReadonlyMap<string, readonly string[]> =>
    tables.get(predicate) ?? new Map()
  return {
    superclasses: of('http://www.w3.org/2000/01/rdf-schema#subClassOf'),
    domains: of('http://schema.org/domainIncludes'),
    ranges: of('http://schema.org/rangeIncludes'),
    successors: of('http://schema.org/supersededBy'),
  }
}

/** Everything in our schemas that schema.org does not say, a sentence each. */
export function strangersIn(
  schemas: ReadonlyMap<string, Json>,
  vocabulary: Vocabulary,
): readonly string[] {
  return [...schemas.values()].flatMap((schema) => {
    const type = under(schema, 'properties', '@type')['const']
    if (typeof type !== 'string') return []
    return Object.entries(under(schema, 'properties'))
      .filter(([name]) => !name.startsWith('@'))
      .flatMap(([name, property]) => {
        const flaw = flawOf(type, name, property, schemas, vocabulary)
        return flaw === undefined ? [] : [`${type}.${name}: ${flaw}`]
      })
  })
}

function flawOf(
  type: string,
  name: string,
  property: unknown,
  schemas: ReadonlyMap<string, Json>,
  vocabulary: Vocabulary,
): string | undefined {
  const {domains, ranges, successors} = vocabulary
  if (!domains.has(name)) return 'no property of schema.org'
  if (successors.has(name)) return `superseded by ${successors.get(name)}`
  const classes = classesOf(type, vocabulary)
  if (!domains.get(name)?.some((domain) => classes.has(domain))) return 'not for this class'
  const range = ranges.get(name) ?? []
  const odd = kindsOf(property, schemas).find(
    (kind) => ![...accepting(kind, vocabulary)].some((each) => range.includes(each)),
  )
  return odd === undefined ? undefined : `${odd} is not in its range, ${range.join(' or ')}`
}

/** A class and all above it. */
function classesOf(type: string, {superclasses}: Vocabulary): ReadonlySet<string> {
  const classes = new Set([type])
  for (const each of classes) for (const above of superclasses.get(each) ?? []) classes.add(above)
  return classes
}

/** The ranges in which a kind of value may stand. */
function accepting(kind: string, vocabulary: Vocabulary): ReadonlySet<string> {
  if (kind === 'Integer') return new Set(['Integer', 'Number'])
  if (kind === 'URL') return new Set(['URL', 'Text'])
  return classesOf(kind, vocabulary)
}

/** The kinds of value that a schema admits, as schema.org names them. */
function kindsOf(value: unknown, schemas: ReadonlyMap<string, Json>): readonly string[] {
  if (!isJson(value)) return ['nothing']
  const ref = value['$ref']
  if (typeof ref === 'string') {
    const [id = '', path = ''] = ref.split('#')
    return kindsOf(under(schemas.get(id), ...path.split('/').filter(Boolean)), schemas)
  }
  if (Array.isArray(value['oneOf'])) {
    return value['oneOf'].flatMap((each: unknown) => kindsOf(each, schemas))
  }
  if (value['type'] === 'array') return kindsOf(value['items'], schemas)
  if (value['type'] === 'boolean') return ['Boolean']
  if (value['type'] === 'integer') return ['Integer']
  if (value['type'] === 'object') return [String(under(value, 'properties', '@type')['const'])]
  if (value['format'] === 'http-url') return ['URL']
  if (value['$comment'] === 'Distance') return ['Distance']
  return value['format'] === 'day-or-offset-time' ? ['Date', 'DateTime'] : ['Text']
}
