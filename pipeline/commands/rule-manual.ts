import type {Rule} from '../classify/context/rule.ts'
import {rules} from '../classify/rules/index.ts'
import {glued} from '../extract/spans/run-in-byline.ts'
import {storyEnds} from '../extract/spans/story-end.ts'
import {teasers} from '../extract/spans/teaser.ts'
import {datelines} from '../parse/datelines.ts'
import {type Fate, fateOf, spanFateOf} from '../tree/roles.ts'
import type {SpanRule} from '../tree/span-rules.ts'

/** The manual of one rule. */
export interface RuleManual {
  readonly id: string
  /** The role of the block, or the name of the span, that it votes for. */
  readonly role: string
  readonly fate: Fate
  readonly reason: string
  /** Its properties, each a name and a value. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** What it sees and what it leaves alone; an example may have several lines. */
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

const passes = {
  alone: 'the line alone',
  among: 'the line among its neighbours',
} as const satisfies Record<Rule['pass'], string>

/** Rules that give a block its role. */
export const blockRuleManuals: readonly RuleManual[] = rules.map(manualOfRule)

/** Rules that find a stretch inside a paragraph. */
export const spanRuleManuals: readonly RuleManual[] = [
  ...datelines,
  ...glued,
  ...teasers,
  ...storyEnds,
].map(manualOfSpan)

function manualOfRule(rule: Rule): RuleManual {
  const {id, role, reason, weight, pass, status, examples} = rule
  const needs = needsOf(rule)
  return {
    id,
    role,
    fate: fateOf[role],
    reason,
    facts: [
      ['weight', `${weight} nats`],
      ['looks at', passes[pass]],
      ...(needs === '' ? [] : [['needs', needs] as const]),
      ['status', status === 'trial' ? 'on trial: its votes do not count' : 'votes'],
    ],
    yes: examples.yes.map(textOf),
    no: examples.no.map(textOf),
  }
}

function manualOfSpan({id, name, reason, examples: {yes, no}}: SpanRule): RuleManual {
  const facts = [['looks at', 'a stretch of a paragraph, marked ⟦ ⟧ in the examples']] as const
  return {id, role: name, fate: spanFateOf[name], reason, facts, yes, no}
}

/** What a line must have for the rule to run on it. */
function needsOf(rule: Rule): string {
  const {most, all = [], any = []} = rule.needs ?? {}
  return [
    ...(rule.pass === 'alone' && rule.worded === true ? ['a listed wording'] : []),
    ...(most === undefined ? [] : [`at most ${most} words`]),
    ...(all.length === 0 ? [] : [all.join(' and ')]),
    ...(any.length === 0 ? [] : [any.join(' or ')]),
  ].join('; ')
}

function textOf(example: string | readonly string[]): string {
  return typeof example === 'string' ? example : example.join('\n')
}
