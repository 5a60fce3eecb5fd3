import {look} from '../../language/wordings.ts'
import {datesIn} from '../../parse/calendar.ts'
import type {PrintedDate} from '../../text/dates.ts'
import {fold} from '../../text/fold.ts'
import {lengthOf, type Range} from '../../text/ranges.ts'
import {blocksOf, sliceOf} from '../../tree/blocks.ts'
import type {Claim, PassedOver} from '../../tree/claims.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Block, ExtractedFacts} from '../../tree/types.ts'
import type {Document} from '../document/types.ts'
import {offsetOf} from '../document/zone.ts'

const changed =
  /(?<!\p{L})(?:act\.|actualis\p{L}*|actualiz\p{L}*|aggiorna\p{L}*|aktualis\p{L}*|amended|atualiz\p{L}*|bijgewerkt|corrected|edited(?! by)|gewijzigd|güncelle\p{L}*|m[aà]j|mise? à jour|modifi\p{L}*|opdater\p{L}*|oppdater\p{L}*|revised|stand|upd|updat\p{L}*|uppdater\p{L}*|(?:ge)?änder\p{L}*)(?!\p{L})|更新|訂正|改訂|修正/iu
/** The word for a change, glued to what stands before it: “MillerLastUpdated:”. */
const gluedChange =
  /\p{Ll}(?:Updated|Modified|Revised|Aktualisiert|Actualizado|Actualisé|Atualizado|Aggiornato|Bijgewerkt|Güncelle)/u
const longestLabel = 40
const bullet = /^[^\p{L}\p{N}]{1,4}/u
const colon = /[\s:]{1,3}$/u
const hasWord = /\p{L}{4}/u
const relevant = new Set(['timestamp', 'byline'])

/** A date that a line prints, with what the words before it say it is. */
interface Labelled {
  readonly field: 'datePublished' | 'dateModified'
  readonly labelled: boolean
  readonly date: PrintedDate
  /** The date’s range in the capture. */
  readonly at: Range
}

/**
 * `datePublished` and `dateModified`, from lines that print them.
 *
 * A date labelled as a change is never a date of publication. Dates in the head of the story go before
 * all others; elsewhere only those with a label count. Days told in the story, and days without a year, are left alone.
 *
 * The clock time is given only with an offset; where the zone cannot be told, the day alone.
 *
 * @param language
 *   The text’s language, for names of months and the order of numbers.
 */
export function readDates(
  document: Document,
  language: string | undefined,
): readonly Claim<'datePublished' | 'dateModified'>[] {
  const all = labelledIn(document, language)
  return (['datePublished', 'dateModified'] as const).flatMap((field) => {
    const own = all.filter((each) => each.field === field)
    const sure = own.filter((each) => each.labelled)
    return claim(field, sure.length > 0 ? sure : own, document, language)
  })
}

function labelledIn(document: Document, language: string | undefined): readonly Labelled[] {
  const head = document.head()
  const all = blocksOf(document.tree).flatMap(({at, data}, i): readonly Found[] => {
    const [own] = dated({at, data})
    if (own === undefined) return []
    const text = fold(sliceOf(document.tree, own))
    const dates = datesIn(text, language)
    return dates.map((date, n) => {
      const beside = text.slice(dates[n - 1]?.at.end ?? 0, date.at.start)
      const before =
        n === 0 && !hasWord.test(beside) ? `${labelAbove(document, i)} ${beside}` : beside
      const modified = isChange(before)
      const range = {start: own.start + date.at.start, end: own.start + date.at.end}
      const field = modified ? 'dateModified' : 'datePublished'
      const labelled = modified || hasWord.test(before)
      return {field, labelled, date, at: range, near: head.isNear(at)}
    })
  })
  const near = all.filter((each) => each.near)
  if (near.length > 0) return near
  const labelled = all.filter((each) => each.labelled)
  const last = blocksOf(document.tree).findLast(({data}) => fateOf[data.role] === 'body')?.at.start
  const above = all.filter(({at}) => at.start < (last ?? 0))
  return labelled.length === 0 && agree(above) ? above : labelled
}

/** The block, when it is one of dates, or the times in it. */
function dated({at, data}: Pick<Block<ExtractedFacts>, 'at' | 'data'>): readonly Range[] {
  if (relevant.has(data.role)) return [at]
  return data.spans.filter(({name}) => name === 'timestamp').map((span) => span.at)
}

