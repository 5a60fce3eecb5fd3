import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import type {Field} from '../../pipeline/tree/claims.ts'
import {roles, spanFateOf} from '../../pipeline/tree/roles.ts'
import {printTypes, roots, targetOf} from '../../schemas/generate.ts'
import {isJson, type Json, readSchemas, under} from './read-schemas.ts'

const schemas = readSchemas()

/** Every field that a claim may be of; a new one does not compile until it stands here. */
const fields = {
  url: true,
  mainEntityOfPage: true,
  headline: true,
  alternativeHeadline: true,
  description: true,
  articleSection: true,
  keywords: true,
  inLanguage: true,
  dateline: true,
  locationCreated: true,
  datePublished: true,
  dateModified: true,
  author: true,
  editor: true,
  translator: true,
  contributor: true,
  publisher: true,
  sourceOrganization: true,
  creditText: true,
  copyrightNotice: true,
  correction: true,
  image: true,
  isAccessibleForFree: true,
} as const satisfies Record<Field, true>

for (const root of roots) {
  test(`types of ${root} are those of its schema`, async () => {
    assert.equal(readFileSync(targetOf(root), 'utf8'), await printTypes(root))
  })
}

test('generated types let nothing be written to', async () => {
  for (const root of roots) {
    const text = await printTypes(root)
    assert.doesNotMatch(text, /^ +(?!readonly\b)['\w@]+\??:/m)
    assert.doesNotMatch(text.replaceAll(/readonly (?:\w+|\([^()]*\))\[\]/g, ''), /\[\]/)
  }
})

test('every schema has the id of its file', () => {
  for (const [id, schema] of schemas) assert.equal(schema['$id'], id)
})

test('every shape is closed', () => {
  for (const [id, schema] of schemas) {
    const open = objectsIn(schema).filter((shape) => shape['additionalProperties'] !== false)
    assert.deepEqual(open, [], id)
  }
})

test('no headline is demanded', () => {
  const required = schemas.get('urn:copydesk:schema:news-article')?.['required']
  assert.ok(Array.isArray(required) && !required.includes('headline'))
})

test('the audit knows the roles of the tree', () => {
  assert.deepEqual(auditDefinition('role')['enum'], roles)
})

test('the audit knows the spans of the tree', () => {
  const names = under(auditDefinition('span'), 'properties', 'name')['enum']
  assert.deepEqual(names, Object.keys(spanFateOf))
})

test('the audit knows each field once', () => {
  const claims = under(schemas.get('urn:copydesk:schema:audit'), 'properties', 'claims', 'items')
  assert.ok(Array.isArray(claims['oneOf']))
  const named = claims['oneOf'].flatMap((branch: unknown) => {
    const name = String(isJson(branch) ? branch['$ref'] : '').replace('#/$defs/', '')
    const allowed = under(auditDefinition(name), 'properties', 'field')['enum']
    return Array.isArray(allowed) ? allowed.map(String) : []
  })
  assert.deepEqual(new Set(named), new Set(Object.keys(fields)))
  assert.equal(named.length, Object.keys(fields).length)
})

test('fields that can be claimed are properties of the article', () => {
  const properties = under(schemas.get('urn:copydesk:schema:news-article'), 'properties')
  assert.deepEqual(
    Object.keys(fields).filter((field) => !(field in properties)),
    [],
  )
})

function auditDefinition(name: string): Json {
  return under(schemas.get('urn:copydesk:schema:audit'), '$defs', name)
}

/** Every object shape in a schema; the branches of a condition only add to the shape around them. */
function objectsIn(schema: unknown): readonly Json[] {
  if (Array.isArray(schema)) return schema.flatMap(objectsIn)
  if (!isJson(schema)) return []
  const inner = Object.entries(schema).flatMap(([key, value]) =>
    key === 'if' || key === 'then' ? [] : objectsIn(value),
  )
  return isJson(schema['properties']) && schema['type'] === 'object' ? [schema, ...inner] : inner
}
