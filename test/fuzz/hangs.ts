import {corpus} from '../corpus.ts'

/** Understands something, and returns how much of it there is: code units, or bytes. */
type Work = () => number | Promise<number>

/** A hang costs so many times what plain documents of its size cost. */
const mostTimes = 20
/** What the smallest input may cost as well. */
const allowedUnits = 2000
/** Pairs of timings; the best counts, so that a pause of the collector is no hang. */
const pairs = 6

const plain = Buffer.concat(corpus.flatMap(({bytes}) => [bytes, Buffer.from('\n\n')]))

/** Tells whether understanding something takes far longer than its size explains. */
export type Hangs = (work: Work) => Promise<boolean>

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
export async function measureHangs(
  understand: (bytes: Uint8Array) => unknown,
  clock: () => number = cpu,
): Promise<Hangs> {
  const yardstick: Work = () => {
    understand(plain)
    return plain.length
  }
  const rateOf = async (work: Work): Promise<number> => {
    const before = clock()
    const size = await work()
    return (clock() - before) / (size + allowedUnits)
  }
  let least = Number.POSITIVE_INFINITY
  for (let left = pairs; left > 0; left -= 1) least = Math.min(least, await rateOf(yardstick))
  return async (work) => {
    if ((await rateOf(work)) <= mostTimes * least) return false
    for (let left = pairs; left > 0; left -= 1) {
      if ((await rateOf(work)) <= mostTimes * (await rateOf(yardstick))) return false
    }
    return true
  }
}

function cpu(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}
