import type {Rule} from '../../pipeline/classify/context/rule.ts'
import {rules} from '../../pipeline/classify/rules/index.ts'
import {fateOf} from '../../pipeline/tree/roles.ts'
import {openingOf, percent, table} from '../table.ts'
import type {Case, Judged} from './scores.ts'
import {leftOut} from './without-rule.ts'

/** What one rule did to the blocks of many captures. */
export interface RuleRecord {
  readonly id: string
  readonly hits: number
  /** Hits on blocks whose truth has the fate of the rule’s role: in the body, or outside it. */
  readonly agreeing: number
  /** Blocks that got the rule’s role, and those of them whose truth has another fate. */
  readonly won: readonly Judged[]
  readonly wrong: readonly Judged[]
}

/**
 * Each rule: its hits, what it won, how often rightly, and what would change without it: blocks
 * that are right and blocks that are wrong only with its votes.
 */
export function ruleTable(cases: readonly Case[]): string {
  const without = leftOut(cases)
  return table(
    ['rule', 'hits', 'won', 'right %', 'sentences lost', 'right by it', 'wrong by it', 'worth'],
    recordsOf(cases)
      .filter(({hits}) => hits > 0)
      .map(({id, hits, won, wrong}) => {
        const own = without.get(id) ?? {right: 0, wrong: 0}
        return [
          id,
          hits,
          won.length,
          percent(won.length - wrong.length, won.length),
          sentencesIn(wrong),
          own.right,
          own.wrong,
          own.right - own.wrong,
        ]
      }),
  )
}

/** The rules that cost most sentences of the body, with the openings of some lines. */
export function costliestRules(cases: readonly Case[], most = 15): string {
  const records = recordsOf(cases)
    .filter(({wrong}) => sentencesIn(wrong) > 0)
    .sort((a, b) => sentencesIn(b.wrong) - sentencesIn(a.wrong))
    .slice(0, most)
  return records
    .map(({id, won, wrong}) => {
      const head = `${id}: ${sentencesIn(wrong)} sentences, ${wrong.length} of ${won.length} blocks wrong`
      const lines = spread(
        wrong.filter(({lost}) => lost > 0),
        4,
      ).map(({text}) => `    ${openingOf(text)}`)
      return [head, ...lines].join('\n')
    })
    .join('\n')
}

/** What each of some rules did, in their order. */
export function recordsOf(
  cases: readonly Case[],
  tried: readonly Pick<Rule, 'id' | 'role'>[] = rules,
): readonly RuleRecord[] {
  const all = cases.flatMap(({judged}) => judged)
  const hits = new Map<string, Judged[]>()
  for (const each of all) {
    for (const {rule} of each.block.data.evidence) {
      const known = hits.get(rule)
      if (known) known.push(each)
      else hits.set(rule, [each])
    }
  }
  return tried.map(({id, role}): RuleRecord => {
    const own = hits.get(id) ?? []
    const won = own.filter(({block}) => block.data.role === role)
    return {
      id,
      hits: own.length,
      agreeing: own.filter(({isBody}) => isBody === (fateOf[role] === 'body')).length,
      won,
      wrong: won.filter(({isBody}) => isBody !== (fateOf[role] === 'body')),
    }
  })
}

function sentencesIn(judged: readonly Judged[]): number {
  return judged.reduce((sum, {lost}) => sum + lost, 0)
}

/** So many of a list, evenly spread over it. */
function spread<Each>(list: readonly Each[], count: number): readonly Each[] {
  const step = Math.max(1, Math.floor(list.length / count))
  return list.filter((_, i) => i % step === 0).slice(0, count)
}
