import {fold} from '../../text/fold.ts'
import {strip} from '../../text/strip.ts'
import type {Hints} from '../../tree/types.ts'
import type {UserRule, UserWordings} from '../../tree/user-rules.ts'
import {viewOf} from '../context/block.ts'
import type {AloneRule, View} from '../context/rule.ts'
import {rules as builtIn} from './index.ts'
import {patternOf} from './pattern.ts'

/** One sign that a wording may stand behind, and one that it may stand before. */
const before = /[\s*·•|>»→›:-]/u
const after = /[\s*·•|>»→›:.!?…-]/u
const letter = /[\p{L}\p{M}\p{N}]/u
const spaceless = '\u2e80'
const plain: Hints = {lines: 1, blankAbove: 1, indent: 0}
const compiled = new WeakMap<readonly UserRule[], readonly AloneRule[]>()

/** A fault of a rule, and its place in the list of rules. */
export interface RuleFault {
  /** JSON pointer. */
  readonly pointer: string
  readonly message: string
}

/**
 * Rules as data, compiled to vote; each list is compiled once.
 *
 * @throws TypeError
 *   When a rule has a fault that `faultsOf` reports.
 */
export function compileRules(rules: readonly UserRule[]): readonly AloneRule[] {
  const known = compiled.get(rules)
  if (known !== undefined) return known
  const [fault] = faultsOf(rules)
  if (fault !== undefined) throw new TypeError(`rules${fault.pointer}: ${fault.message}`)
  const made = rules.flatMap((rule) => {
    const test = testOf(rule)
    return typeof test === 'function' ? [ruleOf(rule, test)] : []
  })
  compiled.set(rules, made)
  return made
}

/**
 * The faults of rules: ids that are taken, patterns that are invalid or cannot be matched in linear time,
 * and examples that fail.
 *
 * @param rules
 *   In the form of `schemas/rules.schema.json`.
 */
export function faultsOf(rules: readonly UserRule[]): readonly RuleFault[] {
  const taken = new Set(builtIn.map(({id}) => id))
  return rules.flatMap((rule, i) => {
    const found = [...(taken.has(rule.id) ? [idTaken(rule, i)] : []), ...faultsIn(rule, i)]
    taken.add(rule.id)
    return found
  })
}

function idTaken({id}: UserRule, i: number): RuleFault {
  return {
    pointer: `/${i}/id`,
    message: `Another rule is called \`${id}\`; give this one a name of its own`,
  }
}

function faultsIn(rule: UserRule, i: number): readonly RuleFault[] {
  if (rule.pattern === undefined && rule.wordings === undefined) {
    return [{pointer: `/${i}`, message: 'Looks for nothing; give it a `pattern` or `wordings`'}]
  }
  const test = testOf(rule)
  if (typeof test !== 'function') {
    const message = `No pattern that can be matched in linear time: ${test.fault}. Write it in the syntax of RE2, without look-around and back-references`
    return [{pointer: `/${i}/pattern`, message}]
  }
  const failing = (kind: 'yes' | 'no'): readonly RuleFault[] =>
    rule.examples[kind].flatMap((line, n) =>
      test(viewOf(line, plain)) === (kind === 'yes')
        ? []
        : [{pointer: `/${i}/examples/${kind}/${n}`, message: failures[kind]}],
    )
  return [...failing('yes'), ...failing('no')]
}

const failures = {
  yes: 'The rule does not see this line; widen it, or correct the example',
  no: 'The rule sees this line, which it must leave alone; narrow it, or correct the example',
} as const

type Test = (view: View) => boolean

function ruleOf({id, role, weight, reason, status, examples}: UserRule, test: Test): AloneRule {
  const rule = {id, role, weight, reason, pass: 'alone', test, examples} as const
  return status === undefined ? rule : {...rule, status}
}

function testOf({pattern, wordings}: UserRule): Test | {readonly fault: string} {
  const isWorded = wordings === undefined ? undefined : wordingTest(wordings)
  if (pattern === undefined) return isWorded ?? never
  const matches = patternOf(pattern)
  if (typeof matches !== 'function') return matches
  return (view) => matches(view.text) || isWorded?.(view) === true
}

function never(): boolean {
  return false
}

function wordingTest({whole = [], opens = [], holds = []}: UserWordings): Test {
  const bare = new Set(whole.map((wording) => bareOf(lowered(wording))))
  const first = opens.map(lowered)
  const inside = holds.map(lowered)
  return ({lower}) =>
    bare.has(bareOf(lower)) ||
    first.some((wording) => lower.startsWith(wording) && ends(lower, wording.length)) ||
    inside.some((wording) => lower.includes(wording))
}

function lowered(wording: string): string {
  return fold(wording).toLowerCase()
}

function bareOf(line: string): string {
  return strip(line, before, after)
}

/** Whether the wording is not just the beginning of a longer word. In scripts without spaces it always counts. */
function ends(line: string, length: number): boolean {
  const last = line.charAt(length - 1)
  return !letter.test(last) || last > spaceless || !letter.test(line.charAt(length))
}
