import type {Candidate} from '../ballot/ballot.ts'
import {type Instant, momentOf} from '../document/instant.ts'

const hour = 3_600_000
const minute = 60_000

/**
 * The candidate with the fullest time: the first with an offset. A `Z` that another one contradicts by
 * whole hours is a local time in disguise, so that the one with an offset of its own counts.
 *
 * @throws RangeError
 *   When there is no candidate.
 */
export function fullest<C extends Candidate<Instant>>(candidates: readonly C[]): C {
  const [first] = candidates
  if (first === undefined) throw new RangeError('Expected a date, found none')
  const full = candidates.filter(({value}) => momentOf(value) !== undefined)
  const [best] = full
  if (best === undefined) return first
  const moment = momentOf(best.value) ?? 0
  if (!isZulu(best.value)) return best
  const disguised = full.find(({value}) => {
    const apart = Math.abs((momentOf(value) ?? 0) - moment)
    return (
      !isZulu(value) &&
      apart > 0 &&
      apart % hour === 0 &&
      value.clock?.slice(0, 5) === best.value.clock?.slice(0, 5)
    )
  })
  return disguised ?? best
}

/** Whether two instants are less than a minute apart; of days alone, whether they are one. */
export function sameMoment(a: Instant, b: Instant): boolean {
  const [one, other] = [momentOf(a), momentOf(b)]
  if (one !== undefined && other !== undefined) return Math.abs(one - other) < minute
  return a.day === b.day
}

/** Whether one printed instant lies before another; by their days where one of them has no time. */
export function isBefore(a: string, b: string): boolean {
  const timed = a.length > 10 && b.length > 10
  return timed ? Date.parse(a) < Date.parse(b) : a.slice(0, 10) < b.slice(0, 10)
}

function isZulu({offset}: Instant): boolean {
  return offset === 'Z' || offset === '+00:00'
}
