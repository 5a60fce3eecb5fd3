import assert from 'node:assert/strict'
import {test} from 'node:test'
import {viewOf} from '../../pipeline/classify/context/block.ts'
import {rules} from '../../pipeline/classify/rules/index.ts'
import {ruleSet, votesOf} from '../../pipeline/classify/rules/rule-set.ts'
import {type DocumentResult, documentResultOf} from '../../pipeline/commands/shared/document.ts'
import {internalError, problemOfError} from '../../pipeline/commands/shared/internal-errors.ts'
import type {InputProblem} from '../../pipeline/commands/shared/problems.ts'
import {
  line,
  normalize,
  type Segmented,
  type Stage,
  StepError,
  segment,
  stages,
  understand,
} from '../../pipeline/index.ts'
import type {Options} from '../../pipeline/options.ts'
import {enrich} from '../../pipeline/tree/blocks.ts'
import {inStep} from '../../pipeline/tree/step-errors.ts'
import {captureOf} from '../tree/trees.ts'
import {words} from './captures.ts'

const input = {name: 'a.txt', bytes: (): Uint8Array => Buffer.from(words)}

/** Fails at the given access to a property of a value, or of anything below it. */
function failingAt<Value extends object>(
  value: Value,
  number: number,
): {
  readonly value: Value
  readonly count: () => number
} {
  let count = 0
  const known = new WeakMap<object, object>()
  const wrapped = <Inner>(inner: Inner): Inner => {
    if (typeof inner !== 'object' || inner === null) return inner
    const made = known.get(inner) ?? new Proxy(inner, {get})
    known.set(inner, made)
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: a proxy has the type of its target
    return made as Inner
  }
  const get = (target: object, key: PropertyKey): unknown => {
    count += 1
    if (count === number) throw new TypeError('Planted')
    const descriptor = Reflect.getOwnPropertyDescriptor(target, key)
    const found: unknown = Reflect.get(target, key)
    return descriptor?.configurable === false ? found : wrapped(found)
  }
  return {value: wrapped(value), count: () => count}
}

function problemIn({reply, problems}: DocumentResult): InputProblem {
  assert.equal(reply, 'errors')
  const [problem] = problems
  assert.ok(problem !== undefined && problem.rule === internalError, JSON.stringify(problems))
  return problem
}

/** An error of a document whose options fail where they are read. */
function failedWith(name: string): InputProblem {
  const options: Options = Object.defineProperty({}, name, {
    enumerable: false,
    get: () => {
      throw new TypeError('Planted')
    },
  })
  return problemIn(documentResultOf(input, options))
}

test('a read that throws is an error of that document, at gather', () => {
  const bytes = (): never => {
    throw new RangeError('Planted')
  }
  const {place, reason, line: at, level} = problemIn(documentResultOf({name: 'a', bytes}, {}))
  assert.deepEqual(place, {step: 'gather'})
  assert.equal(reason, 'An internal error stopped `gather`: RangeError: Planted')
  assert.deepEqual([at, level], [1, 'fail'])
})

test('what is thrown can be anything', () => {
  const unprintable = {
    toString: (): never => {
      throw new TypeError('no text')
    },
  }
  for (const thrown of [undefined, null, 'text', 5n, Symbol('a'), {}, unprintable]) {
    const bytes = (): never => {
      throw thrown
    }
    assert.equal(problemIn(documentResultOf({name: 'a', bytes}, {})).place?.step, 'gather')
  }
})

test('an exception at any access to a capture is an error with its step', () => {
  const capture = captureOf(words)
  const whole = failingAt(capture, 0)
  understand(whole.value)
  const every = Math.max(1, Math.floor(whole.count() / 150))
  const steps = new Set<string>()
  for (let number = 1; number <= whole.count(); number += every) {
    assert.throws(
      () => understand(failingAt(capture, number).value),
      (error) => {
        assert.ok(error instanceof StepError && error.cause instanceof TypeError, String(error))
        steps.add(error.step)
        return true
      },
      `access ${number} of ${whole.count()}`,
    )
  }
  for (const step of ['normalize', 'segment', 'classify', 'correct', 'extract', 'audit']) {
    assert.ok(steps.has(step), `${step} among ${[...steps].join(', ')}`)
  }
})

test('an option that throws where it is read is an error of the step that reads it', () => {
  assert.equal(failedWith('deriveHeadline').place?.step, 'compile')
  assert.equal(failedWith('profile').place?.step, 'validate')
})

test('an error names its step and its file', () => {
  // The check of options sees what is enumerable.
  const options: Options = Object.defineProperty({}, 'model', {value: failingAt({}, 1).value})
  const long = {...input, bytes: (): Uint8Array => Buffer.from(words.repeat(4))}
  const {place, reason} = problemIn(documentResultOf(long, options))
  assert.equal(place?.step, 'classify')
  assert.match(place.source ?? '', /^classify\/[\w/-]+\.ts:\d+$/)
  assert.match(reason, /^An internal error stopped `classify` \(classify\/.*\): TypeError: /)
})

test('an error at a block gives the line and the offset of that block', () => {
  const glad = words.indexOf('“We are glad')
  const planted: Stage<Segmented, Segmented> = {
    name: 'planted',
    run: (tree) => ({
      ...tree,
      children: enrich(tree, (block) => {
        assert.notEqual(block.at.start, glad, 'Planted')
        return block.data
      }),
    }),
  }
  const run = line(normalize).next(segment).next(planted).run
  const problem = problemThrownBy(() => run({type: 'root', capture: captureOf(words)}))
  assert.deepEqual([problem.place?.step, problem.place?.offset], ['planted', glad])
  assert.equal(problem.line, words.slice(0, glad).split('\n').length)
  assert.equal(problem.column, 1)
  assert.match(
    problem.reason,
    /^An internal error stopped `planted` at offset \d+ .*: AssertionError: Planted/,
  )
})

test('a rule that throws gives the offset of its block', () => {
  const [rule] = rules.filter(({pass}) => pass === 'alone')
  assert.ok(rule?.pass === 'alone')
  const failing = {...rule, test: (): boolean => assert.fail('Planted')}
  const view = viewOf('A line', {lines: 1, blankAbove: 1, indent: 0})
  const {needs: _, ...always} = failing
  const vote = (): unknown => votesOf(ruleSet([always]), view, {start: 7, end: 13})
  assert.equal(problemThrownBy(() => inStep('classify', vote)).place?.offset, 7)
})

function problemThrownBy(run: () => unknown): InputProblem {
  try {
    run()
  } catch (error) {
    return problemOfError('a.txt', error, 'none', words)
  }
  return assert.fail('Expected an error')
}

test('a stack that runs out is an error without a file, which would depend on history', () => {
  const bytes = (): Uint8Array => bytes()
  const {place, reason} = problemIn(documentResultOf({name: 'a', bytes}, {}))
  assert.deepEqual(place, {step: 'gather'})
  assert.match(reason, /RangeError: Maximum call stack size exceeded/)
})

test('stages that do not throw name no step', () => {
  assert.deepEqual(stages.names, ['normalize', 'segment', 'classify', 'correct', 'extract'])
  assert.equal(documentResultOf(input, {}).reply, 'articles')
})
