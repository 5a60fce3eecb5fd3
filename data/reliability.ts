/** A probability, and whether what it belongs to is right. */
export interface Judged {
  readonly chance: number
  readonly right: boolean
}

/** Those whose probability falls into one tenth. */
export interface Bin {
  readonly from: number
  readonly count: number
  /** Means. */
  readonly chance: number
  readonly right: number
}

const tenths = 10

/** The ten bins of equal width that hold anything. */
export function binsOf(all: readonly Judged[]): readonly Bin[] {
  return Array.from({length: tenths}, (_, i) => i).flatMap((i): readonly Bin[] => {
    const own = all.filter(({chance}) => Math.min(tenths - 1, Math.floor(tenths * chance)) === i)
    const count = own.length
    if (count === 0) return []
    const chance = own.reduce((sum, each) => sum + each.chance, 0) / count
    return [{from: i / tenths, count, chance, right: own.filter(({right}) => right).length / count}]
  })
}

/** The expected calibration error: how far the share that is right lies from the mean probability of its bin, on average. */
export function calibrationError(all: readonly Judged[]): number {
  return binsOf(all).reduce(
    (sum, {count, chance, right}) => sum + (count * Math.abs(chance - right)) / all.length,
    0,
  )
}
