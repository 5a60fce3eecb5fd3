import type {PassedOver} from '../../tree/claims.ts'
import type {Candidate} from '../ballot/ballot.ts'
import {secondary} from '../ballot/claims.ts'
import {type Instant, printedOf} from '../document/instant.ts'
import type {Document} from '../document/types.ts'
import {captureDayOf, isPossibleDay} from '../witnesses/possible-day.ts'
import type {Printed} from '../witnesses/printed-date.ts'
import {type ReadDate, readPrinted} from '../witnesses/read-date.ts'

/** A day that a witness gives; what a line prints also carries how it was read. */
export type DateCandidate = Candidate<Instant> & {
  readonly printed?: Printed
  readonly read?: ReadDate
}

type PrintedCandidate = DateCandidate &
  Required<Pick<DateCandidate, 'at' | 'traits' | 'printed' | 'read'>>

/** What a field has to choose from, and the dates of lines that it can not read or does not need. */
export interface DateBallot {
  readonly candidates: readonly DateCandidate[]
  readonly lost: readonly PassedOver[]
}

/**
 * Of the dates that lines print, those with a label first, then those that the words beside them bear out: the
 * first one that can be read, and later ones that another witness bears out. A day that a line only mentions is a
 * weaker kind of witness.
 *
 * @param others
 *   Candidates of other witnesses.
 */
export function printedBallot(
  document: Document,
  all: readonly Printed[],
  language: string | undefined,
  others: readonly DateCandidate[],
): DateBallot {
  const own = all.filter(({other}) => other === undefined)
  const labelled = own.filter((each) => each.labelled)
  const borneOut = own.filter((each) => !each.mentioned)
  const wanted = [labelled, borneOut].find(({length}) => length > 0) ?? own
  const captured = captureDayOf(document)
  const dates = wanted.map((printed) => ({
    printed,
    read: readPrinted(printed.date, document, language),
  }))
  const possible = dates.filter(({read}) => read.instant && isPossibleDay(read.instant, captured))
  const [first, ...later] = possible.flatMap(({printed, read}) => candidateOf(printed, read))
  if (first === undefined) return {candidates: [], lost: []}
  const supported = later.filter(
    ({key}, i) =>
      key !== first.key &&
      others.some((each) => each.key === key) &&
      later.findIndex((each) => each.key === key) === i,
  )
  const candidates = [
    first,
    ...supported.map((each) => ({...each, traits: [...each.traits, 'later']})),
  ]
  return {
    candidates,
    lost: [
      ...candidates.flatMap(({read, at}) => (read.lost === undefined ? [] : [{...read.lost, at}])),
      ...dates.flatMap(({printed, read}) => {
        const value = read.instant && printedOf(read.instant)
        const isTaken = candidates.some((each) => each.printed === printed || each.words === value)
        return isTaken ? [] : [lostDay(printed, value, reasonAgainst(read, captured), document)]
      }),
      ...all.flatMap((printed) =>
        printed.other === undefined ? [] : [lostDay(printed, undefined, printed.other, document)],
      ),
    ],
  }
}

function candidateOf(printed: Printed, read: ReadDate): readonly PrintedCandidate[] {
  const {instant} = read
  if (instant === undefined) return []
  const traits = printed.labelled ? ['labelled'] : []
  const words = printedOf(instant)
  return [
    {
      value: instant,
      words,
      key: instant.day,
      kind: printed.mentioned ? 'mentioned' : 'printed',
      traits,
      at: printed.at,
      printed,
      read,
    },
  ]
}

function lostDay(
  {at}: Printed,
  value: string | undefined,
  reason: string,
  document: Document,
): PassedOver {
  return {value: value ?? document.textOf(at), at, reason}
}

function reasonAgainst({instant, reason}: ReadDate, captured: string | undefined): string {
  if (instant === undefined) return reason
  return isPossibleDay(instant, captured)
    ? secondary.laterLine
    : 'No story was published on this day: the zero of a calendar, or a day after the capture'
}
