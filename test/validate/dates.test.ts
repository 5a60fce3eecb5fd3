import assert from 'node:assert/strict'
import {test} from 'node:test'
import {dateFlawOf, isClock, isDuration} from '../../pipeline/validate/markup/dates.ts'

const good = [
  ...['2024', '2024-05', '2024-05-02', '20240502', '2024-W18', '2024-W18-4', '2024-123'],
  ...['2024-05-02T09:30Z', '2024-05-02T09:30:00.123+02:00', '2024-05-02T09:30:00+0200'],
  ...['2024-05-02T24:00:00Z', '20240502T093000Z', '2024-02-29', '+012024-05'],
]

for (const text of good) {
  test(`${text} is a date of ISO 8601`, () => assert.equal(dateFlawOf(text), undefined))
}

test('each flaw of a date is told', () => {
  for (const [text, kind] of [
    ['2 May 2024', 'form'],
    ['02/05/2024', 'form'],
    ['2024-5-2', 'form'],
    ['2024-05-02T9:30', 'form'],
    ['2024-05-02T09:30:00Z EST', 'form'],
    ['1714635000', 'form'],
    ['"2024-05-02"', 'form'],
    ['202405', 'form'],
    ['2024-05-02T24:30:00Z', 'form'],
    ['2023-02-29', 'day'],
    ['2024-13-01', 'day'],
    ['2024-05-02 09:30:00', 'blank'],
    ['2024-05-02T09:30:00', 'offset'],
  ]) {
    assert.equal(dateFlawOf(text ?? '')?.kind, kind, text)
  }
})

test('durations have at least one part, and time parts only behind T', () => {
  for (const text of ['PT1M30S', 'P1DT2H', 'P3W', 'PT0S', 'PT1.5S'])
    assert.ok(isDuration(text), text)
  for (const text of ['P', 'PT', 'P5M9S', 'T35S', '1:30', '90', 'PT1H1H']) {
    assert.ok(!isDuration(text), text)
  }
})

test('times of day have hours and minutes', () => {
  for (const text of ['24:00', '09:30', '09:30:00', 'T09:30:00Z', '09:30:00+02:00'])
    assert.ok(isClock(text))
  for (const text of ['9', '24:30', '25:00', '9:30 am', 'noon']) assert.ok(!isClock(text), text)
})
