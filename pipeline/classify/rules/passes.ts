import type {Block, Evidence, Verdict} from '../../tree/types.ts'
import {viewOf} from '../context/block.ts'
import {outlineOf, sceneOf} from '../context/neighbours.ts'
import type {Passed} from '../context/passed.ts'
import type {AloneRule, AmongRule} from '../context/rule.ts'
import type {ViewedBlock} from '../context/viewed-block.ts'
import {isWordless} from '../context/wording.ts'
import {judge} from '../votes/judge.ts'
import {rules} from './index.ts'
import {ruleSet, votesOf} from './rule-set.ts'

const aloneRules = rules.filter((rule): rule is AloneRule => rule.pass === 'alone')
const alone = ruleSet(aloneRules.filter((rule) => rule.beside !== true))
const beside = ruleSet(aloneRules.filter((rule) => rule.beside === true))
const idsBeside = beside.rules.map(({id}) => id)
const wordless = ruleSet(alone.rules.filter(({worded}) => worded !== true))
const among = ruleSet(rules.filter((rule): rule is AmongRule => rule.pass === 'among'))

const noLabels: ReadonlyMap<Block, Evidence> = new Map()

/**
 * Run all rules over blocks, in two passes: alone, then among neighbours. Rules that no model reads run last, so that their
 * votes move no other line.
 *
 * @param textOf
 *   The text of a block, as it will be published.
 * @param added
 *   The user’s own rules, which run beside those that are built in.
 * @param labels
 *   Votes of the labels of a format, which count like those of the user’s own rules.
 */
export function passesOf(
  blocks: readonly Block[],
  textOf: (block: Block) => string,
  added: readonly AloneRule[] = [],
  labels: ReadonlyMap<Block, Evidence> = noLabels,
): Passed {
  const own = ruleSet(added)
  const viewed = blocks.map((block): ViewedBlock => {
    const view = viewOf(textOf(block), block.data)
    const applicable = isWordless(view) ? wordless : alone
    const votes = votesOf(applicable, view, block.at)
    const label = labels.get(block)
    const ours = [
      ...(added.length === 0 ? [] : votesOf(own, view, block.at)),
      ...(label === undefined ? [] : [label]),
    ]
    return {block, view, verdict: judge(ours.length === 0 ? votes : [...votes, ...ours])}
  })
  const outline = outlineOf(viewed)
  const verdicts: Verdict[] = []
  for (const [index, each] of viewed.entries()) {
    const scene = sceneOf(viewed, outline, index, verdicts)
    const {at} = each.block
    const votes = scene ? [...votesOf(among, scene, at), ...votesOf(beside, scene, at)] : []
    verdicts.push(votes.length === 0 ? each.verdict : judge([...each.verdict.evidence, ...votes]))
  }
  return {blocks: viewed, outline, verdicts, added: idsOf(added, labels)}
}

/** The ids of votes for which no model has learned a weight. */
function idsOf(
  added: readonly AloneRule[],
  labels: ReadonlyMap<Block, Evidence>,
): ReadonlySet<string> {
  const ofLabels = Array.from(labels.values(), ({rule}) => rule)
  return new Set([...idsBeside, ...added.map(({id}) => id), ...ofLabels])
}
