import type {Claim} from '../../tree/claims.ts'
import {type Instant, momentOf, printedOf} from '../document/instant.ts'
import type {Document} from '../document/types.ts'
import {type Printed, printedDates} from '../witnesses/printed-dates.ts'
import {passedOver, witnessOf} from '../witnesses/stated.ts'
import {modifiedVoices, publishedVoices, type Voice} from './page-date-voices.ts'

type Field = 'datePublished' | 'dateModified'

const hour = 3_600_000
/** What a reader of the page sees. */
const seenKinds: ReadonlySet<string> = new Set(['printed', 'time', 'url'])
/** More than all other voices together. */
const surely = 20
/**
 * `datePublished` and `dateModified`: what the structured data says, checked against `meta`, `time`,
 * the lines that print a date, and the address.
 *
 * The offset is as it is stated. Where a time is stated without one, another statement of the same
 * clock time lends its own, or the day stands alone. A change dated before the publication is left out.
 */
export function readPageDates(
  document: Document,
  language: string | undefined,
): readonly Claim<Field>[] {
  const printed = printedDates(document, language)
  const modified = claim('dateModified', modifiedVoices(document, printed, language))
  const published = claim(
    'datePublished',
    withoutSaved(publishedVoices(document, printed, language), printed, modified?.value),
  )
  const first = published?.value
  const changed =
    modified !== undefined && (first === undefined || !isBefore(modified.value, first))
  return [...(published ? [published] : []), ...(changed ? [modified] : [])]
}

function claim<F extends Field>(field: F, voices: readonly Voice[]): Claim<Field> | undefined {
  const day = dayOf(voices)
  const own = voices.filter(({instant}) => instant.day === day)
  const [first] = own
  if (first === undefined) return undefined
  const best = fullest(own)
  const value = printedOf(best.instant)
  const agreeing = voices.filter((voice) => sameMoment(voice.instant, best.instant))
  const from = [best, ...agreeing.filter((voice) => voice !== best)].flatMap(({statement}) =>
    statement === undefined ? [] : [witnessOf(statement)],
  )
  return {
    field,
    value,
    rule: `page-dates/${best.kind}`,
    reason: `${agreeing.length} of ${voices.length} places that name a date agree`,
    at: agreeing.flatMap(({at}) => (at === undefined ? [] : [at])),
    ...(from.length === 0 ? {} : {from}),
    passedOver: voices
      .filter((voice) => !agreeing.includes(voice))
      .map(({instant, statement, at}) =>
        statement === undefined
          ? {
              value: printedOf(instant),
              ...(at === undefined ? {} : {at}),
              reason: 'Other places count more',
            }
          : passedOver(statement, 'Other places count more'),
      ),
  }
}

/**
 * Where what is stated is only the day on which the page was last saved, the earlier day that a line
 * of times prints is the one of publication: stories that were moved to another system are stated so.
 */
function withoutSaved(
  voices: readonly Voice[],
  printed: readonly Printed[],
  modified: string | undefined,
): readonly Voice[] {
  const day = dayOf(voices)
  const days = new Set(printed.flatMap((each) => (each.modified ? [] : [each.instant.day])))
  if (days.size > 1) return voices
  const shown = voices.find(({timed}) => timed)
  if (day === undefined || shown === undefined || shown.instant.day >= day) return voices
  const isSaved = modified === undefined || modified.startsWith(day)
  const seen = voices.some(({instant, kind}) => instant.day === day && seenKinds.has(kind))
  if (!isSaved || seen) return voices
  return voices.map((voice) => (voice === shown ? {...voice, weight: surely} : voice))
}

/** The day for which most weight speaks; of two the one that is named first. */
function dayOf(voices: readonly Voice[]): string | undefined {
  const sums = new Map<string, number>()
  for (const {instant, weight} of voices) {
    sums.set(instant.day, (sums.get(instant.day) ?? 0) + weight)
  }
  return [...sums].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/**
 * The voice that tells most: the heaviest with an offset. A `Z` that another source contradicts by
 * whole hours is a local time in disguise, so that the one with an offset of its own counts.
 */
function fullest(voices: readonly Voice[]): Voice {
  const [first] = voices
  const full = voices.filter(({instant}) => momentOf(instant) !== undefined)
  const [best] = full
  if (best === undefined || first === undefined) return first ?? raise()
  const moment = momentOf(best.instant) ?? 0
  if (!isZulu(best.instant)) return best
  const disguised = full.find(({instant}) => {
    const apart = Math.abs((momentOf(instant) ?? 0) - moment)
    return (
      !isZulu(instant) &&
      apart > 0 &&
      apart % hour === 0 &&
      instant.clock?.slice(0, 5) === best.instant.clock?.slice(0, 5)
    )
  })
  return disguised ?? best
}

function raise(): never {
  throw new RangeError('Expected a date, found none')
}

function isZulu({offset}: Instant): boolean {
  return offset === 'Z' || offset === '+00:00'
}

function sameMoment(a: Instant, b: Instant): boolean {
  const [one, other] = [momentOf(a), momentOf(b)]
  if (one !== undefined && other !== undefined) return Math.abs(one - other) < 60_000
  return a.day === b.day
}

function isBefore(a: string, b: string): boolean {
  const timed = a.length > 10 && b.length > 10
  return timed ? Date.parse(a) < Date.parse(b) : a.slice(0, 10) < b.slice(0, 10)
}
