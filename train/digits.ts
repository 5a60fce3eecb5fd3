import {digits} from '../pipeline/classify/model/digits.ts'

/** The lowest six bits of each number as a digit. */
export function digitsOf(numbers: readonly number[]): string {
  return numbers.map((number) => digits.charAt(number % digits.length)).join('')
}

/** Each number as so many digits, the highest first. */
export function wideDigitsOf(numbers: readonly number[], count: number): string {
  const shifts = Array.from({length: count}, (_, i) => 6 * (count - 1 - i))
  return digitsOf(numbers.flatMap((number) => shifts.map((shift) => number >>> shift)))
}
