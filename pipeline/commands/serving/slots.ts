/** A number of places, of which each is taken by one thing at a time. */
export interface Slots {
  /** Resolved when there is a free place, which is then taken. */
  readonly take: () => Promise<void>
  readonly give: () => void
}

/** As many places, all of them free. */
export function slotsOf(count: number): Slots {
  const waiting: (() => void)[] = []
  let free = count
  return {
    take: async (): Promise<void> => {
      if (free > 0) {
        free -= 1
        return
      }
      await new Promise<void>((resolve) => waiting.push(() => resolve()))
    },
    give: (): void => {
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    },
  }
}
