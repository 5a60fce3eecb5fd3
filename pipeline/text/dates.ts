import {
  type ClockForms,
  type ClockWords,
  clockBeside,
  clockForms,
  type ZoneNames,
} from './clocks.ts'
import {overlaps, type Range} from './ranges.ts'

/** A calendar day as printed, with the clock time beside it when there is one. */
export interface PrintedDate {
  /** Place in the text that was read, code units. */
  readonly at: Range
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** Day and month could be the other way round: `03/04/2023`. */
  readonly ambiguous: boolean
  /** `HH:MM:SS`, 24 hours. */
  readonly clock?: string
  /** The zone as printed: an abbreviation, a name in full in lower case, or an offset as `±HH:MM`. */
  readonly zone?: string
}

/** What a reader of dates needs to know of a language. */
export interface Calendar {
  /** Number of a month, 1 to 12, by its name in lower case without a full stop. */
  readonly monthOf: (name: string) => number | undefined
  readonly zones: ZoneNames
  readonly forms: DateForms
}

/** Words in and around printed days, each as the source of an expression. */
export interface DateWords extends ClockWords {
  /** Behind the number of a day: “th”. */
  readonly ordinal: string
  /** Between day, month and year: “of”, `d'`. */
  readonly of: string
  /** Behind a number that may be glued to the year: “min”. */
  readonly minute: string
}

/** A form of printed days. */
interface DayForm {
  /** What a text needs to hold for one to be looked for. */
  readonly needs: RegExp
  readonly pattern: RegExp
}

/** How days and clock times are printed. */
export interface DateForms {
  readonly days: readonly DayForm[]
  readonly clocks: ClockForms
}

const none: readonly PrintedDate[] = []
const hasYear = /(?:19|20)\d\d/
const word = String.raw`\p{L}[\p{L}\p{M}]*`
const year = String.raw`(?:19|20)\d\d`
const apostrophe = /'/g

const inFigures: readonly DayForm[] = [
  {
    needs: /\d{4}-\d\d-\d\d/,
    pattern: /(?<iy>(?:19|20)\d\d)-(?<im>\d\d)-(?<id>\d\d)(?!\d)/gu,
  },
  {
    needs: /年/,
    pattern: /(?<cy>(?:19|20)\d\d)\s?年\s?(?<cm>\d{1,2})\s?月\s?(?<cd>\d{1,2})\s?日/gu,
  },
  {
    needs: /\d{4}[/.]\d/,
    pattern: /(?<sy>(?:19|20)\d\d)[/.](?<sm>\d{1,2})[/.](?<sd>\d{1,2})(?!\d)/gu,
  },
]
const figuresApart = /\d[/.-]\s?\d{1,2}[/.-]/

/** The forms of printed days in languages with such words. */
export function dateForms(words: DateWords): DateForms {
  const ordinal = `(?:${words.ordinal})?`
  const joiner = words.of.replace(apostrophe, "['’]")
  const of = String.raw`(?:\s+${joiner}(?:(?<=['’])|\s+)|[\s.,/-]+)`
  const ends = String.raw`(?=\d{1,2}:\d\d|\d{1,2}\s?${words.minute}|\b|年|\D)`
  /** A day before its year: what most years in a text do not have. */
  const dayAndYear = new RegExp(String.raw`\d${ordinal},?\s(?:\s|${year})`, 'iu')
  return {
    clocks: clockForms(words),
    days: [
      ...inFigures,
      {
        needs: figuresApart,
        pattern: new RegExp(
          String.raw`(?<![\d/.-])(?<na>\d{1,2})(?<sep>[/.-])\s?(?<nb>\d{1,2})\k<sep>\s?(?<ny>${year})${ends}`,
          'gu',
        ),
      },
      {
        needs: dayAndYear,
        pattern: new RegExp(
          String.raw`(?<![\p{L}\p{M}])(?<mm>${word})\.?\s?(?<md>\d{1,2})${ordinal},?\s+(?<my>${year})${ends}`,
          'giu',
        ),
      },
      {
        needs: dayAndYear,
        pattern: new RegExp(
          String.raw`(?<=\p{Ll})(?<mm>\p{Lu}\p{Ll}{2,8})\.?\s(?<md>\d{1,2}),?\s(?<my>${year})${ends}`,
          'gu',
        ),
      },
      {
        needs: hasYear,
        pattern: new RegExp(
          String.raw`(?<!\d)(?<dd>\d{1,2})${ordinal}${of}(?<dm>${word})\.?,?${of}(?<dy>${year})${ends}`,
          'giu',
        ),
      },
    ],
  }
}

/**
 * A reader of printed dates.
 *
 *     Date updated: March 20, 2023 13:24:56 IST
 *                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves relative days (“Sunday”, “2 hours ago”), days without a year and impossible days alone.
 *
 * @param calendar
 *   Names of months and zones, and the forms of days.
 * @returns
 *   A function from a short text (a line) to the dates in it, in order.
 */
export function dateReader(calendar: Calendar): (text: string) => readonly PrintedDate[] {
  return (text) => {
    if (!hasYear.test(text)) return none
    return calendar.forms.days
      .flatMap(({needs, pattern}) => (needs.test(text) ? printed(text, pattern, calendar) : none))
      .filter((date, i, all) => !all.slice(0, i).some((other) => overlaps(other.at, date.at)))
      .sort((a, b) => a.at.start - b.at.start)
  }
}

function printed(text: string, pattern: RegExp, calendar: Calendar): readonly PrintedDate[] {
  const found: PrintedDate[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const day = dayOf(match.groups ?? {}, calendar)
    const at = {start: match.index, end: match.index + match[0].length}
    if (day) found.push({...day, ...clockBeside(text, at, calendar.forms.clocks, calendar.zones)})
  }
  return found
}

type Day = Pick<PrintedDate, 'year' | 'month' | 'day' | 'ambiguous'>

function dayOf(
  groups: Readonly<Record<string, string | undefined>>,
  calendar: Calendar,
): Day | undefined {
  const {iy, im, id, cy, cm, cd, sy, sm, sd, na, nb, ny, mm, md, my, dd, dm, dy, sep} = groups
  if (na !== undefined) return numeric(Number(na), Number(nb), Number(ny), sep === '.')
  const name = mm ?? dm
  const month = name === undefined ? Number(im ?? cm ?? sm) : calendar.monthOf(name.toLowerCase())
  if (month === undefined) return undefined
  return possible(
    Number(iy ?? cy ?? sy ?? my ?? dy),
    month,
    Number(id ?? cd ?? sd ?? md ?? dd),
    false,
  )
}

/** `20/03/2023`, `03/20/2023`; day first when both could be and the sign is a full stop. */
function numeric(first: number, second: number, year: number, dotted: boolean): Day | undefined {
  if (second > 12) return possible(year, first, second, false)
  const ambiguous = !dotted && first <= 12 && first !== second
  return possible(year, second, first, ambiguous)
}

function possible(year: number, month: number, day: number, ambiguous: boolean): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? {year, month, day, ambiguous}
    : undefined
}
