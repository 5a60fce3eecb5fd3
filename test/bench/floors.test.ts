import assert from 'node:assert/strict'
import {test} from 'node:test'
import {fallsBelow, readFloors} from '../../bench/floors.ts'
import {measureGolden} from '../../bench/golden.ts'

const floors = readFloors()
const {roles} = floors

test('the captures of the project reach the floors', () => {
  assert.deepEqual(fallsBelow(measureGolden().reached, floors), [])
})

test('one line less than the floor is a fall, and says so', () => {
  const reached = {...floors, roles: {...roles, right: roles.right - 1}}
  const [fall, ...others] = fallsBelow(reached, floors)
  assert.match(fall ?? '', /^roles: \d+ of \d+ right, the floor is \d+ of \d+$/)
  assert.deepEqual(others, [])
})

test('a capture that is added and right is no fall', () => {
  const more = {right: roles.right + 20, of: roles.of + 20}
  assert.deepEqual(fallsBelow({...floors, roles: more}, floors), [])
})

test('a floor is above nought, and no floor is above what there is', () => {
  for (const {right, of} of Object.values(floors)) {
    assert.ok(right > 0)
    assert.ok(right <= of)
  }
})
