import assert from 'node:assert/strict'
import {test} from 'node:test'
import {judge} from '../../train/forest/judge.ts'

const sure = 100_000

test('judge gives no loss to what is sure and right', () => {
  const {logLoss, accuracy} = judge([sure, -sure], Uint8Array.of(1, 0), Float64Array.of(1, 1))
  assert.equal(logLoss, 0)
  assert.equal(accuracy, 1)
})

test('judge gives the logarithm of two to what is undecided', () => {
  const {logLoss} = judge([0], Uint8Array.of(1), Float64Array.of(3))
  assert.ok(Math.abs(logLoss - Math.LN2) < 0.0001)
})

test('judge leaves rows without weight out', () => {
  const {accuracy} = judge([sure, sure], Uint8Array.of(1, 0), Float64Array.of(1, 0))
  assert.equal(accuracy, 1)
})
