import assert from 'node:assert/strict'
import {after, test} from 'node:test'
import {countWork} from './counter.ts'
import {excessOf, mostGrowth} from './growth.ts'
import {innocent, pairsOfLoop, planted} from './planted.ts'
import {shapes} from './shapes/shapes.ts'

const counter = countWork()
after(counter.close)

/** Entries in the smallest planted work. */
const size = 200

test('the measure finds planted work that grows with the square of its input, and names it', async () => {
  for (const [name, work] of Object.entries(planted)) {
    const excess = await excessOf((count) => () => work(count), size, counter)
    assert.ok(excess.length > 0, name)
  }
})

test('the measure leaves alone work that grows as its input does, sorting and limits too', async () => {
  for (const [name, work] of Object.entries(innocent)) {
    assert.deepEqual(await excessOf((count) => () => work(count), size, counter), [], name)
  }
})

test('the same work has the same count', async () => {
  const work = (): unknown => pairsOfLoop(size)
  const of = (counts: ReadonlyMap<string, number>) =>
    [...counts].filter(([name]) => name.includes('planted'))
  const once = of(await counter.workOf(work))
  assert.ok(once.length > 0)
  assert.deepEqual(of(await counter.workOf(work)), once)
})

test('no shape of input costs more than its length', async () => {
  const found: string[] = []
  for (const shape of shapes) {
    const excess = await excessOf(shape.run, shape.size, counter)
    if (excess.length > 0) {
      found.push(`${shape.name}: work grows by more than ${mostGrowth} when the input doubles`)
      found.push(...excess.map((line) => `    ${line}`))
    }
  }
  assert.deepEqual(found, [])
  assert.ok(shapes.length >= 158)
})
