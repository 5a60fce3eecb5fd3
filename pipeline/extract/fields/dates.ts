import {namesChange, namesPublication} from '../../parse/day-names.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Page} from '../../tree/page.ts'
import {type Election, elect, weigher} from '../ballot/ballot.ts'
import {claimOf, lostOf, reasonOf} from '../ballot/claims.ts'
import {instantOf, localOf, momentOf, printedOf} from '../document/instant.ts'
import type {Document} from '../document/types.ts'
import {captureDayOf, isPossibleDay} from '../witnesses/possible-day.ts'
import type {Printed} from '../witnesses/printed-date.ts'
import {printedDates} from '../witnesses/printed-dates.ts'
import {type StatedRow, statedCandidates} from '../witnesses/stated.ts'
import {timeCandidates} from '../witnesses/times.ts'
import {
  modifiedBy,
  modifiedElsewhere,
  modifiedMeta,
  publishedBy,
  publishedElsewhere,
  publishedMeta,
} from './date-sources.ts'
import {fullest, isBefore, sameMoment} from './moments.ts'
import {type DateBallot, type DateCandidate, printedBallot} from './printed-ballot.ts'

type DateField = 'datePublished' | 'dateModified'
/** Kinds of witnesses that give a day and do not say that it is one of publication. */
const roleless: ReadonlySet<string> = new Set(['mentioned', 'created'])
const noRole = 'Nothing says that it is the day of publication'
/** What a reader of the page sees. */
const seenKinds: ReadonlySet<string> = new Set(['printed', 'time', 'url'])

/**
 * `datePublished` and `dateModified`: what the structured data states, checked against `meta`, `time`,
 * the lines that print a date, and the address.
 *
 * The offset is as it is stated. Where a time is stated without one, another statement of the same
 * clock time lends its own, or the day stands alone. A date labelled as a change is never one of
 * publication, and a change dated before the publication is left out.
 *
 * @param language
 *   The document’s language, for names of months and the order of numbers.
 */
export function readDates(
  document: Document,
  language: string | undefined,
): readonly Claim<DateField>[] {
  const printed = printedDates(document, language)
  const change = modifiedBallot(document, printed, language)
  const modified = dateClaim('dateModified', change, document)
  const publication = publishedBallot(document, printed, language)
  const own = withoutSaved(publication, printed, modified?.value, document)
  const published = dateClaim('datePublished', own, document)
  if (published === undefined) return modified === undefined ? [] : [modified]
  if (modified === undefined) return [published]
  return isBefore(modified.value, published.value)
    ? [withEarlierChange(published, modified)]
    : [published, modified]
}

/** The claim of publication, with the change that is left out as it is dated before it. */
function withEarlierChange(
  published: Claim<DateField>,
  {value, at: [at]}: Claim<DateField>,
): Claim<DateField> {
  const reason = 'A change is dated before the publication'
  const earlier = {value, reason, ...(at === undefined ? {} : {at})}
  return {...published, passedOver: [...published.passedOver, earlier]}
}

/** What every witness gives for the day of publication. */
export function publishedBallot(
  document: Document,
  printed: readonly Printed[],
  language: string | undefined,
): DateBallot {
  const meta = publishedMeta(namesOf(document, namesPublication))
  const marked = [
    ...stated(document, [...publishedBy, meta], language),
    ...timeCandidates(document, language, 'published'),
  ]
  const days = countedBeside(marked, printed).filter(({modified}) => !modified)
  const lines = printedBallot(document, days, language, marked)
  return withoutRoleless({
    candidates: [...marked, ...lines.candidates, ...stated(document, publishedElsewhere, language)],
    lost: lines.lost,
  })
}

/**
 * A ballot without days that only witnesses give which do not say what the day is: a line that mentions it, and a
 * statement of when the story was created. They support a day that another witness gives as well.
 */
function withoutRoleless({candidates, lost}: DateBallot): DateBallot {
  const borne = new Set(candidates.filter(({kind}) => !roleless.has(kind)).map(({key}) => key))
  const own = candidates.filter(({key}) => borne.has(key))
  const others = candidates.filter(({key}) => !borne.has(key))
  return {candidates: own, lost: [...lost, ...others.map((each) => lostOf(each, noRole))]}
}

