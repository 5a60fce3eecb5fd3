import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {roles} from '../../pipeline/tree/roles.ts'
import {readRules} from '../../pipeline/validate/rules.ts'

const rule = {
  id: 'harbour/tide-table',
  role: 'promo',
  weight: 6,
  reason: 'Points to the tide table',
  pattern: 'tide',
  examples: {yes: ['tide'], no: ['time']},
}

/** Pointers of what is wrong, with line and column. */
function wrongIn(text: string): readonly string[] {
  const read = readRules(text)
  return 'problems' in read
    ? read.problems.map(({pointer, line, column}) => `${line}:${column} ${pointer}`)
    : []
}

test('rules of the right shape are read, with the places of their values', () => {
  const read = readRules(JSON.stringify([rule], null, 2))
  assert.ok('rules' in read)
  assert.deepEqual(read.rules, [rule])
  assert.deepEqual(read.placeOf('/0/pattern'), {line: 7, column: 16})
})

test('text that is not JSON is reported with line and column', () => {
  assert.deepEqual(wrongIn('[\n  {"id": }\n]'), ['2:10 '])
})

test('an unknown role, a wrong id, a missing reason and a property of another name are reported', () => {
  const {reason, ...rest} = rule
  const text = JSON.stringify([{...rest, reasn: reason, role: 'promotion', id: 'Tide'}])
  assert.deepEqual(
    wrongIn(text).map((each) => each.split(' ')[1]),
    ['/0/id', '/0/reasn', '/0/role'],
  )
})

test('no rules at all, and rules without examples, are reported', () => {
  assert.equal(wrongIn('[]').length, 1)
  const bare = {...rule, examples: {yes: [], no: ['time']}}
  assert.deepEqual(
    wrongIn(JSON.stringify([bare])).map((each) => each.split(' ')[1]),
    ['/0/examples/yes'],
  )
})

test('the schema knows every role', () => {
  const text = readFileSync(new URL('../../schemas/rules.schema.json', import.meta.url), 'utf8')
  const schema: {readonly items: {readonly properties: {readonly role: {readonly enum: unknown}}}} =
    JSON.parse(text)
  assert.deepEqual(schema.items.properties.role.enum, [...roles])
})
