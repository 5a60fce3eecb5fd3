import assert from 'node:assert/strict'
import {test} from 'node:test'
import {inputOf} from './inputs.ts'
import {type Fault, faultKinds} from './judge.ts'
import {type Closeness, type Judge, run} from './run.ts'

const plan = {seed: 5, from: 40, inputs: 20, seconds: 60}
const documents = {articles: 1, rejected: 0, errors: 0}

/** Judges that find a fault in inputs with an even number, for as long as they hold something. */
function finding(fault: Fault): Judge {
  return ({name, bytes}) => {
    const isBad = Number.parseInt(name, 10) % 2 === 0 && bytes.length > 0
    return Promise.resolve({faults: isBad ? [fault, fault] : [], documents})
  }
}

for (const kind of faultKinds) {
  test(`a planted fault is counted under ${kind}, once an input, and under nothing else`, async () => {
    const {inputs, faults} = await run(plan, finding({kind, what: 'planted'}), () => undefined)
    assert.equal(inputs, 20)
    assert.deepEqual(faults, {[kind]: 10})
  })
}

test('a run without a fault counts none, and prints nothing', async () => {
  const printed: string[] = []
  const clean: Judge = () => Promise.resolve({faults: [], documents})
  const tally = await run(plan, clean, (text) => printed.push(text))
  assert.deepEqual(tally, {
    inputs: 20,
    documents: {articles: 20, rejected: 0, errors: 0},
    faults: {},
    changes: new Map(),
  })
  assert.equal(printed.length, 0)
})

test('a fault is printed with a small input and the command that repeats it; alike ones without', async () => {
  const printed: string[] = []
  await run(plan, finding({kind: 'lost', what: 'planted'}), (text) => printed.push(text))
  assert.equal(printed.length, 10)
  assert.match(
    printed[0] ?? '',
    /repeat with: make fuzz SEED=5 INPUT=40\n {2}\d+ tries made \d+ bytes 1,/,
  )
  assert.ok(printed.slice(2).every((text) => !text.includes('tries made')))
})

test('bodies that are not idempotent are counted by what changed them, and printed for one input alone', async () => {
  const printed: string[] = []
  const judge = finding({kind: 'not idempotent', what: 'aside promo'})
  const {changes} = await run(plan, judge, (text) => printed.push(text))
  assert.deepEqual(changes, new Map([['aside promo', 10]]))
  assert.equal(printed.length, 0)
  await run({...plan, inputs: 1}, judge, (text) => printed.push(text))
  assert.equal(printed.length, 1)
})

test('one input alone is examined as closely as can be, and is that of a longer run', async () => {
  const seen: (readonly [name: string, closeness: Closeness])[] = []
  const noting: Judge = ({name}, closeness) => {
    seen.push([name, closeness])
    return Promise.resolve({faults: [], documents})
  }
  await run({...plan, from: 43, inputs: 1}, noting, () => undefined)
  assert.deepEqual(seen, [[inputOf(5, 43).name, {again: true, grown: true}]])
})

test('a run ends when its time is over', async () => {
  const clean: Judge = () => Promise.resolve({faults: [], documents})
  const {inputs} = await run(
    {...plan, inputs: Number.POSITIVE_INFINITY, seconds: 0},
    clean,
    () => undefined,
  )
  assert.equal(inputs, 0)
})
