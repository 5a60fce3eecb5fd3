import assert from 'node:assert/strict'
import {test} from 'node:test'
import {gregorianOfSolar} from '../../pipeline/text/solar-calendar.ts'

const dayLong = 86_400_000

test('every day of the solar calendar from 1861 to 2090 is the one that the engine’s own calendar has', () => {
  const persian = new Intl.DateTimeFormat('en-u-ca-persian', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  for (let at = Date.UTC(1861, 0, 1); at < Date.UTC(2090, 0, 1); at += dayLong) {
    const parts = new Map<string, string>(
      persian.formatToParts(at).map(({type, value}) => [type, value]),
    )
    const [year, month, day] = ['year', 'month', 'day'].map((type) =>
      Number.parseInt(parts.get(type) ?? '', 10),
    )
    const date = new Date(at)
    assert.deepEqual(gregorianOfSolar(year ?? 0, month ?? 0, day ?? 0), {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    })
  }
})

test('a day that the solar calendar does not have is none', () => {
  assert.equal(gregorianOfSolar(1402, 12, 30), undefined)
  assert.deepEqual(gregorianOfSolar(1403, 12, 30), {year: 2025, month: 3, day: 20})
  assert.equal(gregorianOfSolar(1402, 7, 31), undefined)
  assert.equal(gregorianOfSolar(1402, 13, 1), undefined)
  assert.equal(gregorianOfSolar(1402, 1, 0), undefined)
  assert.equal(gregorianOfSolar(2024, 3, 5), undefined)
  assert.equal(gregorianOfSolar(1020, 3, 5), undefined)
})
