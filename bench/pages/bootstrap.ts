/** A mean and the interval that the means of 95 of 100 samples like this one fall into. */
export interface Estimate {
  readonly mean: number
  readonly low: number
  readonly high: number
}

const rounds = 1000

/**
 * The mean of some numbers with its confidence interval, by drawing as many of them with repeats, a
 * thousand times. The draws are the same every time.
 */
export function estimateOf(numbers: readonly number[]): Estimate {
  const random = randomFrom(numbers.length)
  const means = Array.from({length: rounds}, () => {
    let sum = 0
    for (let i = 0; i < numbers.length; i += 1) {
      sum += numbers[Math.floor(random() * numbers.length)] ?? 0
    }
    return sum / numbers.length
  }).sort((a, b) => a - b)
  return {
    mean: numbers.reduce((sum, each) => sum + each, 0) / numbers.length,
    low: means[Math.floor(rounds * 0.025)] ?? 0,
    high: means[Math.floor(rounds * 0.975)] ?? 0,
  }
}

/** Mulberry32: the same numbers for the same seed, everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
