import assert from 'node:assert/strict'
import {test} from 'node:test'
import {stepsIn} from '../../bench/steps/counted.ts'
import {grownIn, mostGrowth, readSteps} from '../../bench/steps/steps.ts'

/** A function of 40 code units, in it a loop of 10, and behind both a function that did not run. */
function script(calls: number, rounds: number): Parameters<typeof stepsIn>[0] {
  const range = (startOffset: number, endOffset: number, count: number) => ({
    startOffset,
    endOffset,
    count,
  })
  return {
    functions: [
      {functionName: '', isBlockCoverage: true, ranges: [range(0, 100, 0)]},
      {
        functionName: 'f',
        isBlockCoverage: true,
        ranges: [range(10, 50, calls), range(30, 40, rounds)],
      },
      {functionName: 'g', isBlockCoverage: true, ranges: [range(60, 90, 0)]},
    ],
  }
}

test('a block counts by its length each time that it runs, and not for the block around it', () => {
  assert.equal(stepsIn(script(1, 3)), 30 + 3 * 10)
  assert.equal(stepsIn(script(2, 0)), 2 * 30)
  assert.equal(stepsIn(script(0, 0)), 0)
})

test('growth up to the bound is no fault, and growth past it names the remedy', () => {
  const last = {ferry: 1000, tram: 1000}
  assert.deepEqual(grownIn({ferry: 1000 * (1 + mostGrowth) - 1, tram: 10}, last), [])
  const [fault, ...others] = grownIn({ferry: 1200, tram: 1000}, last)
  assert.match(
    fault ?? '',
    /^ferry: 20\.0 % more steps than accepted, 15\.0 % may be\. .*make steps/,
  )
  assert.deepEqual(others, [])
})

test('a document without a figure is a fault', () => {
  assert.match(grownIn({ferry: 1}, {}).join(), /^ferry: no figure/)
})

test('ten documents have their figures', () => {
  const figures = Object.values(readSteps())
  assert.equal(figures.length, 10)
  for (const figure of figures) assert.ok(Number.isInteger(figure) && figure > 1e6)
})
