import assert from 'node:assert/strict'
import {test} from 'node:test'
import {beforeAll, orderAll, orderUpTo} from '../../pipeline/classify/model/float-order.ts'

const numbers = [-99, -1.5, -1, -0.1, -1e-40, 0, 1e-40, 0.1, 0.5, 1, 8.5, 99, 1e9]

test('numbers of single precision have whole numbers of the same order', () => {
  const singles = Float32Array.from(numbers)
  const orders = [...orderAll(Float32Array.from(singles))]
  assert.deepEqual(
    orders,
    [...orders].sort((a, b) => a - b),
  )
  assert.equal(new Set(orders).size, numbers.length)
})

test('a number is up to a border when its order is', () => {
  const singles = Float32Array.from([...numbers, -0])
  const orders = orderAll(Float32Array.from(singles))
  for (const border of [...numbers, -0, 0.1 + 1e-12, 0.1 - 1e-12, 8.499999999, 1 / 3]) {
    for (const [i, single] of singles.entries()) {
      assert.equal((orders[i] ?? 0) <= orderUpTo(border), single <= border, `${single} ${border}`)
    }
  }
})

test('what is not a number is up to no border, and nothing comes before all', () => {
  const [order = 0, least = 0] = orderAll(Float32Array.of(Number.NaN, -3e38))
  assert.ok(order > orderUpTo(3e38))
  assert.ok(least > beforeAll)
})
