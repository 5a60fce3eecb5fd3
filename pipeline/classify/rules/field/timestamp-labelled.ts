import {datesIn} from '../../../parse/calendar.ts'
import {labelledLineOf} from '../../../parse/labelled-lines.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Rule} from '../../context/rule.ts'
import {afterWording} from '../../context/wording.ts'

const {labelledLineWords: longest, weekdayLetters: weekdayLength} = tuned('text')
/** Capitalised words, a sign and the place of a date, behind which a clock time and its zone may stand. */
const placeBefore =
  /^\p{Lu}[\p{L}\p{M}.'-]{1,24}(?: \p{Lu}[\p{L}\p{M}.'-]{1,24}){0,2}(?: ?, ?| [-|·•/] )\0(?:[\s,|·•-]{1,3}\d{1,2}[:.h]\d{2}(?: ?[\p{L}.]{2,5})?)?$/u
const gaps = /\s{3,}|\t/u
const pageNumber = /^(?:\p{L}{1,6}\.? )?(?:[A-Z]?\d{1,3}|\d{1,3}[A-Z])$/u
const titled = /^\p{Lu}[\p{L}\p{M}.'&-]*(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}\p{M}.'&-]*){0,3}$/u
const clockAlone =
  /^[\s:]{0,3}(?:\p{L}{1,4} )?\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:\p{Lu}{2,5}|Uhr|часов|h))?$/u
const clock = /\d{1,2}[:.h]\d{2}/u

/** Dates among labels, and behind a place. */
export const timestampLabelled: readonly Rule[] = [
  {
    id: 'timestamp/labelled',
    role: 'timestamp',
    weight: 5,
    pass: 'alone',
    reason: 'Labels with values and a date, and nothing else',
    needs: {most: longest, all: ['figure']},
    test: ({text}) => labelledLineOf(text)?.isDated === true,
    examples: {
      yes: [
        '2024年03月20日10:22 来源：海港日报',
        '发布时间：2024-03-20 浏览量：234 字号：大 中 小',
        '20 March 2024 Views: 234 Font size: A A A',
        '입력: 2024.03.20 10:22 출처: 항구일보',
      ],
      no: [
        '来源：海港日报',
        'Time: 20 March 2024, when the ferry came back to port',
        '2024年3月20日：渡轮返回港口',
      ],
    },
  },
  {
    id: 'timestamp/place-and-moment',
    role: 'timestamp',
    weight: 4,
    pass: 'alone',
    reason:
      'One to three words that open with a capital, a sign, a day and a clock time, and nothing else',
    needs: {most: 12, all: ['figure', 'unstopped']},
    test: ({text}) => isPlaceAndMoment(text),
    examples: {
      yes: [
        'Puerto Vell - 20 MAR 2024 - 10:15 CET',
        'Harbour City, 20 March 2024, 10:15',
        'Gdynia | 20.03.2024 10:15',
      ],
      no: [
        'The ferry came on 20 March 2024, 10:15',
        'Harbour City, 20 March 2024',
        'Vote of 20 March 2024, 10:15',
      ],
    },
  },
  {
    id: 'timestamp/label-and-clock',
    role: 'timestamp',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'A label of times, a clock time, perhaps its zone, and nothing else',
    needs: {most: 8, all: ['figure', 'unstopped']},
    test: (view) => {
      const behind = afterWording(view, 'timestamp')
      return behind !== undefined && clockAlone.test(behind)
    },
    examples: {
      yes: ['Updated 11:02 a.m. ET', 'Aktualisiert: 14:05 Uhr', 'Last updated at 10:15 GMT'],
      no: ['Updated at 11:02 by the harbour board', 'Updated forecasts: 3'],
    },
  },
  {
    id: 'timestamp/running-head',
    role: 'timestamp',
    weight: 5,
    pass: 'alone',
    reason:
      'An outlet, a day and perhaps a page, far apart on one line, as at the head of a printed page',
    needs: {most: 14, all: ['figure', 'gap']},
    test: ({text}) => isRunningHead(text),
    examples: {
      yes: [
        'HARBOUR POST      Wednesday, March 20, 2024      A3',
        '12   Hafen Zeitung   20. März 2024',
      ],
      no: [
        'HARBOUR POST  March 20, 2024 saw the ferry come back',
        'Harbour Post      20 ferries',
        'March 20, 2024',
      ],
    },
  },
]

/** Whether a place in the form of a title stands before a day with its clock time. */
function isPlaceAndMoment(text: string): boolean {
  const [date, ...others] = datesIn(text)
  if (date === undefined || others.length > 0) return false
  const rest = `${text.slice(0, date.at.start)}${'\0'}${text.slice(date.at.end)}`
  return placeBefore.test(rest) && clock.test(text)
}

/** Whether a line is a date and one or two short parts, with gaps between: names in capitals, the number of a page. */
function isRunningHead(text: string): boolean {
  const parts = text.trim().split(gaps)
  if (parts.length < 2 || parts.length > 3) return false
  const dated = parts.filter((part) =>
    datesIn(part).some(({at}) => part.length - (at.end - at.start) <= weekdayLength),
  )
  const others = parts.filter((part) => !dated.includes(part))
  return dated.length === 1 && others.every((part) => pageNumber.test(part) || titled.test(part))
}
