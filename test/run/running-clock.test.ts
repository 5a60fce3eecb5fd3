import assert from 'node:assert/strict'
import {test} from 'node:test'
import {runningClock} from '../../pipeline/run/running-clock.ts'

test('a running clock counts what lies between ticks', () => {
  let time = 1000
  const {now, tick} = runningClock(500, () => time)
  for (let i = 1; i <= 10; i++) {
    time += 300
    assert.equal(now(), i * 300)
    tick()
  }
  time += 100
  assert.equal(now(), 3100)
})

test('a running clock stands still while no tick comes, and never runs back', () => {
  let time = 0
  const {now, tick} = runningClock(500, () => time)
  time += 3_600_000
  assert.equal(now(), 500)
  assert.equal(now(), 500)
  tick()
  assert.equal(now(), 500)
  time += 200
  assert.equal(now(), 700)
})
