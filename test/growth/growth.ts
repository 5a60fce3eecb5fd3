import type {Work, WorkCounter} from './counter.ts'

/** How often the work may grow when the input doubles; what sorts takes a little more than twice. */
export const mostGrowth = 2.2
/** The same of one function, which may sort. */
const mostGrowthOfOne = 2.45
/** A function that does a smaller share of the work than this is not looked at. */
const leastShare = 0.01
/** Doublings after the first input, and further ones for a suspicion. */
const doublings = 3
const furtherDoublings = 2
/** Functions that a message names. */
const mostNamed = 5

/** A function whose work grows faster than the input, or all of them. */
interface Growing {
  readonly name: string
  readonly counts: readonly number[]
}

/**
 * What grows faster than its input; empty when nothing does.
 *
 * Work is counted at n, 2n, 4n and 8n. Something grows too fast when its last two doublings do, and
 * still do at 16n and 32n: a limit that is reached once, or a part that begins late, does not.
 *
 * @param inputOf
 *   The input of a size.
 * @returns
 *   Lines for a person to read: what grows, and its counts.
 */
export async function excessOf(
  run: (size: number) => () => unknown,
  size: number,
  counter: WorkCounter,
): Promise<readonly string[]> {
  const all: Work[] = []
  const measure = async (): Promise<void> => {
    all.push(await counter.workOf(run(size * 2 ** all.length)))
  }
  // What is loaded or remembered at first use does not belong to any size.
  await run(size)()
  for (let i = 0; i <= doublings; i++) await measure()
  for (let i = 0; i < furtherDoublings; i++) {
    if (growingIn(all).length === 0) return []
    await measure()
  }
  return growingIn(all).slice(0, mostNamed).map(lineOf)
}

function growingIn(all: readonly Work[]): readonly Growing[] {
  const last = all.at(-1) ?? new Map<string, number>()
  const whole = {name: 'all work', counts: all.map(totalOf)}
  const least = totalOf(last) * leastShare
  const parts = [...last]
    .filter(([, count]) => count >= least)
    .map(([name]) => ({
      name,
      counts: all.map((work) => work.get(name) ?? 0),
    }))
  const growing = parts
    .filter(({counts}) => grows(counts, mostGrowthOfOne))
    .sort((a, b) => (b.counts.at(-1) ?? 0) - (a.counts.at(-1) ?? 0))
  return grows(whole.counts, mostGrowth) ? [whole, ...growing] : growing
}

/** Whether the last two doublings both grow too fast. */
function grows(counts: readonly number[], most: number): boolean {
  const [first = 0, second = 0, third = 0] = counts.slice(-3)
  return second > first * most && third > second * most
}

function totalOf(work: Work): number {
  let total = 0
  for (const count of work.values()) total += count
  return total
}

function lineOf({name, counts}: Growing): string {
  return `${name}: ${counts.join(' → ')}`
}
