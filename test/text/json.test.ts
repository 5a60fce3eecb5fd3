import assert from 'node:assert/strict'
import {test} from 'node:test'
import {entriesOf, isObject, propertyOf, step} from '../../pipeline/text/json.ts'

test('an object is an object, a list and null are not', () => {
  assert.deepEqual([{}, [], null, 'text', 1].map(isObject), [true, false, false, false, false])
})

test('a property is found by its own key alone', () => {
  assert.equal(propertyOf({a: 1}, 'a'), 1)
  assert.equal(propertyOf({a: 1}, 'b'), undefined)
  assert.equal(propertyOf({}, 'toString'), undefined)
  assert.equal(propertyOf([1], 'length'), undefined)
})

test('the entries of a list are its values, and nothing else has entries', () => {
  assert.deepEqual(entriesOf([1, 2]), [1, 2])
  assert.deepEqual(entriesOf({0: 1}), [])
})

test('a step of a pointer escapes its tilde and slash', () => {
  assert.equal(step('a/b~c'), '/a~1b~0c')
  assert.equal(step(3), '/3')
})
