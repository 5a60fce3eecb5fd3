import assert from 'node:assert/strict'
import {test} from 'node:test'
import {roles} from '../../pipeline/tree/roles.ts'
import {readCorrections} from '../../pipeline/validate/corrections.ts'
import {readJson, under} from '../schemas/read-schemas.ts'

const schema = readJson('corrections.schema.json')

const document = {name: 'a.txt', captureSha256: 'ab'.repeat(32)}
const role = {of: 'role', document, at: [0, 4], text: 'Tide', was: 'paragraph', now: 'crosshead'}
const field = {of: 'field', document, field: 'headline', was: [], now: ['Tide']}

/** Pointers of what is wrong, in order. */
function wrongIn(...corrections: readonly unknown[]): readonly string[] {
  const read = readCorrections(JSON.stringify({version: 1, corrections}))
  return 'problems' in read ? read.problems.map(({pointer}) => pointer) : []
}

test('the example of the schema is read', () => {
  const examples: unknown = schema['examples']
  assert.ok(Array.isArray(examples) && examples.length > 0)
  for (const example of examples) {
    const read = readCorrections(JSON.stringify(example))
    assert.ok('corrections' in read, JSON.stringify(read))
    assert.deepEqual(read.corrections, example)
  }
})

test('a correction of a role and one of a field are read, with the places of their values', () => {
  const text = JSON.stringify({version: 1, corrections: [role, field]}, null, 2)
  const read = readCorrections(text)
  assert.ok('corrections' in read)
  assert.deepEqual(read.corrections.corrections, [role, field])
  assert.equal(read.placeOf('/corrections/0/of').line, 5)
})

test('no corrections at all are read, for a person may undo every one', () => {
  assert.deepEqual(wrongIn(), [])
})

test('a place without its text, an unknown role or field and a wrong digest are reported', () => {
  assert.deepEqual(wrongIn({...field, at: [0, 4]}), ['/corrections/0/text'])
  assert.deepEqual(wrongIn({...role, now: 'promotion'}), ['/corrections/0/now'])
  assert.deepEqual(wrongIn({...field, field: 'title'}), ['/corrections/0/field'])
  assert.deepEqual(wrongIn({...role, document: {...document, captureSha256: 'AB'}}), [
    '/corrections/0/document/captureSha256',
  ])
})

test('text that is not JSON is reported with line and column', () => {
  const read = readCorrections('{\n  "version": }')
  assert.ok('problems' in read)
  assert.deepEqual(
    read.problems.map(({line, column, rule}) => ({line, column, rule})),
    [{line: 2, column: 14, rule: 'corrections/json'}],
  )
})

test('the schema knows every role and every field of the audit', () => {
  const audit = readJson('audit.schema.json')
  assert.deepEqual(under(schema, '$defs', 'role')['enum'], roles)
  const claims = Object.values(under(audit, '$defs')).flatMap((shape) => {
    const named = under(shape, 'properties', 'field')['enum']
    return Array.isArray(named) ? named.map(String) : []
  })
  const known = under(schema, '$defs', 'fieldCorrection', 'properties', 'field')['enum']
  assert.ok(Array.isArray(known))
  assert.deepEqual(new Set(known), new Set(claims))
  assert.equal(known.length, claims.length)
})
