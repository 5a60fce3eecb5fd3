import type {FileResult} from './lanes.ts'
import type {Ended} from './messages.ts'

/** How a test can end, as node’s runner calls it in its closing lines. */
export const outcomes = ['pass', 'fail', 'cancelled', 'skipped', 'todo'] as const

/** How many tests ended in each way, and how many suites there were. */
export type Counts = Readonly<Record<(typeof outcomes)[number] | 'suites', number>>

/** The lines of one file, in TAP, and the tests and suites that they count. */
export interface Tally {
  readonly counts: Counts
  readonly lines: readonly string[]
}

/** The counts before any test. */
export const none: Counts = {suites: 0, pass: 0, fail: 0, cancelled: 0, skipped: 0, todo: 0}

/**
 * The tests of a file, counted and printed.
 *
 * A file whose process died, whose import or hooks failed, or that holds no test, is a failing test
 * of its own.
 *
 * @param first
 *   The number of its first test.
 */
export function tallyOf({file, ended, death}: FileResult, first: number): Tally {
  const inner = ended.filter(({nesting}) => nesting > 0)
  const tests = inner.filter(({isSuite}) => !isSuite)
  const broken = ended.filter(
    ({nesting, isSuite, error}) => (isSuite || nesting === 0) && error !== undefined,
  )
  const all = [
    ...tests,
    ...broken.map((each) => ({...each, outcome: 'fail' as const})),
    ...(death === undefined ? [] : [faultOf(file, death)]),
    ...(death === undefined && tests.length + broken.length === 0
      ? [faultOf(file, 'The file holds no test')]
      : []),
  ]
  const counts = {
    suites: inner.length - tests.length,
    ...Object.fromEntries(outcomes.map((outcome) => [outcome, countOf(all, outcome)])),
  }
  return {
    counts: {...none, ...counts},
    lines: [`# ${file}`, ...all.flatMap((each, i) => linesOf(each, first + i))],
  }
}

/** Both counts together. */
export function add(one: Counts, other: Counts): Counts {
  return {
    suites: one.suites + other.suites,
    pass: one.pass + other.pass,
    fail: one.fail + other.fail,
    cancelled: one.cancelled + other.cancelled,
    skipped: one.skipped + other.skipped,
    todo: one.todo + other.todo,
  }
}

/** How many tests there were. */
export function testsIn(counts: Counts): number {
  return outcomes.reduce((sum, outcome) => sum + counts[outcome], 0)
}

/** The closing lines, as node’s runner prints them. */
export function closingOf(counts: Counts, milliseconds: number): readonly string[] {
  const tests = testsIn(counts)
  return [
    `1..${tests}`,
    `# tests ${tests}`,
    `# suites ${counts.suites}`,
    ...outcomes.map((outcome) => `# ${outcome} ${counts[outcome]}`),
    `# duration_ms ${Math.round(milliseconds)}`,
  ]
}

function countOf(all: readonly Ended[], outcome: Ended['outcome']): number {
  return all.filter((each) => each.outcome === outcome).length
}

function faultOf(file: string, error: string): Ended {
  return {
    type: 'ended',
    name: file,
    nesting: 0,
    isSuite: true,
    outcome: 'fail',
    milliseconds: 0,
    error,
  }
}

function linesOf({name, outcome, milliseconds, error}: Ended, number: number): readonly string[] {
  const isFine = outcome === 'pass' || outcome === 'skipped' || outcome === 'todo'
  const directive = outcome === 'skipped' ? ' # SKIP' : outcome === 'todo' ? ' # TODO' : ''
  const escaped = name.replaceAll('\\', '\\\\').replaceAll('#', '\\#').replaceAll('\n', '\\n')
  const head = `${isFine ? 'ok' : 'not ok'} ${number} - ${escaped}${directive}`
  if (error === undefined) return [`${head} (${milliseconds.toFixed(1)} ms)`]
  return [head, '  ---', ...error.split('\n').map((line) => `  ${line}`), '  ...']
}
