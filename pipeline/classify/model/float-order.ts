/** The order of a number that comes before all others. */
export const beforeAll = -0x8000_0000

const magnitude = 0x7fff_ffff
const one = new Float32Array(1)
const bitsOfOne = new Int32Array(one.buffer)

/**
 * Overwrite numbers of single precision, in their own memory, with whole numbers of the same order,
 * which compare in fewer steps. NaN comes after all others.
 */
export function orderAll(numbers: Float32Array): Int32Array {
  const orders = new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length)
  for (let i = 0; i < orders.length; i += 1) orders[i] = orderOf(orders[i] ?? 0)
  return orders
}

/** The order of the greatest number of single precision that is not above a border. */
export function orderUpTo(border: number): number {
  one[0] = border === 0 ? 0 : border
  const order = orderOf(bitsOfOne[0] ?? 0)
  return (one[0] ?? 0) > border ? order - 1 : order
}

/** Of two numbers below 0 the greater one has the smaller bits. */
function orderOf(bits: number): number {
  return bits ^ ((bits >> 31) & magnitude)
}
