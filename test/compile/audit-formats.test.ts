import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {auditIn} from '../../pipeline/compile/audit-formats.ts'
import {understand} from '../../pipeline/index.ts'
import {isObject} from '../../pipeline/text/json.ts'
import {corpus, goldenPages} from '../corpus.ts'

/** PROV-O and the Web Annotation Vocabulary, as W3C publishes them and packages carry them. */
const prov = ontologyOf(import.meta.resolve('@vocabulary/prov/prov.nq'))
const oa = ontologyOf(import.meta.resolve('@vocabulary/oa/oa.nq'))
const string = 'http://www.w3.org/2001/XMLSchema#string'
const natural = 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger'
const owlClass = 'http://www.w3.org/2002/07/owl#Class'
const rdfsClass = 'http://www.w3.org/2000/01/rdf-schema#Class'
const rdfProperty = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property'
/**
 * What the context `http://www.w3.org/ns/anno.jsonld` makes of the keys that annotations use. No package
 * carries the context; the keys are those of section 4 of the Web Annotation Vocabulary, and the terms that
 * they lead to are looked up in the ontology. The page and its items are of Activity Streams.
 */
const keys: Readonly<Record<string, string>> = {
  body: 'hasBody',
  target: 'hasTarget',
  motivation: 'motivatedBy',
  purpose: 'hasPurpose',
  source: 'hasSource',
  selector: 'hasSelector',
  start: 'start',
  end: 'end',
  exact: 'exact',
  prefix: 'prefix',
  suffix: 'suffix',
}
/** Keys of the context that lead out of the ontology: `@id`, `@type`, and `rdf:value`. */
const others = ['id', 'type', 'value']
const samples = [...corpus.slice(0, 12), ...goldenPages.slice(0, 4)]

test('audits in PROV use its terms as PROV-O defines them, and refer to what they describe', () => {
  for (const {name, bytes} of samples) {
    const {audit} = understand(bytes, {name})
    const graph: readonly Record<string, unknown>[] = JSON.parse(
      JSON.stringify(auditIn('prov', audit)),
    )['@graph']
    const ids = new Set(graph.map((node) => node['@id']))
    assert.equal(ids.size, graph.length)
    for (const node of graph) checkNode(node, ids)
    assert.ok(graph.length > audit.tiles.length)
  }
})

function checkNode(node: Record<string, unknown>, ids: ReadonlySet<unknown>): void {
  const types = [node['@type']].flat().map((type) => expanded(String(type)))
  for (const type of types) assert.ok(prov.has('type', type, owlClass), type)
  const own = Object.entries(node).filter(([key]) => !(key.startsWith('@') || key === 'rdfs:label'))
  for (const [key, value] of own) {
    const property = expanded(key)
    assert.ok(
      types.some((type) => prov.has('domain', property, type)),
      key,
    )
    const isLiteral = prov.has('type', property, 'http://www.w3.org/2002/07/owl#DatatypeProperty')
    const targets = isLiteral ? [] : [value].flat()
    assert.ok(
      targets.every((to) => ids.has(Reflect.get(Object(to), '@id'))),
      key,
    )
    assert.ok(isLiteral || targets.length > 0, key)
  }
}

function expanded(name: string): string {
  return name.replace(/^prov:/, 'http://www.w3.org/ns/prov#')
}

test('audits as annotations have selectors that lead to their text, by code points and by quotation', () => {
  for (const {name, bytes} of samples) {
    const {audit} = understand(bytes, {name})
    const points = Array.from(audit.tiles.map(({text}) => text).join(''))
    const page = JSON.parse(JSON.stringify(auditIn('annotations', audit)))
    assert.equal(page['@context'], 'http://www.w3.org/ns/anno.jsonld')
    assert.equal(page.type, 'AnnotationPage')
    for (const {type, motivation, body, target} of page.items) {
      assert.equal(type, 'Annotation')
      assert.ok(oa.has('type', term(motivation), term('Motivation')), motivation)
      assert.ok(body.every((each: {type: string}) => each.type === 'TextualBody'))
      const [first, second] = target.selector
      if (first.type === 'DataPositionSelector') continue
      assert.equal(first.type, 'TextPositionSelector')
      assert.equal(points.slice(first.start, first.end).join(''), second.exact)
    }
    assert.ok(page.items.length > 0)
  }
})

test('audits as annotations use terms of the ontology, and texts and numbers where it has them', () => {
  for (const {name, bytes} of samples) {
    const page = JSON.parse(JSON.stringify(auditIn('annotations', understand(bytes, {name}).audit)))
    for (const item of page.items) checkTerms(item)
  }
  assert.throws(() => checkTerms({type: 'Annotation', colour: 'red'}), /colour/)
  assert.throws(() => checkTerms({type: 'TextQuoteSelector', exact: 1}), /exact/)
  assert.throws(() => checkTerms({type: 'Selection'}), /Selection/)
})

function checkTerms(node: object): void {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'type') assert.ok(oa.has('type', term(value), rdfsClass), value)
    if (!others.includes(key)) checkValue(key, value)
  }
}

function checkValue(key: string, value: unknown): void {
  const property = term(keys[key] ?? '')
  assert.ok(oa.has('type', property, rdfProperty), key)
  if (oa.has('range', property, string)) assert.equal(typeof value, 'string', key)
  if (oa.has('range', property, natural)) assert.ok(Number.isSafeInteger(value), key)
  for (const each of [value].flat()) if (isObject(each)) checkTerms(each)
}

function term(name: string): string {
  return `http://www.w3.org/ns/oa#${name}`
}

/** Whether an ontology states something of a term: its type, its domain, or its range. */
function ontologyOf(file: string): {
  has: (what: string, subject: string, object: string) => boolean
} {
  const text = readFileSync(new URL(file), 'utf8')
  const stated = new Set<string>()
  for (const [, subject, what, object] of text.matchAll(/^<([^>]*)> <[^>]*#(\w+)> <([^>]*)>/gm))
    stated.add(`${what} ${subject} ${object}`)
  return {has: (what, subject, object) => stated.has(`${what} ${subject} ${object}`)}
}

test('positions count characters beyond the first plane once', () => {
  const {audit} = understand(
    'Ferry 🚢🚢 back\n\nBERGEN: The ferry returned to port on Monday, they said.\n',
  )
  const page = JSON.parse(JSON.stringify(auditIn('annotations', audit)))
  assert.deepEqual(
    [page.items[0].target.selector[0].start, page.items[0].target.selector[0].end],
    [0, 13],
  )
})

test('our own format is the audit itself', () => {
  const {audit} = understand('Ferry back\n\nThe ferry returned to port on Monday.\n')
  assert.equal(auditIn('json', audit), audit)
})