function agree(dates: readonly Labelled[]): boolean {
  return new Set(dates.map(({date: {year, month, day}}) => `${year}-${month}-${day}`)).size === 1
}

/** A date, and whether it stands in the head of the story. */
interface Found extends Labelled {
  readonly near: boolean
}

/** The line right above when it is a label of times and nothing else: `Published`. */
function labelAbove({tree}: Document, index: number): string {
  const above = blocksOf(tree)[index - 1]
  if (above === undefined || lengthOf(above.at) > longestLabel) return ''
  const line = fold(sliceOf(tree, above.at)).replace(bullet, '').replace(colon, '')
  return look(line.toLowerCase()).opens.get('timestamp') === line.length ? line : ''
}

/** Whether the words before a date say that it is one of a change. */
export function isChange(before: string): boolean {
  return changed.test(before) || gluedChange.test(before)
}

function claim(
  field: 'datePublished' | 'dateModified',
  dates: readonly Labelled[],
  document: Document,
  language: string | undefined,
): readonly Claim<'datePublished' | 'dateModified'>[] {
  const read = dates.map((each) => ({each, value: isoOf(each.date, document, language)}))
  const taken = read.find(({value}) => value.iso !== undefined)
  if (taken?.value.iso === undefined) return []
  const {each, value} = taken
  const others = read
    .filter((other) => other !== taken && other.value.iso !== value.iso)
    .map(({each: other, value: {iso, reason}}): PassedOver => {
      const words = iso ?? sliceOf(document.tree, other.at)
      return {
        value: words,
        at: other.at,
        reason: iso === undefined ? reason : 'A later line of the same kind',
      }
    })
  return [
    {
      field,
      value: value.iso ?? '',
      rule: field === 'dateModified' ? 'dates/labelled-change' : 'dates/printed',
      reason: `${field === 'dateModified' ? 'Printed as the time of a change' : 'Printed as the time of publication'}. ${value.reason}`,
      at: [each.at, ...value.at],
      passedOver: [...value.passedOver.map((over) => ({...over, at: each.at})), ...others],
    },
  ]
}

interface Value {
  readonly iso?: string
  readonly reason: string
  readonly at: readonly Range[]
  readonly passedOver: readonly {readonly value: string; readonly reason: string}[]
}

function isoOf(date: PrintedDate, document: Document, language: string | undefined): Value {
  const ordered = order(date, document, language)
  if (ordered === undefined) {
    return {reason: 'Day and month could be the other way round', at: [], passedOver: []}
  }
  const day = `${ordered.year}-${two(ordered.month)}-${two(ordered.day)}`
  if (ordered.clock === undefined)
    return {iso: day, reason: 'No clock time is printed', at: [], passedOver: []}
  const offset = offsetOf(ordered, document)
  if (typeof offset === 'string') {
    const printed = `${ordered.clock}${ordered.zone === undefined ? '' : ` ${ordered.zone}`}`
    return {
      iso: day,
      reason: `${offset}, so the day alone`,
      at: [],
      passedOver: [{value: printed, reason: offset}],
    }
  }
  return {
    iso: `${day}T${ordered.clock}${offset.offset}`,
    reason: offset.reason,
    at: offset.at,
    passedOver: [],
  }
}

/** The date with day and month in the order that the document’s language or other dates show. */
function order(
  date: PrintedDate,
  document: Document,
  language: string | undefined,
): PrintedDate | undefined {
  if (!date.ambiguous || (language !== undefined && language !== 'en')) return date
  const others = sureDates(document, language).filter(({year}) => year === date.year)
  const asRead = others.some(({month}) => month === date.month)
  const turned = others.some(({month}) => month === date.day)
  if (asRead === turned) return undefined
  return asRead ? date : {...date, month: date.day, day: date.month}
}

/** The dates of the document that can be read in one way only. */
function sureDates({tree}: Document, language: string | undefined): readonly PrintedDate[] {
  return blocksOf(tree)
    .filter(({data}) => relevant.has(data.role))
    .flatMap(({at}) => datesIn(fold(sliceOf(tree, at)), language))
    .filter(({ambiguous}) => !ambiguous)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
