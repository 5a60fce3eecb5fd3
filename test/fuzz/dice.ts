/** A source of whole numbers from 0 up to a bound, the same for the same seed. */
export type Dice = (bound: number) => number

/** Dice by the generator mulberry32 (Tommy Ettinger, public domain). */
function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

/** The dice of one input of a run, so that it can be made without those before it. */
export function diceOfInput(seed: number, number: number): Dice {
  const first = diceOf(seed)(2 ** 32)
  return diceOf(first ^ Math.imul(number + 1, 0x9e3779b1))
}

/** One of a list. */
export function pick<Value>(list: readonly Value[], dice: Dice): Value {
  const value = list[dice(list.length)]
  if (value === undefined) throw new RangeError('Expected a list with something in it')
  return value
}

/** Whether one case in so many has come up. */
export function oneIn(cases: number, dice: Dice): boolean {
  return dice(cases) === 0
}

/** Between `least` and `most` values, each made anew. */
export function several<Value>(
  dice: Dice,
  [least, most]: readonly [least: number, most: number],
  make: (dice: Dice) => Value,
): readonly Value[] {
  return Array.from({length: least + dice(most - least + 1)}, () => make(dice))
}

/** One of several ways to make a value, each as often as its weight. */
export function either<Value>(
  dice: Dice,
  ways: readonly (readonly [weight: number, make: (dice: Dice) => Value])[],
): Value {
  let left = dice(ways.reduce((sum, [weight]) => sum + weight, 0))
  for (const [weight, make] of ways) {
    if (left < weight) return make(dice)
    left -= weight
  }
  throw new RangeError('Expected a way with a weight')
}
