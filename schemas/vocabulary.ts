import {readFileSync, writeFileSync} from 'node:fs'

/** What the table holds of one term: `kind`, `name`, what it belongs to, its range, its status, its successors. */
type Row = readonly [string, string, string, string, string, string]

/** The package that carries the vocabulary, without its version. */
const packageName = '@vocabulary/schema'
/** Where the table stands. */
export const target = new URL('../pipeline/validate/schema-org.tsv', import.meta.url)

const quad = /^<([^>]*)> <([^>]*)> <([^>]*)>/gm
const namespace = /^https?:\/\/schema\.org\//
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#'
const pending = 'http://pending.schema.org'

/**
 * The table of schema.org’s terms, a line each: classes with their superclasses, properties with the classes they
 * belong to and the types of their values, members of enumerations with their class.
 *
 * @returns
 *   Tab-separated lines in the order of code units, below a header that names the source.
 */
export function vocabularyTable(): string {
  const rows = rowsOf(linksIn(readPackage('schema.nq')))
  const version: {readonly version: string} = JSON.parse(readPackage('package.json'))
  const header = [
    '# what: the terms of schema.org: classes, properties, members of enumerations',
    `# source: npm package ${packageName} ${version.version}; names and relations only, which are facts`,
    '# licence: MIT (the package); written by `make vocabulary`',
    `# count: ${rows.length}`,
    'kind\tname\tof\trange\tstatus\tsuccessors',
  ]
  return `${[...header, ...rows.map((row) => row.join('\t').trimEnd())].join('\n')}\n`
}

function readPackage(file: string): string {
  return readFileSync(new URL(file, import.meta.resolve(packageName)), 'utf8')
}

/** Predicate → subject → objects. */
type Links = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

function linksIn(text: string): Links {
  const links = new Map<string, Map<string, string[]>>()
  for (const [, subject = '', predicate = '', object = ''] of text.matchAll(quad)) {
    if (!namespace.test(subject)) continue
    const table = links.get(predicate) ?? new Map<string, string[]>()
    links.set(predicate, table)
    const name = subject.replace(namespace, '')
    table.set(name, [...(table.get(name) ?? []), object])
  }
  return links
}

function rowsOf(links: Links): readonly Row[] {
  const types = links.get(`${rdf}type`) ?? new Map<string, readonly string[]>()
  return [...types]
    .map(([name, given]) => rowOf(name, given, links))
    .sort((a, b) => byCodeUnit(a[0] + a[1], b[0] + b[1]))
}

function rowOf(name: string, types: readonly string[], links: Links): Row {
  const under = (predicate: string): string => namesIn(links.get(predicate)?.get(name) ?? [])
  const isPending = links.get('http://schema.org/isPartOf')?.get(name)?.includes(pending) ?? false
  const rest = [isPending ? 'pending' : '', under('http://schema.org/supersededBy')] as const
  if (types.includes(`${rdf}Property`)) {
    const range = under('http://schema.org/rangeIncludes')
    return ['property', name, under('http://schema.org/domainIncludes'), range, ...rest]
  }
  const classes = namesIn(types)
  if (types.includes(`${rdfs}Class`)) {
    const kind = types.some((type) => type.endsWith('/DataType')) ? 'datatype' : 'class'
    return [kind, name, under(`${rdfs}subClassOf`), '', ...rest]
  }
  return ['member', name, classes, '', ...rest]
}

/** The terms of schema.org among addresses, sorted. */
function namesIn(addresses: readonly string[]): string {
  return addresses
    .filter((address) => namespace.test(address))
    .map((address) => address.replace(namespace, ''))
    .sort(byCodeUnit)
    .join(' ')
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

if (process.argv[1] === import.meta.filename) writeFileSync(target, vocabularyTable())
