import assert from 'node:assert/strict'
import {test} from 'node:test'
import {measureHangs} from './hangs.ts'

/** Hangs by a clock of its own, on which plain documents take so many milliseconds a byte. */
async function hangsFor(rates: () => number) {
  let now = 0
  const understand = (bytes: Uint8Array): void => {
    now += bytes.length * rates()
  }
  const hangs = await measureHangs(understand, () => now)
  const taking = (milliseconds: () => number, size: number): Promise<boolean> =>
    hangs(() => {
      now += milliseconds()
      return size
    })
  return taking
}

test('what takes far longer than plain documents of its size hangs', async () => {
  const hangs = await hangsFor(() => 0.001)
  assert.ok(await hangs(() => 1000, 10_000))
  assert.ok(await hangs(() => 100, 0))
})

test('what takes as long as its size explains does not hang, however long', async () => {
  const hangs = await hangsFor(() => 0.001)
  assert.ok(!(await hangs(() => 10_000, 1_000_000)))
  assert.ok(!(await hangs(() => 15, 0)))
})

test('a pause is no hang', async () => {
  const hangs = await hangsFor(() => 0.001)
  const timings = [5000, 5000, 5000, 5].values()
  assert.ok(!(await hangs(() => timings.next().value ?? 0, 1000)))
})

test('a machine that becomes slow makes no hang', async () => {
  let rate = 0.001
  const hangs = await hangsFor(() => rate)
  rate = 0.1
  assert.ok(!(await hangs(() => 1000, 10_000)))
})
