import {groupsOf} from '../../data/groups.ts'
import {plain} from '../../data/plain.ts'
import {openingOf, percent} from '../table.ts'
import type {Case, Judged} from './scores.ts'

/** A block of a clean text that was taken for something else. */
interface Taken {
  readonly id: string
  readonly judged: Judged
  /** The heaviest vote for the role that it got. */
  readonly rule: string
}

/**
 * What happens to captures that are already clean: the true bodies themselves. Every block that is
 * taken out of the body is listed by rule.
 */
export function cleanReport(cases: readonly Case[]): string {
  const sentences = cases.reduce((sum, {ours}) => sum + ours.sentences, 0)
  const lost = cases.reduce((sum, {ours}) => sum + ours.lost, 0)
  const untouched = cases.filter(({judged}) => judged.every(({kept}) => kept)).length
  const unheaded = cases.filter((each) =>
    each.judged.every((one) => one.kept || isHeadline(each, one)),
  ).length
  const taken = cases.flatMap(({row, judged}) =>
    judged
      .filter(({kept}) => !kept)
      .map((each): Taken => ({id: row.id, judged: each, rule: winningRuleOf(each)})),
  )
  const head = [
    `Already clean: ${cases.length} bodies as captures; ${lost} of ${sentences} sentences set aside (${percent(lost, sentences, 2)} %), ${taken.length} blocks;`,
    `${percent(untouched, cases.length)} % of the bodies come out whole,`,
    `${percent(unheaded, cases.length)} % whole but for the headline that the truth has too`,
  ].join(' ')
  return [head, '', ...byRule(taken)].join('\n')
}

/** Whether a line of a body was taken for its headline and is the one that is known. */
function isHeadline({row}: Case, {block, text}: Judged): boolean {
  return block.data.role === 'headline' && plain(text) === plain(row.headline ?? '')
}

/** The rule that gave a block its role: the heaviest vote for it. */
function winningRuleOf({block: {data}}: Judged): string {
  const [first] = data.evidence
    .filter(({role}) => role === data.role)
    .sort((a, b) => b.weight - a.weight)
  return first?.rule ?? data.role
}

function byRule(taken: readonly Taken[]): readonly string[] {
  return [...groupsOf(taken, ({rule}) => rule)]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([rule, blocks]) => [
      `${rule}: ${blocks.length} blocks`,
      ...blocks.map(({id, judged}) => `    ${id}  ${openingOf(judged.text)}`),
    ])
}
