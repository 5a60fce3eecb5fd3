import {viewOf} from '../pipeline/classify/context/block.ts'
import type {AloneRule, Rule} from '../pipeline/classify/context/rule.ts'
import {passesOf} from '../pipeline/classify/rules/passes.ts'
import {ruleSet, votesOf} from '../pipeline/classify/rules/rule-set.ts'
import type {Block, Hints} from '../pipeline/tree/types.ts'

const bullet = /^[-*•]\s/

/** The hints of a line that stands alone. */
export const plainHints: Hints = {lines: 1, blankAbove: 1, indent: 0}

/** An example of a rule: the line in question, and whether the rule must see it. */
export interface RuleExample {
  readonly line: string
  readonly isSeen: boolean
  /** Whether the rule does see it. */
  readonly sees: () => boolean
}

/** The examples of a rule, each ready to be run. */
export function examplesOf(rule: Rule): readonly RuleExample[] {
  const {examples} = rule
  const kinds = [
    [true, examples.yes],
    [false, examples.no],
  ] as const
  return kinds.flatMap(([isSeen, all]) =>
    all.map((example: string | readonly string[]) => {
      if (typeof example === 'string') {
        const sees = (): boolean => rule.pass === 'alone' && holdsAlone(rule, example)
        return {line: example, isSeen, sees}
      }
      return {line: markedOf(example), isSeen, sees: () => votesInScene(example).includes(rule.id)}
    }),
  )
}

/** The examples that a rule gets wrong, as lines to print. */
export function failuresOf(rule: Rule): readonly string[] {
  return examplesOf(rule)
    .filter(({isSeen, sees}) => sees() !== isSeen)
    .map(({line, isSeen}) => `  ${rule.id} ${isSeen ? 'does not see' : 'sees'} “${line}”`)
}

/** Whether a rule that looks at one block votes on a line, with what it needs checked as in a run. */
function holdsAlone(rule: AloneRule, line: string): boolean {
  return votesOf(ruleSet([rule]), viewOf(line, plainHints), {start: 0, end: line.length}).length > 0
}

/** Rules that voted on the marked line (`> `) of a scene. */
function votesInScene(lines: readonly string[]): readonly string[] {
  const index = lines.findIndex((line) => line.startsWith('> '))
  if (index === -1) throw new RangeError('Expected a scene that marks one line with “> ”')
  const texts = lines.map((line) => line.replace(/^[>|] /, ''))
  const blocks = texts.map((text, i) => blockOf(text, lines[i]?.startsWith('| ') ? 0 : 1))
  const {verdicts} = passesOf(blocks, (block) => texts[blocks.indexOf(block)] ?? '')
  return verdicts[index]?.evidence.map((vote) => vote.rule) ?? []
}

function blockOf(text: string, blankAbove: number): Block {
  const at = {start: 0, end: text.length}
  return {
    type: 'block',
    at,
    data: {...plainHints, blankAbove, ...(bullet.test(text) ? {marker: {start: 0, end: 1}} : {})},
  }
}

function markedOf(lines: readonly string[]): string {
  return lines.find((line) => line.startsWith('> '))?.slice(2) ?? ''
}
