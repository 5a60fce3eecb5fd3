/** Something whose cost is measured. */
export interface Task {
  readonly name: string
  readonly run: () => unknown
}

/** CPU milliseconds of one run: the least and the middle of all rounds. */
export interface Cost {
  readonly best: number
  readonly median: number
}

const leastMilliseconds = 20

/**
 * What tasks cost, in rounds that go through all of them in turn, so that a slow moment of the
 * machine falls on all alike.
 *
 * CPU time is user and system time of the whole process, with its collector of garbage. A short
 * task is repeated within a round until the clock can measure it.
 *
 * @param rounds
 *   How often; one more goes before to warm up.
 */
export function costsOf(tasks: readonly Task[], rounds: number): ReadonlyMap<string, Cost> {
  const times = tasks.map((task) => repetitionsOf(task))
  const measured = tasks.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, task] of tasks.entries()) {
      const count = times[i] ?? 1
      measured[i]?.push(cpuOf(task.run, count) / count)
    }
  }
  return new Map(tasks.map(({name}, i) => [name, costOf(measured[i] ?? [])]))
}

/** CPU milliseconds of so many runs. */
function cpuOf(run: () => unknown, count = 1): number {
  const before = process.cpuUsage()
  for (let i = 0; i < count; i += 1) run()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

function repetitionsOf({run}: Task): number {
  let count = 1
  while (count < 4096 && cpuOf(run, count) < leastMilliseconds) count *= 2
  return count
}

function costOf(all: readonly number[]): Cost {
  const sorted = [...all].sort((a, b) => a - b)
  return {best: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0}
}
