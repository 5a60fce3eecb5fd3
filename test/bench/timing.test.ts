import assert from 'node:assert/strict'
import {test} from 'node:test'
import {costsOf} from '../../bench/speed/timing.ts'

test('the least cost of a task is not above its middle one, and every task has a cost', () => {
  const costs = costsOf(
    [
      {name: 'one', run: () => 'a'.repeat(1000).split('')},
      {name: 'two', run: () => 'a'.repeat(9000).split('')},
    ],
    3,
  )
  assert.deepEqual([...costs.keys()], ['one', 'two'])
  for (const {best, median} of costs.values()) assert.ok(best <= median)
})
