import {viewOf} from '../pipeline/classify/context/block.ts'
import type {Rule} from '../pipeline/classify/context/rule.ts'
import {passesOf} from '../pipeline/classify/rules/passes.ts'
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
        const sees = (): boolean => rule.pass === 'alone' && rule.test(viewOf(example, plainHints))
        return {line: example, isSeen, sees}
      }
      return {line: markedOf(example), isSeen, sees: () => votesOn(example).includes(rule.id)}
    }),
  )
}

/** The examples that a rule gets wrong, as lines to print. */
export function failuresOf(rule: Rule): readonly string[] {
  return examplesOf(rule)
    .filter(({isSeen, sees}) => sees() !== isSeen)
    .map(({line, isSeen}) => `  ${rule.id} ${isSeen ? 'does not see' : 'sees'} “${line}”`)
}

/** Rules that voted on the marked line (`> `) of a scene. */
function votesOn(lines: readonly string[]): readonly string[] {
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
