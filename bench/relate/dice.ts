/** A source of numbers that is the same for the same seed. */
export interface Dice {
  /** A whole number from 0 up to a bound. */
  readonly below: (bound: number) => number
  /** Whether something with a chance from 0 to 1 comes to pass. */
  readonly chance: (chance: number) => boolean
  readonly of: <Value>(values: readonly Value[]) => Value
}

/** Dice by two seeds (mulberry32). */
export function diceOf(seed: number, number: number): Dice {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  return {
    below,
    chance: (chance) => next() < chance,
    of: <Value>(values: readonly Value[]): Value => {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError('Expected values to choose from')
      return value
    },
  }
}
