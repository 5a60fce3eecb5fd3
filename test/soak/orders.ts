import {type Dice, diceOfInput} from '../fuzz/dice.ts'
import {digestOf} from './answers.ts'

/**
 * The inputs whose answer depends on what came before it: each is answered twice in this process, in
 * order and in a shuffled order.
 *
 * @param count
 *   Inputs, from 0.
 * @param onDone
 *   Called after each answer with how many there were before it, and how many differ so far.
 * @returns
 *   Numbers of inputs, in the shuffled order.
 */
export async function dependentOnHistory(
  count: number,
  seed: number,
  onDone: (done: number, differing: number) => void = () => undefined,
): Promise<readonly number[]> {
  const first: string[] = []
  for (let number = 0; number < count; number += 1) {
    first.push(await digestOf(number))
    onDone(number, 0)
  }
  const differing: number[] = []
  for (const [i, number] of shuffled(count, diceOfInput(seed, count)).entries()) {
    if ((await digestOf(number)) !== first[number]) differing.push(number)
    onDone(count + i, differing.length)
  }
  return differing
}

/** The numbers below a bound in an order that the dice give (Fisher and Yates). */
function shuffled(count: number, dice: Dice): readonly number[] {
  const numbers = Array.from({length: count}, (_, i) => i)
  for (let last = count - 1; last > 0; last -= 1) {
    const other = dice(last + 1)
    const [a = 0, b = 0] = [numbers[last], numbers[other]]
    numbers[last] = b
    numbers[other] = a
  }
  return numbers
}
