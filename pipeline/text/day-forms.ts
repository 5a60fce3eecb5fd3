import {hanNumerals} from './figures.ts'
import {inEra, named, numeric, plain, type ReadDay, thai, yearFirst} from './printed-days.ts'

/** Words in printed days, each as the source of an expression. */
export interface DayWords {
  /** Behind the number of a day: “th”. */
  readonly ordinal: string
  /** Between day, month and year: “of”, `d'`. */
  readonly of: string
  /** Behind a number that may be glued to the year: “min”. */
  readonly minute: string
  /** Names of eras: `令和`. */
  readonly era: string
  /** “Month” beside its number or name: `tháng 3`, `ខែ មីនា`. */
  readonly monthWord: string
  /** “Year” beside its number: `năm 2024`. */
  readonly yearWord: string
}

/** A form of printed days. */
export interface DayForm {
  /** What a text needs to hold for one to be looked for. */
  readonly needs: RegExp
  readonly pattern: RegExp
  readonly read: ReadDay
}

/** What a text with a printed day holds: a year, or the word for it. */
export const hasDay = /(?:1[349]|2[0456])\d\d|[年년]|\p{Script=Thai}\.?\s?[5-9]\d|\d[./]\d\d/u
const word = String.raw`\p{L}[\p{L}\p{M}]*`
const year = String.raw`(?:19|20)\d\d`
const arabic = String.raw`[\p{Script=Arabic}\u064b-\u0655]{2,10}`
const apostrophe = /'/g
const isoDay = /\d{4}-\d\d-\d\d/
const isoForm = /(?<y>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?!\d)/gu
const shortYear = /\d[./]\d\d(?!\d)/
/** A year of two figures, where a clock time follows: `25.04.24 | 14:07`. */
const shortForm =
  /(?<![\d./])(?<a>\d{1,2})(?<sep>[./])(?<b>\d{1,2})\k<sep>(?<y>[0-3]\d)(?=,?\s{1,2}(?:[|·-]\s{1,2})?(?:\p{L}{1,3}\s)?\d{1,2}:\d\d(?!\d))/gu
const hasYearWord = /[年년]/u
const yearAndSign = /\d{4}[/.]\s?\d/
const yearFirstForm =
  /(?<!\d)(?<y>(?:1[34]|19|20)\d\d)[/.]\s?(?<m>\d{1,2})[/.]\s?(?<d>\d{1,2})(?!\d)/gu
const hasYear = /(?:19|20)\d\d/
const hasSolarYear = /1[34]\d\d/
const solarForm = /(?<!\d)(?<d>\d{1,2})\s(?<m>[a-z]{2,12}),?\s(?<y>1[34]\d\d)(?!\d)/giu
const hasArabic = /\p{Script=Arabic}/u
const hasThai = /\p{Script=Thai}/u
const figuresApart = /\d[/.-]\s?\d{1,2}[/.-]/

/** The forms of printed days in languages with such words. */
export function dayForms(words: DayWords): readonly DayForm[] {
  return [...inFigures(words), ...withNames(words), ...inOtherScripts(words)]
}

function inFigures({minute, era}: DayWords): readonly DayForm[] {
  const han = `[${hanNumerals}十]`
  return [
    {
      needs: isoDay,
      pattern: isoForm,
      read: plain,
    },
    {
      needs: hasYearWord,
      pattern: new RegExp(
        String.raw`(?:(?<era>${era})\s?)?(?<y>${han}{1,4})\s?[年년]\s?(?<m>${han}{1,3})\s?[月월]\s?(?<d>${han}{1,3})\s?[日일号號]`,
        'gu',
      ),
      read: inEra,
    },
    {
      needs: yearAndSign,
      pattern: yearFirstForm,
      read: yearFirst,
    },
    {
      needs: figuresApart,
      pattern: new RegExp(
        String.raw`(?<![\d/.-])(?<a>\d{1,2})(?<sep>[/.-])\s?(?<b>\d{1,2})\k<sep>\s?(?<y>(?:19|2[0456])\d\d)${endsWith(minute)}`,
        'gu',
      ),
      read: numeric,
    },
    {needs: shortYear, pattern: shortForm, read: numeric},
  ]
}

function withNames({ordinal, of, minute, monthWord, yearWord}: DayWords): readonly DayForm[] {
  const ends = endsWith(minute)
  const nth = `(?:${ordinal})?`
  const joiner = of.replace(apostrophe, "['’]")
  const between = String.raw`(?:\s+${joiner}(?:(?<=['’])|\s+)|[\s.,،/-]+)`
  /** A day before its year: what most years in a text do not have. */
  const dayAndYear = new RegExp(String.raw`\d${nth},?\s(?:\s|${year})`, 'iu')
  return [
    {
      needs: dayAndYear,
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{M}])(?<m>${word})\.?\s?(?<d>\d{1,2})${nth},?\s+(?<y>${year})${ends}`,
        'giu',
      ),
      read: named,
    },
    {
      needs: dayAndYear,
      pattern: new RegExp(
        String.raw`(?<=\p{Ll})(?<m>\p{Lu}\p{Ll}{2,8})\.?\s(?<d>\d{1,2}),?\s(?<y>${year})${ends}`,
        'gu',
      ),
      read: named,
    },
    {
      needs: hasYear,
      pattern: new RegExp(
        String.raw`(?<!\d)(?<d>\d{1,2})${nth}${between}(?<m>${word})\.?,?${between}(?<y>${year})${ends}`,
        'giu',
      ),
      read: named,
    },
    {
      needs: hasYear,
      pattern: new RegExp(
        String.raw`(?<!\d)(?<y>${year})\.?\s(?:${yearWord}\s)?(?<m>${word})\.?\s(?<d>\d{1,2})(?![\d:])${nth}`,
        'giu',
      ),
      read: named,
    },
    {
      needs: new RegExp(monthWord, 'iu'),
      pattern: new RegExp(
        String.raw`(?<!\d)(?<d>\d{1,2})\s(?:${monthWord})\s(?<m>\d{1,2}|${word})(?:,|\s${yearWord})?\s(?<y>${year})(?!\d)`,
        'giu',
      ),
      read: named,
    },
  ]
}

function inOtherScripts({era, monthWord, yearWord}: DayWords): readonly DayForm[] {
  const beside = String.raw`[\s،,]{1,3}`
  return [
    {
      needs: hasArabic,
      pattern: new RegExp(
        String.raw`(?<!\d)(?<d>\d{1,2})${beside}(?<m>${arabic}(?:\s${arabic})?)(?:\s?[/-]\s?${arabic}(?:\s${arabic})?)?${beside}(?:${yearWord}\s)?(?<y>(?:1[349]|20)\d\d)(?!\d)`,
        'gu',
      ),
      read: named,
    },
    {
      needs: hasSolarYear,
      pattern: solarForm,
      read: named,
    },
    {
      needs: hasThai,
      pattern: new RegExp(
        String.raw`(?<!\d)(?<d>\d{1,2})\s?(?:${monthWord}\s?)?(?<m>[\p{Script=Thai}.]{3,12}?)\s?(?:(?<era>${era})\s?)?(?<y>(?:19|2[0456])\d\d|[5-9]\d)(?![\d:])`,
        'gu',
      ),
      read: thai,
    },
  ]
}

/** What ends a year: a clock time, minutes of reading or a count may be glued to it: `20232 Shares`. */
function endsWith(minute: string): string {
  return String.raw`(?=\d{1,2}:\d\d|\d{1,2}\s?${minute}|\d{1,4}\s\p{Lu}\p{Ll}|\b|年|\D)`
}
