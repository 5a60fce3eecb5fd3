import assert from 'node:assert/strict'
import {test} from 'node:test'
import {viewOf} from '../../pipeline/classify/context/block.ts'
import {outlineOf, sceneOf} from '../../pipeline/classify/context/neighbours.ts'
import type {AloneRule, Rule, View} from '../../pipeline/classify/context/rule.ts'
import {rules} from '../../pipeline/classify/rules/index.ts'
import {mayHold, ruleSet, voteOf, votesOf} from '../../pipeline/classify/rules/rule-set.ts'
import {judge} from '../../pipeline/classify/votes/judge.ts'
import type {Block, Verdict} from '../../pipeline/tree/types.ts'
import {corpus} from '../corpus.ts'

const bullet = /^[-*•]\s/
const parts = /\s+|(?<=[^\p{L}\p{N}])|(?=[^\p{L}\p{N}])/u
const glue = [' ', ' ', ' ', '  ', '', ' | ', ': ', ', ', ' / ', '. ', '\u00a0', ' — ', ' é']
const every = ruleSet(rules)

/** Lines that rules know, and those of the project’s documents. */
const lines = [
  ...rules.flatMap((rule): readonly string[] => [
    ...rule.examples.yes.flat(),
    ...rule.examples.no.flat(),
  ]),
  ...corpus.flatMap(({bytes}) => Buffer.from(bytes).toString().split('\n')),
]
  .map((line) => line.replace(/^[>|] /, '').trim())
  .filter((line) => line !== '')

/** Numbers that look random and are the same every time. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A line, pieces of it and of another one glued in some way, in some case. */
function madeFrom(next: (below: number) => number): string {
  const one = lines[next(lines.length)] ?? ''
  if (next(3) === 0) return one
  const other = (lines[next(lines.length)] ?? '').split(parts)
  const own = one.split(parts)
  const cut = next(own.length + 1)
  const some = other.slice(next(other.length), next(other.length) + 6)
  const between = (): string => glue[next(glue.length)] ?? ''
  const made = [one.slice(0, next(one.length + 1)), some.join(between()), one].slice(next(2))
  const joined = next(2) === 0 ? made.join(between()) : own.toSpliced(cut, 0, ...some).join(' ')
  return [joined, joined.toUpperCase(), joined.toLowerCase()][Math.min(2, next(8))] ?? joined
}

function blockOf(text: string, blankAbove: number): Block {
  const at = {start: 0, end: text.length}
  const marker = bullet.test(text) ? {marker: {start: 0, end: 1}} : {}
  return {type: 'block', at, data: {lines: 1, blankAbove, indent: 0, ...marker}}
}

/** The rules that allow a line as many words as it has, which is a part of the rule itself. */
function rulesFor({words}: View): readonly (readonly [number, Rule])[] {
  return [...rules.entries()].filter(
    ([, {needs}]) => words <= (needs?.most ?? Number.POSITIVE_INFINITY),
  )
}

/** Every rule that holds of a line of a capture, with what it saw. */
function* heldIn(marked: readonly string[]): Generator<readonly [Rule, number, View]> {
  const seen = marked.map((line, i) => {
    const text = line.replace(/^[>|] /, '')
    const block = blockOf(text, line.startsWith('| ') ? 0 : i % 2)
    const view = viewOf(text, block.data)
    const votes = rulesFor(view).flatMap(([, rule]) =>
      rule.pass === 'alone' && rule.test(view) ? [voteOf(rule, block.at)] : [],
    )
    return {block, view, verdict: judge(votes)}
  })
  const layout = outlineOf(seen)
  const final: Verdict[] = []
  for (const [i, {block, view, verdict}] of seen.entries()) {
    const scene = sceneOf(seen, layout, i, final)
    const votes = [...verdict.evidence]
    for (const [at, rule] of rulesFor(view)) {
      if (rule.pass === 'alone' && rule.test(view)) yield [rule, at, view]
      if (rule.pass === 'among' && scene && rule.test(scene)) {
        votes.push(voteOf(rule, block.at))
        yield [rule, at, scene]
      }
    }
    final.push(judge(votes))
  }
}

test('the test of no rule holds of a line that lacks a trait that the rule needs', () => {
  const next = numbersFrom(7)
  const held = new Set<string>()
  const captures = [
    ...rules.flatMap(({pass, examples}) =>
      pass === 'among' ? examples.yes : examples.yes.map((line) => [line]),
    ),
    ...Array.from({length: 700}, () => Array.from({length: 4 + next(16)}, () => madeFrom(next))),
  ]
  for (const texts of captures) {
    for (const [rule, at, view] of heldIn(texts)) {
      held.add(rule.id)
      assert.ok(mayHold(every, at, view), `${rule.id} holds of “${view.text}”`)
    }
  }
  const needy = rules.filter(({needs}) => needs !== undefined)
  const never = needy.filter(({id}) => !held.has(id)).map(({id}) => id)
  assert.deepEqual(never, [], 'rules that were never tried')
})

test('a rule runs on no line that lacks what the rule needs', () => {
  const at = rules.findIndex(({id}) => id === 'comments/count')
  const data = blockOf('', 0).data
  assert.ok(mayHold(every, at, viewOf('12 Comments', data)))
  assert.ok(!mayHold(every, at, viewOf('Twelve Comments', data)))
})

test('a rule votes on a line of as many words as it allows, and on none with more', () => {
  const only = ruleSet(
    rules.filter((rule): rule is AloneRule => rule.id === 'advert/opens' && rule.pass === 'alone'),
  )
  const votes = (line: string): number =>
    votesOf(only, viewOf(line, blockOf('', 0).data), {start: 0, end: line.length}).length
  assert.equal(votes('Sponsored by the Harbour Bank of the Outer Islands'), 1)
  assert.equal(votes('Sponsored by the Harbour Bank of the Outer Northern Islands'), 0)
})
