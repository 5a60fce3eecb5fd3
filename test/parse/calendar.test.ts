import assert from 'node:assert/strict'
import {test} from 'node:test'
import {datesIn} from '../../pipeline/parse/calendar.ts'

/** The days of a line, with their clocks, as one would write them down. */
function printed(text: string, language?: string): readonly string[] {
  return datesIn(text, language).map(({year, month, day, clock}) =>
    [`${year}-${month}-${day}`, clock].filter((each) => each !== undefined).join(' '),
  )
}

const found: readonly (readonly [line: string, language: string | undefined, value: string])[] = [
  ['۵ مارس ۲۰۲۴', 'fa', '2024-3-5'],
  ['سه‌شنبه ۱۵ اسفند ۱۴۰۲', 'fa', '2024-3-5'],
  ['۱۵ اسفند ماه ۱۴۰۲', 'fa', '2024-3-5'],
  ['۱۵ اسفند ۱۴۰۲ - ۱۴:۳۰', undefined, '2024-3-5 14:30:00'],
  ['۱۴۰۲/۱۲/۱۵', undefined, '2024-3-5'],
  ['1402/12/15', 'fa', '2024-3-5'],
  ['۱۵ حوت ۱۴۰۲', 'fa', '2024-3-5'],
  ['15 Esfand 1402', 'en', '2024-3-5'],
  ['٥ مارس ٢٠٢٤', 'ar', '2024-3-5'],
  ['5 آذار 2024', 'ar', '2024-3-5'],
  ['Ann Miller Dec 05, 20232 Shares', 'en', '2023-12-5'],
  ['January 14, 202620 Mins Read', 'en', '2026-1-14'],
  ['5 كانون الثاني 2024', undefined, '2024-1-5'],
  ['5 يناير/ كانون الثاني 2024', 'ar', '2024-1-5'],
  ['الثلاثاء، 5 مارس، 2024', 'ar', '2024-3-5'],
  ['5 مارس عام 2024', 'ar', '2024-3-5'],
  ['৫ মার্চ ২০২৪', 'bn', '2024-3-5'],
  ['০৫ মার্চ, ২০২৪ ১৪:৩০', undefined, '2024-3-5 14:30:00'],
  ['५ मार्च २०२४', 'hi', '2024-3-5'],
  ['۵ مارچ ۲۰۲۴', 'ur', '2024-3-5'],
  ['5 มีนาคม 2567', 'th', '2024-3-5'],
  ['๕ มีนาคม พ.ศ. ๒๕๖๗', 'th', '2024-3-5'],
  ['5 มี.ค. 2567 14:30 น.', undefined, '2024-3-5 14:30:00'],
  ['05/03/2567', 'th', '2024-3-5'],
  ['5 มี.ค. 67', undefined, '2024-3-5'],
  ['5 มีนาคม 67 14:30 น.', 'th', '2024-3-5 14:30:00'],
  ['5 มีนาคม ค.ศ. 2024', 'th', '2024-3-5'],
  ['2024년 3월 5일', 'ko', '2024-3-5'],
  ['2024. 3. 5.', 'ko', '2024-3-5'],
  ['2024년 3월 5일 오후 2:30', undefined, '2024-3-5 14:30:00'],
  ['2024년 3월 5일 오전 12:05', 'ko', '2024-3-5 00:05:00'],
  ['2024년 3월 5일 14시 30분', 'ko', '2024-3-5 14:30:00'],
  ['2024.03.05. 오후 2:30', 'ko', '2024-3-5 14:30:00'],
  ['Di 05.03.24 | 14:30 Uhr', 'de', '2024-3-5 14:30:00'],
  ['05.03.24, 14:30 Uhr', undefined, '2024-3-5 14:30:00'],
  ['15/03/24 14:30', 'en', '2024-3-15 14:30:00'],
  ['令和6年3月5日', 'ja', '2024-3-5'],
  ['令和元年5月1日', undefined, '2019-5-1'],
  ['平成31年4月30日', 'ja', '2019-4-30'],
  ['２０２４年３月５日(火) 午後２時３０分', 'ja', '2024-3-5 14:30:00'],
  ['民國113年3月5日', 'zh', '2024-3-5'],
  ['中華民國一一三年三月五日', undefined, '2024-3-5'],
  ['二〇二四年三月五日', 'zh', '2024-3-5'],
  ['二零二四年十二月二十一日', 'zh', '2024-12-21'],
  ['2024年3月5日 下午2:30', 'zh', '2024-3-5 14:30:00'],
  ['5 tháng 3, 2024', 'vi', '2024-3-5'],
  ['Ngày 5 tháng 3 năm 2024', 'vi', '2024-3-5'],
  ['2024. március 5.', 'hu', '2024-3-5'],
  ['2024 m. kovo 5 d.', 'lt', '2024-3-5'],
  ['2024 Mar 5', 'en', '2024-3-5'],
  ['5 במרץ 2024', 'he', '2024-3-5'],
]

for (const [line, language, value] of found) {
  test(`“${line}” (${language ?? 'any language'}) is ${value}`, () => {
    assert.deepEqual(printed(line, language), [value])
  })
}

/** Days that no calendar has, years that no era has, and figures that are no day. */
const left: readonly (readonly [line: string, language: string | undefined])[] = [
  ['۳۰ اسفند ۱۴۰۲', 'fa'],
  ['۳۱ مهر ۱۴۰۲', 'fa'],
  ['1402/12/15', 'en'],
  ['1402/12/15', undefined],
  ['۱۵ اسفند', 'fa'],
  ['15 copies 1402', 'en'],
  ['15 Azar 2024', 'en'],
  ['24 شعبان 1445 هـ', 'ar'],
  ['5 كتب 2024', 'ar'],
  ['05/03/2567', 'en'],
  ['5 คน 2567', 'th'],
  ['5 คน 67', 'th'],
  ['05.03.24', 'de'],
  ['Version 5.3.24 of the app', 'en'],
  ['1.05.03.24 14:30', 'en'],
  ['05.03.84, 14:30 Uhr', 'de'],
  ['45.03.24, 14:30 Uhr', 'de'],
  ['5 มี.ค. 24', 'th'],
  ['5 มี.ค. 14:30', 'th'],
  ['มีนาคม 2567', 'th'],
  ['31 กุมภาพันธ์ 2567', 'th'],
  ['平成40年3月5日', 'ja'],
  ['令和0年3月5日', 'ja'],
  ['民國13月5日', 'zh'],
  ['六年三月五日', 'zh'],
  ['113年3月5日', 'zh'],
  ['二〇二四年三月', 'zh'],
  ['3월 5일', 'ko'],
  ['5 tháng 3', 'vi'],
  ['5 tháng 13, 2024', 'vi'],
  ['2024 may 45', 'en'],
  ['2024 Mar 5:30', 'en'],
  ['5 মার্চ', 'bn'],
]

for (const [line, language] of left) {
  test(`“${line}” (${language ?? 'any language'}) is no date`, () => {
    assert.deepEqual(printed(line, language), [])
  })
}

test('a day behind another one is no clock time', () => {
  assert.deepEqual(printed('12.05.2024 - 03.06.2024'), ['2024-5-12', '2024-6-3'])
  assert.deepEqual(printed('12.05.2024 - 03.06 Uhr'), ['2024-5-12 03:06:00'])
})