/** What every witness gives for the day of a change. */
function modifiedBallot(
  document: Document,
  printed: readonly Printed[],
  language: string | undefined,
): DateBallot {
  const marked = [
    ...stated(document, [...modifiedBy, modifiedMeta(namesOf(document, namesChange))], language),
    ...timeCandidates(document, language, 'modified'),
  ]
  const days = countedBeside(marked, printed).filter(({modified}) => modified)
  const lines = printedBallot(document, days, language, marked)
  return {
    candidates: [...marked, ...lines.candidates, ...stated(document, modifiedElsewhere, language)],
    lost: lines.lost,
  }
}

/** The printed days that count: those outside the head of a page only where its markup gives none. */
function countedBeside(
  marked: readonly DateCandidate[],
  printed: readonly Printed[],
): readonly Printed[] {
  return marked.length === 0 ? printed : printed.filter(({last}) => last === undefined)
}

/** Names of `meta` that say in other words which day they hold. */
function namesOf({tree}: Document, isOne: (name: string) => boolean): readonly string[] {
  const {statements = []}: Partial<Page> = tree.capture.page ?? {}
  return statements
    .filter(({source, property}) => source === 'meta' && isOne(property))
    .map(({property}) => property)
}

function stated(
  document: Document,
  rows: readonly StatedRow[],
  language: string | undefined,
): readonly DateCandidate[] {
  const captured = captureDayOf(document)
  return statedCandidates(document, rows, ({value}) => {
    const instant = instantOf(value, language)
    if (instant === undefined || !isPossibleDay(instant, captured)) return undefined
    return {value: instant, words: printedOf(instant), key: instant.day}
  })
}

function dateClaim(
  field: DateField,
  {candidates, lost}: DateBallot,
  document: Document,
): Claim<DateField> | undefined {
  const outcome = elect(candidates, weigher(document.weights[field]))
  if (outcome === undefined) return undefined
  const best = fullest(outcome.same)
  const agreeing = candidates.filter((each) => sameMoment(each.value, best.value))
  const others = candidates.filter((each) => !agreeing.includes(each))
  const whole = {
    ...outcome,
    winner: best,
    same: [best, ...agreeing.filter((each) => each !== best)],
    others,
  }
  const {read} = best
  const value = printedOf(best.value)
  const local = momentOf(best.value) === undefined ? localIn(whole.same) : undefined
  return claimOf(field, value, whole, {
    ...(local === undefined ? {} : {local}),
    lost: 'Other witnesses count more',
    rule: `dates/${best.kind === 'printed' && field === 'dateModified' ? 'labelled-change' : best.kind}`,
    reason: reasonIn(field, whole),
    at: [...agreeing.flatMap(({at}) => (at === undefined ? [] : [at])), ...(read?.at ?? [])],
    passedOver: [
      ...(read === undefined ? [] : lost),
      ...others.map((each) => lostOf(each, 'Other witnesses count more')),
    ],
  })
}

/** The clock time without a zone that the first witness of a day gives. */
function localIn(same: readonly DateCandidate[]): string | undefined {
  return same.map(({value}) => localOf(value)).find((each) => each !== undefined)
}

/** The reason that belongs to the date of a lone line, else what the witnesses come to. */
function reasonIn(field: DateField, outcome: Election<DateCandidate>): string {
  const {winner, supporters, others} = outcome
  const {read} = winner
  if (read === undefined || supporters.length + others.length > 1) return reasonOf(outcome)
  const what = field === 'dateModified' ? 'a change' : 'publication'
  return `Printed as the time of ${what}. ${read.reason}`
}

/**
 * Where what is stated is only the day on which the page was last saved, the earlier day that a line
 * of times prints is the one of publication: stories that were moved to another system are stated so.
 */
function withoutSaved(
  ballot: DateBallot,
  printed: readonly Printed[],
  modified: string | undefined,
  document: Document,
): DateBallot {
  const {candidates} = ballot
  const shown = candidates.find((each) => each.printed?.timed)
  if (shown === undefined || candidates.every(({key}) => key === shown.key)) return ballot
  const days = new Set(printed.flatMap((each) => (each.modified ? [] : [dayOf(each)])))
  const day = elect(candidates, weigher(document.weights.datePublished))?.winner.key
  if (days.size > 1 || day === undefined || shown.key >= day) return ballot
  const isSaved = modified === undefined || modified.startsWith(day)
  const isSeen = candidates.some(({key, kind}) => key === day && seenKinds.has(kind))
  if (!isSaved || isSeen) return ballot
  return {...ballot, candidates: candidates.filter((each) => each.key === shown.key)}
}

function dayOf({date: {year, month, day}}: Printed): string {
  return `${year}-${month}-${day}`
}
