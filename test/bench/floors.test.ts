import assert from 'node:assert/strict'
import {test} from 'node:test'
import {fallsBelow, readFloors} from '../../bench/golden/floors.ts'
import {measureGolden} from '../../bench/golden/golden.ts'

const all = readFloors()
const floors = all.text
const {roles} = floors

for (const kind of ['text', 'pages'] as const) {
  test(`the captures of ${kind} of the project reach the floors`, () => {
    assert.deepEqual(fallsBelow(measureGolden(kind).reached, all[kind]), [])
  })
}

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
  for (const {right, of} of Object.values(all).flatMap((each) => Object.values(each))) {
    assert.ok(right > 0)
    assert.ok(right <= of)
  }
})
