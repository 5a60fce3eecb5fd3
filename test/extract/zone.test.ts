import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Part} from '../tree/trees.ts'
import {claimOf, read} from './fields.ts'

/** The time that a line prints, in a story with the lede and other blocks that are given. */
function timeOf(line: string, ...others: readonly Part[]): unknown {
  return read('datePublished', [['timestamp', line], ['paragraph', 'It came.'], ...others])
}

const settled: readonly (readonly [line: string, value: string])[] = [
  ['Published: 20 March 2023 10:15 GMT', '2023-03-20T10:15:00+00:00'],
  ['Published: 20 July 2023 10:15 UTC', '2023-07-20T10:15:00+00:00'],
  ['Published: March 20, 2023 10:15 ET', '2023-03-20T10:15:00-04:00'],
  ['Published: January 20, 2023 10:15 ET', '2023-01-20T10:15:00-05:00'],
  ['Published: January 20, 2023 10:15 EST', '2023-01-20T10:15:00-05:00'],
  ['Published: July 20, 2023 10:15 EDT', '2023-07-20T10:15:00-04:00'],
  ['Published: July 20, 2023 10:15 PT', '2023-07-20T10:15:00-07:00'],
  ['Published: 20 January 2023 10:15 CET', '2023-01-20T10:15:00+01:00'],
  ['Published: 20 July 2023 10:15 CEST', '2023-07-20T10:15:00+02:00'],
  ['Published: 20 March 2023 10:15 JST', '2023-03-20T10:15:00+09:00'],
  ['Published: 20 March 2023 10:15 NPT', '2023-03-20T10:15:00+05:45'],
  ['Published: 20 March 2023 10:15 GMT+5:30', '2023-03-20T10:15:00+05:30'],
  ['Published 20 July 2023, 10:15 (Central European Summer Time)', '2023-07-20T10:15:00+02:00'],
  ['Publié le 20 juillet 2023 à 10:15 heure d’été d’Europe centrale', '2023-07-20T10:15:00+02:00'],
  ['Publié le 20 janvier 2023 à 10:15 heure d’Europe centrale', '2023-01-20T10:15:00+01:00'],
  [
    'Veröffentlicht: 20. Juli 2023, 10:15 Uhr Mitteleuropäische Sommerzeit',
    '2023-07-20T10:15:00+02:00',
  ],
  [
    'Veröffentlicht: 20. Januar 2023, 10:15 Uhr (Mitteleuropäische Zeit)',
    '2023-01-20T10:15:00+01:00',
  ],
  ['20 de julio de 2023, 10:15 hora de verano de Europa central', '2023-07-20T10:15:00+02:00'],
  ['20 de marzo de 2023, 10:15 (hora de Brasília)', '2023-03-20T10:15:00-03:00'],
  ['2023年3月20日 10:15 日本標準時', '2023-03-20T10:15:00+09:00'],
  ['2023年3月20日 10:15（日本時間）', '2023-03-20T10:15:00+09:00'],
  ['20 марта 2023, 10:15 МСК', '2023-03-20T10:15:00+03:00'],
  ['20 марта 2023, 10:15 (мск)', '2023-03-20T10:15:00+03:00'],
]

for (const [line, value] of settled) {
  test(`“${line}” has an offset`, () => {
    assert.equal(timeOf(line), value)
  })
}

const dayOnly: readonly (readonly [line: string, reason: string])[] = [
  ['Published: 20 March 2023 10:15', 'The line names no zone'],
  ['Published: 20 March 2023 10:15 XYZ', 'The line names no zone'],
  ['Published: July 20, 2023 10:15 EST', 'No single offset fits EST at that time'],
  ['Published: January 20, 2023 10:15 EDT', 'No single offset fits EDT at that time'],
  ['Published: 20 July 2023 10:15 CET', 'No single offset fits CET at that time'],
  [
    'Published: 20 July 2023 10:15 Central European Standard Time',
    'No single offset fits central european standard time at that time',
  ],
  ['Published: 20 March 2023 10:15 Moscow', 'The line names no zone'],
  ['Published: 20 March 2023 10:15 central times', 'The line names no zone'],
]

for (const [line, reason] of dayOnly) {
  test(`“${line}” keeps the day alone, and the audit says why`, () => {
    assert.match(String(timeOf(line)), /^2023-\d\d-20$/)
    const claim = claimOf('datePublished', [
      ['timestamp', line],
      ['paragraph', 'It came.'],
    ])
    assert.equal(claim?.passedOver[0]?.reason, reason)
  })
}

test('IST alone is the day alone', () => {
  assert.equal(timeOf('Published: 20 March 2023 13:24 IST'), '2023-03-20')
})

test('IST with a dateline, an agency or a credit of India is India’s', () => {
  const line = 'Published: 20 March 2023 13:24 IST'
  const value = '2023-03-20T13:24:00+05:30'
  assert.equal(timeOf(line, ['paragraph', 'New Delhi: The dam rose.']), value)
  assert.equal(timeOf(line, ['contributors', 'With inputs from PTI']), value)
  assert.equal(timeOf(line, ['credit', 'ANI']), value)
})

test('IST with a dateline of Ireland is Irish summer time, and none in winter', () => {
  const lede: Part = ['paragraph', 'Dublin: The dam rose.']
  assert.equal(timeOf('Published: 20 July 2023 13:24 IST', lede), '2023-07-20T13:24:00+01:00')
  assert.equal(timeOf('Published: 20 January 2023 13:24 IST', lede), '2023-01-20')
})

test('a witness of a country that does not use the zone decides nothing', () => {
  const lede: Part = ['paragraph', 'Oslo: The dam rose.']
  assert.equal(timeOf('Published: 20 March 2023 13:24 IST', lede), '2023-03-20')
})

test('a place or an agency that the story only names is no witness', () => {
  const told: Part = ['paragraph', 'It came from New Delhi, officials told PTI and others.']
  assert.equal(timeOf('Published: 20 March 2023 13:24 IST', told), '2023-03-20')
})

test('the witness stands in the claim', () => {
  const parts: readonly Part[] = [
    ['timestamp', 'Published: 20 March 2023 13:24 IST'],
    ['paragraph', 'New Delhi: The dam rose.'],
  ]
  const claim = claimOf('datePublished', parts)
  assert.equal(claim?.at.length, 2)
  assert.match(claim?.reason ?? '', /IST is that of IN, as the dateline “New Delhi” shows/)
})

test('BST is British only with a British witness', () => {
  const line = 'Published: 20 July 2023 13:24 BST'
  assert.equal(timeOf(line), '2023-07-20')
  assert.equal(timeOf(line, ['paragraph', 'London: The dam rose.']), '2023-07-20T13:24:00+01:00')
})

test('in the hour that clocks show twice the abbreviation tells which', () => {
  assert.equal(timeOf('Published: 29 October 2023 02:30 CEST'), '2023-10-29T02:30:00+02:00')
  assert.equal(timeOf('Published: 29 October 2023 02:30 CET'), '2023-10-29T02:30:00+01:00')
})

test('in that hour an abbreviation for summer and winter alike keeps the day alone', () => {
  assert.equal(timeOf('Published: November 5, 2023 1:30 am ET'), '2023-11-05')
})

test('a time that clocks skip keeps the day alone', () => {
  assert.equal(timeOf('Published: 26 March 2023 02:30 CET'), '2023-03-26')
  assert.equal(timeOf('Published: March 12, 2023 2:30 am ET'), '2023-03-12')
})
