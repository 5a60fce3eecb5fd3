import type {Range} from '../../text/ranges.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Block, Evidence, Verdict} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {viewOf} from '../context/block.ts'
import {outlineOf, sceneOf} from '../context/neighbours.ts'
import type {Passed} from '../context/passed.ts'
import type {AloneRule, AmongRule} from '../context/rule.ts'
import {templateKeyOf} from '../context/templates.ts'
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

const none: ReadonlySet<number> = new Set()
const noLabels: ReadonlyMap<Block, Evidence> = new Map()
const {templateWeight} = tuned('text')

/**
 * Run all rules over blocks, in two passes: alone, then among neighbours. Rules that no model reads run last, so that their
 * votes move no other line.
 *
 * @param textOf
 *   The text of a block, as it will be published.
 * @param added
 *   The user’s own rules, which run beside those that are built in.
 * @param template
 *   Keys of blocks that other captures of the host have too.
 * @param labels
 *   Votes of the labels of a format, which count like those of the user’s own rules.
 */
export function passesOf(
  blocks: readonly Block[],
  textOf: (block: Block) => string,
  added: readonly AloneRule[] = [],
  template: ReadonlySet<number> = none,
  labels: ReadonlyMap<Block, Evidence> = noLabels,
): Passed {
  const own = ruleSet(added)
  const viewed = blocks.map((block): ViewedBlock => {
    const text = textOf(block)
    const view = viewOf(text, block.data)
    const applicable = isWordless(view) ? wordless : alone
    const votes = votesOf(applicable, view, block.at)
    const label = labels.get(block)
    const ours = [
      ...(added.length === 0 ? [] : votesOf(own, view, block.at)),
      ...(label === undefined ? [] : [label]),
    ]
    const shared = template.size > 0 && template.has(templateKeyOf(text))
    const more = shared ? [...ours, sharedVote(votes, block.at)] : ours
    return {block, view, verdict: judge(more.length === 0 ? votes : [...votes, ...more])}
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

/** Template vote: keeps the furniture role that already leads, else navigation. */
function sharedVote(votes: readonly Evidence[], at: Range): Evidence {
  const {role} = judge(votes)
  return {
    rule: 'template/shared',
    role: fateOf[role] === 'body' ? 'navigation' : role,
    weight: templateWeight,
    reason: 'Other captures of the same host have this block too',
    at,
  }
}
