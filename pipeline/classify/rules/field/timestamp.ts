import {oneOf, wordIn, wordsForUse} from '../../../language/words.ts'
import {zoneAbbreviations} from '../../../language/zones.ts'
import {datesIn} from '../../../parse/calendar.ts'
import {isMostlyFiller} from '../../../parse/date-filler.ts'
import {lazy} from '../../../text/lazy.ts'
import {tuned} from '../../../tuning/load.ts'
import {viewOf} from '../../context/block.ts'
import type {Rule, Scene, View} from '../../context/rule.ts'
import {opensWith} from '../../context/wording.ts'

const bar = /[|•·]/
const bars = /(?<!\s)\s+[|•·]\s+/

const {timestampAbove: above, timestampBelow: below, timestampLength: longest} = tuned('text')
const opensDate = /^[^\p{L}\p{N}]*(?:(?:\p{L}+\s){0,2}\p{L}+[:\s]{1,3})?$/u
const closes = /^[^\p{L}\p{N}]*$/u
const prepositions = new RegExp(String.raw`${wordIn('before-date')}\s+$`, 'iu')
const figures = /\d{3}|\d\s?%|[$€£]\s?\d/
const label = oneOf('published', 'changed')
const about = `(?:${oneOf('about')} )?`
const duration = String.raw`(?:${oneOf('one')}\s|\d{1,3}\s?)${oneOf('duration')}`
/** What every line has that `relative` matches: in most captures none has it, and the long expression is never compiled. */
const lasts = new RegExp(duration, 'u')
/** A length of time with little else on its line. */
const relative = new RegExp(
  String.raw`^(?:${label}:?\s*)?${about}(?:${oneOf('ago-before')} )?${about}${duration}(?:\s?${oneOf('ago-after')})?${label}?(?!\p{L})[^.]{0,24}$`,
  'u',
)
const agoWords = lazy(() => [...wordsForUse('ago-after'), ...wordsForUse('ago-before')])
const ago = new RegExp(String.raw`${wordIn('ago-after')}|${wordIn('ago-before')}\s.{0,9}\d`, 'u')
const short = new RegExp(String.raw`^\d{1,3}\s?${oneOf('duration-short')}$`, 'u')
const zone = zoneAbbreviations.join('|').toLowerCase()
const clockOnly = new RegExp(
  String.raw`^\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:${oneOf('o-clock')}|${zone}))?(?:\s?[|,-]\s?\d{1,2}[:.]\d{2})?$`,
  'u',
)

