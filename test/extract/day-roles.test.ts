import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Part} from '../tree/trees.ts'
import {claimOf, read} from './fields.ts'
import {bodies} from './timestamps.ts'

function under(...lines: readonly string[]): readonly Part[] {
  return [
    ['headline', 'Ferry back'],
    ...lines.map((line): Part => ['timestamp', line]),
    ['paragraph', bodies.en],
  ]
}

/** Lines whose days are of something else than the story. */
const others: readonly string[] = [
  'Received: 12 October 2023',
  'Accepted 16 December 2023',
  'Received 2023 Oct 12; Accepted 2023 Dec 16',
  'Ann Miller (born 12 May 1950)',
  'Born: 12 May 1950',
  'Date of birth: 12 May 1950',
  '* 12. Mai 1950 in Kiel, † 3. Juni 2019',
  '12 May 1950 – 3 June 2019',
  'June 3, 2024 - June 5, 2024',
  '3-5 June 2024',
  '28 May - 2 June 2024',
  'This article appeared in print on March 5, 2024',
  'Published in the print edition of the March 11, 2024, issue',
  '12.05.1950 - 03.06.2019',
  'Audio: Radio Ostsee | 04.03.2024 | Ann Miller',
  'Act of 3 March 2020',
  'تاريخ الميلاد: 7 أبريل 1951',
  'जन्म: 7 अप्रैल 1951',
  'วันเกิด 7 เมษายน 2494',
  'تاریخ تولد: ۷ مهر ۱۳۳۰',
  '행사 일시: 2023년 4월 7일',
  'Next update: 7 April 2023',
  'Номер от 7 апреля 2023',
  'Issue of 7 April 2023',
  'Ausgabe vom 7. April 2023',
  'Edizione del 7 aprile 2023',
  'Édition du 7 avril 2023',
  'Published: 7 April 2094',
  'Gesetz vom 3. März 2020',
  'Décret du 3 mars 2020',
  'Date: 5 March 2024. Venue: Old Mill',
  'Geboren am 12. Mai 1950',
  'Né le 12 mai 1950',
  'Nacido el 12 de mayo de 1950',
  'Nata il 12 maggio 1950',
  'Doğum tarihi: 12 Mayıs 1950',
  '開催日：2024年3月5日',
  '收稿日期：2023年10月12日',
  '등록일자 : 1966.03.08',
  'Valid until 5 March 2024',
  'Retrieved on 5 March 2024',
  '令和6年3月5日 - 令和6年3月9日',
  'Monday, 5 March 2024',
  'Published: Friday, March 5, 2024',
  'Freitag, 5. März 2024',
  'Apply by 5 March 2024',
  'Registration closes 5 March 2024',
  'Tickets from 5 March 2024',
  'In force since 5 March 2024',
  'Vol. 12, No. 3, 5 March 2024',
  'Issue 12 - 5 March 2024',
  'Ausgabe 12 | 5. März 2024',
  '第12期 2024年3月5日',
  '© 5 March 2024',
  'Copyright 5 March 2024 Harbour Post',
  'Concert on 5 March 2024',
  'Concert: 5 March 2024, 8 pm',
  'Spring Fair, 5 March 2024',
  'Harbour Festival – 5 March 2024 – Town Hall',
  'Konzert am 5. März 2024',
  'Exposition, 5 mars 2024',
  'Publié le lundi 5 mars 2024',
  'Понедельник, 5 марта 2024',
]

for (const line of others) {
  test(`“${line}” is no day of publication or change`, () => {
    assert.equal(read('datePublished', under(line)), undefined)
    assert.equal(read('dateModified', under(line)), undefined)
  })
}

