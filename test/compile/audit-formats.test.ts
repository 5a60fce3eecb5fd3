import assert from 'node:assert/strict'
import {test} from 'node:test'
import {auditIn} from '../../pipeline/compile/audit-formats.ts'
import {understand} from '../../pipeline/index.ts'
import {corpus, goldenPages} from '../corpus.ts'

/** Terms of PROV-O (W3C Recommendation of 30 April 2013) that audits use, and what they lead from. */
const properties: Readonly<Record<string, string>> = {
  'prov:value': 'prov:Entity',
  'prov:wasDerivedFrom': 'prov:Entity',
  'prov:wasGeneratedBy': 'prov:Entity',
  'prov:hadMember': 'prov:Collection',
  'prov:used': 'prov:Activity',
  'prov:wasAssociatedWith': 'prov:Activity',
}
const classes = ['prov:Entity', 'prov:Activity', 'prov:SoftwareAgent', 'prov:Collection']
/** Motivations of the Web Annotation Vocabulary (W3C Recommendation of 23 February 2017). */
const motivations = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing'],
  ...['highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'],
]
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
  const types = [node['@type']].flat()
  assert.ok(types.every((type) => classes.includes(String(type))))
  const own = Object.entries(node).filter(([key]) => !(key.startsWith('@') || key === 'rdfs:label'))
  for (const [key, value] of own) {
    assert.ok(types.includes(properties[key]), key)
    const targets = key === 'prov:value' ? [] : [value].flat()
    assert.ok(
      targets.every((to) => ids.has(Reflect.get(Object(to), '@id'))),
      key,
    )
  }
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
      assert.ok(motivations.includes(motivation))
      assert.ok(body.every((each: {type: string}) => each.type === 'TextualBody'))
      const [first, second] = target.selector
      if (first.type === 'DataPositionSelector') continue
      assert.equal(first.type, 'TextPositionSelector')
      assert.equal(points.slice(first.start, first.end).join(''), second.exact)
    }
    assert.ok(page.items.length > 0)
  }
})

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
