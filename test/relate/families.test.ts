import assert from 'node:assert/strict'
import {test} from 'node:test'
import {measureFamilies} from '../../bench/relate/measure.ts'

test('copies of ten kinds over invented stories are found, and nothing else', () => {
  const {grades, precision, directed, wireDirected, falseBases, bases} = measureFamilies(11, 400)
  assert.ok(grades.copy >= 99, `${grades.copy}`)
  assert.ok(grades.mild >= 97, `${grades.mild}`)
  assert.ok(grades.harsh >= 92, `${grades.harsh}`)
  assert.ok(precision >= 99.9, `${precision}`)
  assert.ok(directed >= 98, `${directed}`)
  assert.ok(wireDirected >= 60, `${wireDirected}`)
  assert.equal(falseBases, 0)
  assert.ok(bases > 20, `${bases}`)
})