/** Lines that say when the story was published or changed. */
export const timestamp: readonly Rule[] = [
  {
    id: 'timestamp/label-and-date',
    role: 'timestamp',
    weight: 5,
    pass: 'alone',
    worded: true,
    reason: 'Opens with “published”, “updated” or the like and holds a date or a clock time',
    test: (view) =>
      view.text.length < longest && opensWith('timestamp')(view) && mostlyDate(view, 13),
    examples: {
      yes: [
        'Date updated: March 20, 2023 13:24:56 IST',
        'Publié le 20 mars 2023 à 10h15',
        'Stand: 20.03.2023, 14:05 Uhr',
        'Última actualización: 03/04/2023',
        'Zaktualizowano: 20.03.2023',
        'Обновлено: 20 марта 2023',
        'Päivitetty 20.3.2023 klo 10.15',
      ],
      no: [
        'Published at 12:30 by mistake, the figures were withdrawn within the hour, officials said.',
        'Updated forecasts show rain.',
      ],
    },
  },
  {
    id: 'timestamp/date-alone',
    role: 'timestamp',
    weight: 4,
    pass: 'alone',
    reason: 'Little on the line but a date',
    needs: {all: ['figure']},
    test: (view) =>
      view.text.length < longest && view.hints.marker === undefined && mostlyDate(view, 5),
    examples: {
      yes: [
        'March 20, 2023',
        'Monday, 20 March 2023 10:15 GMT',
        '2023年3月20日',
        '20 Mart 2023 Pazartesi 10:15',
      ],
      no: [
        '1/1/2013+13.1%',
        'March 20, 2023 was the day the bridge opened.',
        'The vote of 20 March 2023',
      ],
    },
  },
  {
    id: 'timestamp/relative',
    role: 'timestamp',
    weight: 4,
    pass: 'alone',
    reason: 'Little on the line but how long ago it was',
    needs: {most: 8},
    test: ({lower}) => isRelative(lower) || short.test(lower),
    examples: {
      yes: [
        '2 hours ago',
        'Updated 5 minutes ago',
        'vor 3 Stunden',
        '12 minuti fa',
        '12分前更新',
        '3시간 전',
        'för 2 timmar sedan',
        '5 часов назад',
      ],
      no: ['2 hours later', 'Two hours ago the gates opened.', '3日前の会議', 'For 3 days'],
    },
  },
  {
    id: 'timestamp/clock-alone',
    role: 'timestamp',
    weight: 3,
    pass: 'alone',
    reason: 'A clock time and nothing else',
    needs: {most: 8, all: ['figure']},
    test: ({lower}) => clockOnly.test(lower),
    examples: {yes: ['14:05', '10.15 Uhr', '3:20 pm'], no: ['3:2', 'At 14:05 the gates opened.']},
  },
  {
    id: 'timestamp/in-the-head',
    role: 'timestamp',
    weight: 6,
    pass: 'among',
    reason: 'A short line that opens or ends with a date, near the headline',
    needs: {most: 16, all: ['figure']},
    test: (scene) =>
      scene.alone !== 'byline' &&
      !scene.names.has(scene.index) &&
      isNear(scene) &&
      edgeDate(scene.text),
    examples: {
      yes: [
        [
          'Menu',
          'Log in',
          'Ferry back in port after three days',
          '> * September 4, 2025',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
        [
          'Menu',
          'Log in',
          'Ferry back in port after three days',
          '> November 28, 2025/Islands/Harbour',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          'Ferry back in port after three days',
          'The ferry returned to port on Monday, its operator told passengers.',
          '> The gale of 20 March 2023 was the worst in years.',
        ],
        [
          'Ferry back in port after three days',
          '> How the gale of 20 March 2023 broke the pier',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
    },
  },
  {
    id: 'timestamp/between-bars',
    role: 'timestamp',
    weight: 4,
    pass: 'alone',
    reason: 'A short line of parts between bars, one of which is a date',
    needs: {most: 18, all: ['figure', 'bar']},
    test: ({text, hints}) =>
      text.length < longest &&
      bar.test(text) &&
      bars.test(text) &&
      partsOf(text, hints).some((part) => mostlyDate(part, opensWith('timestamp')(part) ? 13 : 5)),
    examples: {
      yes: [
        'World News | Reuters | Updated: March 21, 2023 9:12 am IST',
        'Harbour Post • 20 March 2023',
      ],
      no: ['The vote of 20 March 2023 | What it means', 'Rain | Wind | Sun'],
    },
  },
]

/** Looks for the words before the expressions, which are large, and are compiled when first used. */
function isRelative(lower: string): boolean {
  return (
    agoWords().some((word) => lower.includes(word)) &&
    lasts.test(lower) &&
    ago.test(lower) &&
    relative.test(lower)
  )
}

function isNear({index, head}: Scene): boolean {
  return head !== undefined && index !== head && index >= head - above && index <= head + below
}

/** Whether a date stands at an edge of the line; brackets, a bullet and a label may stand outside it. */
function edgeDate(text: string): boolean {
  const dates = datesIn(text)
  const [first] = dates
  const last = dates.at(-1)
  if (first === undefined || last === undefined || text.endsWith('.')) return false
  return opensDate.test(text.slice(0, first.at.start)) || closes.test(text.slice(last.at.end))
    ? !prepositions.test(text.slice(0, first.at.start))
    : false
}

function partsOf(text: string, hints: View['hints']): readonly View[] {
  return text.split(bars).map((part) => viewOf(part, hints))
}

/** Whether at most `most` letters stand outside the dates, labels and weekdays. */
function mostlyDate(view: View, most: number): boolean {
  const dates = datesIn(view.text)
  if (dates.length === 0) return false
  const label = view.wordings.opens.get('timestamp') ?? 0
  let rest = view.lower
  for (const {at} of [...dates].reverse()) {
    rest = rest.slice(0, Math.max(at.start, label)) + rest.slice(at.end)
  }
  if (figures.test(rest) || rest.trimEnd().endsWith('.')) return false
  return isMostlyFiller(rest.slice(label), most)
}
