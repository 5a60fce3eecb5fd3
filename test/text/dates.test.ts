import assert from 'node:assert/strict'
import {test} from 'node:test'
import {dateForms, dateReader, type PrintedDate} from '../../pipeline/text/dates.ts'

const months = ['march', 'february', 'april', 'märz', 'avril', 'marzo', 'mart', 'abril']
const numbers = [3, 2, 4, 3, 4, 3, 3, 4]
const read = dateReader({
  forms: dateForms({
    ordinal: String.raw`(?:st|nd|rd|th|er|º|ª|\.)`,
    of: "(?:de|del|of|d')",
    minute: 'min',
    at: String.raw`(?:at|um|à|a las|às|alle ore|alle|ore|om|saat|kl\.?|klo)`,
    on: 'on',
    after: 'uhr',
    forenoon: '(?:午前|오전)',
    afternoon: '(?:午後|오후|下午)',
    monthWord: 'tháng',
    yearWord: '(?:năm|m[.])',
    era: '(?:令和|平成|民國)',
  }),
  monthOf: (name) => numbers[months.indexOf(name)],
  zones: {
    abbreviations: ['GMT', 'IST', 'ET', 'MEZ', 'JST'],
    nameIn: (text) => (text.toLowerCase().startsWith('moscow time') ? 'moscow time' : undefined),
  },
})

/** The days of a text, clock and zone with them, as one would write them down. */
function printed(text: string): readonly string[] {
  return read(text).map(({year, month, day, ambiguous, clock, zone}: PrintedDate) =>
    [`${year}-${month}-${day}${ambiguous ? '?' : ''}`, clock, zone]
      .filter((each) => each !== undefined)
      .join(' '),
  )
}

const found: readonly (readonly [string, string])[] = [
  ['20 March 2023, 10:15 (Moscow Time)', '2023-3-20 10:15:00 moscow time'],
  ['20 March 2023, 10:15 Uhr Moscow time', '2023-3-20 10:15:00 moscow time'],
  ['20 March 2023 Moscow time', '2023-3-20'],
  ['March 20, 2023', '2023-3-20'],
  ['20 March 2023', '2023-3-20'],
  ['20th of March, 2023', '2023-3-20'],
  ['March 20th, 2023', '2023-3-20'],
  ['20-March-2023', '2023-3-20'],
  ['20. März 2023', '2023-3-20'],
  ['1er avril 2023', '2023-4-1'],
  ['20 de marzo de 2023', '2023-3-20'],
  ['20 d’abril de 2023', '2023-4-20'],
  ['20 Mart 2023', '2023-3-20'],
  ['2023年3月20日', '2023-3-20'],
  ['2023-03-20', '2023-3-20'],
  ['2023/3/20', '2023-3-20'],
  ['20.03.2023', '2023-3-20'],
  ['March 20, 20237:55 AM GMTUpdated', '2023-3-20 07:55:00 GMT'],
  ['3.4.2023', '2023-4-3'],
  ['20/03/2023', '2023-3-20'],
  ['03/20/2023', '2023-3-20'],
  ['03/04/2023', '2023-4-3?'],
  ['04/04/2023', '2023-4-4'],
  ['29 February 2024', '2024-2-29'],
  ['March 20, 2023 13:24:56 IST', '2023-3-20 13:24:56 IST'],
  ['March 20, 2023 at 1:24 p.m. ET', '2023-3-20 13:24:00 ET'],
  ['March 20, 2023 12:05 am GMT', '2023-3-20 00:05:00 GMT'],
  ['March 20, 2023, 12:05 pm', '2023-3-20 12:05:00'],
  ['March 20, 2023 9 a.m. GMT', '2023-3-20 09:00:00 GMT'],
  ['10:15 GMT, 20 March 2023', '2023-3-20 10:15:00 GMT'],
  ['20. März 2023, 14:05 Uhr MEZ', '2023-3-20 14:05:00 MEZ'],
  ['20.03.2023 um 14.05 Uhr', '2023-3-20 14:05:00'],
  ['1er avril 2023 à 10h15', '2023-4-1 10:15:00'],
  ['2023年3月20日 10時15分', '2023-3-20 10:15:00'],
  ['2023-03-20T10:15:00Z', '2023-3-20 10:15:00 +00:00'],
  ['2023-03-20T10:15:00.125Z', '2023-3-20 10:15:00 +00:00'],
  ['2023-03-20T10:15:00.125-03:30', '2023-3-20 10:15:00 -03:30'],
  ['20 March 2023 10:15 (UTC+2)', '2023-3-20 10:15:00 +02:00'],
  ['20 March 2023 10:15:00 +0530', '2023-3-20 10:15:00 +05:30'],
]

for (const [text, expected] of found) {
  test(`“${text}” is read as ${expected}`, () => {
    assert.deepEqual(printed(text), [expected])
  })
}

const left: readonly string[] = [
  '',
  'Sunday',
  '2 hours ago',
  'March 20',
  'March 2023',
  '2023',
  '30 February 2023',
  '29 February 2023',
  '31 April 2023',
  '2023-13-01',
  '20/3/23',
  '20 Smarch 2023',
  'March 20, 1823',
  '120/03/2023',
  '1.20.03.2023',
  'Room 2023-03-201',
]

for (const text of left) {
  test(`“${text}” is no date`, () => {
    assert.deepEqual(printed(text), [])
  })
}

test('a clock time that no clock shows is left out', () => {
  assert.deepEqual(printed('20 March 2023 25:15 GMT'), ['2023-3-20'])
  assert.deepEqual(printed('20 March 2023 10:75'), ['2023-3-20'])
  assert.deepEqual(printed('20 March 2023 13:05 pm'), ['2023-3-20'])
})

test('a zone that is not known is left out', () => {
  assert.deepEqual(printed('20 March 2023 10:15 XYZ'), ['2023-3-20 10:15:00'])
  assert.deepEqual(printed('20 March 2023 10:15 ISTANBUL'), ['2023-3-20 10:15:00'])
})

test('the dates of a line come in order, each with its own clock', () => {
  assert.deepEqual(printed('20 March 2023 10:15 GMT | Updated 21 March 2023 11:30 GMT'), [
    '2023-3-20 10:15:00 GMT',
    '2023-3-21 11:30:00 GMT',
  ])
})

test('a range holds the day, its clock and its zone, and not the words around', () => {
  const text = 'Updated: March 20, 2023 13:24 IST in Pune'
  const [date] = read(text)
  assert.ok(date)
  assert.equal(text.slice(date.at.start, date.at.end), 'March 20, 2023 13:24 IST')
})