/** Lines that nearly say so. */
const own: readonly (readonly [line: string, value: string])[] = [
  ['Received wide praise | 5 March 2024', '2024-03-05'],
  ['By Ann Born, March 5, 2024', '2024-03-05'],
  ['Audio and text by Ann Miller | 5 March 2024', '2024-03-05'],
  ['By Jude Law | 5 March 2024', '2024-03-05'],
  ['5 March 2024 | Updated 6 March 2024', '2024-03-05'],
  ['5 March 2024 - 6 minutes', '2024-03-05'],
  ['14:30 - 5 March 2024', '2024-03-05'],
  ['Ann Miller 5 March 2024 2 comments', '2024-03-05'],
  ['Ann Miller on 5 March 2024', '2024-03-05'],
  ['News | 5 March 2024 · 630 words', '2024-03-05'],
  ['Essay – Published: 5 March 2024', '2024-03-05'],
  ['Festival news | 5 March 2024', '2024-03-05'],
  ['5. März 2024, 10:15 Uhr', '2024-03-05'],
  ['05.03.2024 | 10:15 Uhr', '2024-03-05'],
  ['5 March 2024, 10:15 - 5 March 2024, 11:30', '2024-03-05'],
  ['* 5 March 2024', '2024-03-05'],
  ['Location: Kiel, 5 March 2024', '2024-03-05'],
  ['Venue news | 5 March 2024', '2024-03-05'],
  ['Published in print and online | 5 March 2024', '2024-03-05'],
  ['Veröffentlicht am 5. März 2024', '2024-03-05'],
  ['配信日時：2024年3月5日', '2024-03-05'],
  ['时间：2024年3月5日', '2024-03-05'],
  ['등록일 : 2024.03.05', '2024-03-05'],
  ['Tuesday, 5 March 2024', '2024-03-05'],
  ['Dienstag, 5. März 2024', '2024-03-05'],
  ['Publié le mardi 5 mars 2024', '2024-03-05'],
  ['Вторник, 5 марта 2024', '2024-03-05'],
]

test('a day of the week that does not fit the day is told', () => {
  const [passed] =
    claimOf('datePublished', under('Monday, 5 March 2024', 'Published: 6 March 2024'))
      ?.passedOver ?? []
  assert.equal(passed?.reason, 'The day of the week does not fit it: “Monday”')
})

for (const [line, value] of own) {
  test(`“${line}” is a day of publication`, () => {
    assert.equal(read('datePublished', under(line)), value)
  })
}

test('of several days with roles the one of publication counts, and the others are told', () => {
  const line = 'Received: 12 October 2023; Accepted: 16 December 2023; Published: 2 January 2024'
  const claim = claimOf('datePublished', under(line))
  assert.equal(claim?.value, '2024-01-02')
  assert.deepEqual(
    claim?.passedOver.map(({value, reason}) => [value, reason]),
    [
      ['12 October 2023', 'Not a day of this story’s publication: “received”'],
      ['16 December 2023', 'Not a day of this story’s publication: “accepted”'],
    ],
  )
})

test('a line with a place below a day makes it one of an event, other lines do not', () => {
  assert.equal(read('datePublished', under('Date: 5 March 2024', 'Venue: Old Mill')), undefined)
  assert.equal(read('datePublished', under('Date: 5 March 2024', 'Length: 400')), '2024-03-05')
  assert.equal(
    read('datePublished', under('Published: 5 March 2024', 'Venue: Old Mill')),
    '2024-03-05',
  )
})

for (const line of [
  'به‌روزرسانی: ۷ مهر ۱۴۰۲',
  'تم التعديل: 7 أبريل 2023',
  'แก้ไขล่าสุด 7 เมษายน 2566',
  'Последнее изменение 7 апреля 2023',
  'Ostatnia modyfikacja: 7 kwietnia 2023',
  'Zuletzt bearbeitet: 7. April 2023',
]) {
  test(`“${line}” is a day of change, and none of publication`, () => {
    assert.equal(read('datePublished', under(line)), undefined)
    assert.match(String(read('dateModified', under(line))), /^2023-/u)
  })
}

test('“In print” beside “Online” leaves the day online', () => {
  const line = 'In print: 7 April 2023 | Online: 6 April 2023'
  assert.equal(read('datePublished', under(line)), '2023-04-06')
})

test('A day in 2079 stands', () => {
  assert.equal(read('datePublished', under('Published: 7 April 2079')), '2079-04-07')
})

test('A change dated before the publication is passed over with the reason', () => {
  const lines = under('Published: 7 April 2023', 'Updated: 7 April 2022')
  assert.equal(read('dateModified', lines), undefined)
  const reasons = claimOf('datePublished', lines)?.passedOver.map(({reason}) => reason)
  assert.ok(reasons?.includes('A change is dated before the publication'))
})

test('A change after the publication passes nothing over', () => {
  const lines = under('Published: 7 April 2023', 'Updated: 8 April 2023')
  assert.equal(read('dateModified', lines), '2023-04-08')
  assert.deepEqual(claimOf('datePublished', lines)?.passedOver, [])
})
