import assert from 'node:assert/strict'
import {test} from 'node:test'
import {instantOf, printedOf} from '../../pipeline/extract/document/instant.ts'

const readable: readonly (readonly [value: string, date: string])[] = [
  ['2023-04-05', '2023-04-05'],
  ['2023-04-05T10:11:12Z', '2023-04-05T10:11:12Z'],
  ['2023-04-05T10:11:12.123+02:00', '2023-04-05T10:11:12.123+02:00'],
  ['2023-04-05 10:11:12 +0200', '2023-04-05T10:11:12+02:00'],
  ['2023-4-5T1:02+5:30', '2023-04-05T01:02:00+05:30'],
  ['20230405T101112Z', '2023-04-05T10:11:12Z'],
  ['1680689472', '2023-04-05T10:11:12Z'],
  ['Wed, 05 Apr 2023 10:11:12 GMT', '2023-04-05T10:11:12Z'],
  ['Wed Apr 05 2023 10:11:12 GMT+0200 (CEST)', '2023-04-05T10:11:12+02:00'],
  ['April 5, 2023', '2023-04-05'],
  ['2023-04-05T10:11:12', '2023-04-05'],
]

for (const [value, date] of readable) {
  test(`\`${value}\` is \`${date}\``, () => {
    const instant = instantOf(value, 'en')
    assert.ok(instant)
    assert.equal(printedOf(instant), date)
  })
}

test('what is no day of the calendar is no date', () => {
  for (const value of [
    '2023-02-30',
    '2023-13-01',
    'yesterday',
    '',
    'P3M',
    '12:30',
    '99999999999999',
  ]) {
    assert.equal(instantOf(value, 'en'), undefined, value)
  }
})
