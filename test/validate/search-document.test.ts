import assert from 'node:assert/strict'
import {test} from 'node:test'
import {validateSearchDocument} from '../../pipeline/validate/validate.ts'
import {lacking, searchDocument} from './samples.ts'

test('search document is valid before anything is planted', () => {
  assert.deepEqual(validateSearchDocument(searchDocument), [])
})

test('title that was derived needs no headline', () => {
  const derived = {...lacking(searchDocument, 'headline'), title: 'The bridge.', titleDerived: true}
  assert.deepEqual(validateSearchDocument(derived), [])
})

test('title that is not the headline is found', () => {
  assert.deepEqual(found({title: 'Bridge'}), ['/title search-document/title'])
})

test('time that is not its date is found', () => {
  assert.deepEqual(found({published_ts: 1714640400}), ['/published_ts search-document/timestamp'])
})

test('date without its seconds is found', () => {
  const [problem] = validateSearchDocument(lacking(searchDocument, 'modified_ts'))
  assert.equal(problem?.pointer, '/modified_ts')
  assert.equal(problem.rule, 'schema/dependentRequired')
})

test('id with other characters than engines take is found', () => {
  assert.deepEqual(found({id: `ni:///sha-256;${searchDocument.id}`}), ['/id schema/pattern'])
})

function found(changes: object): readonly string[] {
  return validateSearchDocument({...searchDocument, ...changes}).map(
    ({pointer, rule}) => `${pointer} ${rule}`,
  )
}
