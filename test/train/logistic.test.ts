import assert from 'node:assert/strict'
import test from 'node:test'
import {calibrationError} from '../../data/reliability.ts'
import {chanceBy} from '../../pipeline/extract/chances/chance.ts'
import {type Case, fitted} from '../../train/chances/logistic.ts'

/** So many cases of a hundred that are right. */
function casesOf(features: readonly string[], right: number): readonly Case[] {
  return Array.from({length: 100}, (_, i) => ({features, right: i < right}))
}

test('the weight of what every case has is the log-odds of the share that is right', () => {
  assert.deepEqual(fitted(casesOf(['always'], 75), 8), {always: 1.1})
})

test('a feature of cases that are less often right counts against them', () => {
  const cases = [...casesOf(['always'], 90), ...casesOf(['always', 'against printed'], 50)]
  const weights = fitted(cases, 0.1)
  assert.ok(Math.abs(chanceBy(weights, ['always']) - 0.9) < 0.02)
  assert.ok(Math.abs(chanceBy(weights, ['always', 'against printed']) - 0.5) < 0.02)
})

test('a harder pull leaves less of a weight, and a feature of few cases has none', () => {
  const rare = casesOf(['always', 'rare'], 0).slice(0, 14)
  const cases = [...casesOf(['always'], 90), ...casesOf(['always', 'b'], 50), ...rare]
  const [soft, hard] = [1, 100].map((pull) => fitted(cases, pull))
  assert.ok(Math.abs(hard?.['b'] ?? 0) < Math.abs(soft?.['b'] ?? 0))
  assert.equal(soft?.['rare'], undefined)
})

test('the calibration error is the distance of shares from probabilities, by bins', () => {
  const all = casesOf([], 80).map(({right}) => ({right, chance: 0.95}))
  assert.ok(Math.abs(calibrationError(all) - 0.15) < 1e-9)
  const true80 = casesOf([], 80).map(({right}) => ({right, chance: 0.8}))
  assert.ok(calibrationError(true80) < 1e-9)
})
