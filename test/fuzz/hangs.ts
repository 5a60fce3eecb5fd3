import {corpus} from '../corpus.ts'

/** What is understood, and how much of it there is. */
interface Work {
  readonly run: () => unknown
  /** Code units, or bytes. */
  readonly size: number
}

/** A hang costs so many times what plain documents of its size cost. */
const mostTimes = 20
/** What the smallest input may cost as well. */
const allowedUnits = 2000
/** Pairs of timings; the best counts, so that a pause of the collector is no hang. */
const pairs = 6

const plain = Buffer.concat(corpus.flatMap(({bytes}) => [bytes, Buffer.from('\n\n')]))

/** Tells whether understanding something takes far longer than its size explains. */
export type Hangs = (work: Work) => boolean

/**
 * Measure hangs against the documents of this project, one after another, in the same process.
 *
 * Both are measured in turn, in CPU time, so that a slow machine, or one that others use too, slows
 * both alike.
 *
 * @param understand
 *   What is measured.
 * @param clock
 *   Milliseconds of CPU of this process.
 */
export function measureHangs(
  understand: (bytes: Uint8Array) => unknown,
  clock: () => number = cpu,
): Hangs {
  const yardstick: Work = {run: () => understand(plain), size: plain.length}
  const rateOf = ({run, size}: Work): number => {
    const before = clock()
    run()
    return (clock() - before) / (size + allowedUnits)
  }
  const least = Math.min(...Array.from({length: pairs}, () => rateOf(yardstick)))
  return (work) => {
    if (rateOf(work) <= mostTimes * least) return false
    for (let left = pairs; left > 0; left -= 1) {
      if (rateOf(work) <= mostTimes * rateOf(yardstick)) return false
    }
    return true
  }
}

function cpu(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}
