import type {Block, Evidence, Verdict} from '../../tree/types.ts'
import {viewOf} from '../context/block.ts'
import {outlineOf, sceneOf} from '../context/neighbours.ts'
import type {Passed} from '../context/passed.ts'
import type {AloneRule, AmongRule, BlockView, Scene} from '../context/rule.ts'
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
  const known: KnownLines = {plain: new Map(), marked: new Map()}
  const viewed: ViewedBlock[] = []
  for (const block of blocks) {
    const {view, votes} = lookAt(known, textOf(block), block)
    const label = labels.get(block)
    const ours = [
      ...(added.length === 0 ? [] : votesOf(own, view, block.at)),
      ...(label === undefined ? [] : [label]),
    ]
    viewed.push({block, view, verdict: judge(ours.length === 0 ? votes : [...votes, ...ours])})
  }
  const outline = outlineOf(viewed)
  const verdicts: Verdict[] = []
  for (let index = 0; index < viewed.length; index += 1) {
    const each = viewed[index]
    const scene = sceneOf(viewed, outline, index, verdicts)
    if (each === undefined || scene === undefined) continue
    verdicts.push(withVotes(each, scene))
  }
  return {blocks: viewed, outline, verdicts, added: idsOf(added, labels)}
}

/** The verdict of the rules that look at a block alone, with the votes of those that see the blocks around it as well. */
function withVotes({block: {at}, verdict}: ViewedBlock, scene: Scene): Verdict {
  const more = votesOf(among, scene, at)
  const last = votesOf(beside, scene, at)
  if (more.length === 0 && last.length === 0) return verdict
  return judge([...verdict.evidence, ...more, ...last])
}

/** What the rules that look at a line alone see of a block, and how they vote on it. */
interface Looked {
  readonly view: BlockView
  readonly votes: readonly Evidence[]
}

/** The lines of one capture that were looked at, by their texts: those without a marker, and those with one. */
interface KnownLines {
  readonly plain: Map<string, Looked>
  readonly marked: Map<string, Looked>
}

/**
 * The view of a block and the votes on it. A line that stands in the capture again, as one in four of a page does, is viewed
 * and judged once: rules that look at the line alone see its text, and whether it has a marker.
 */
function lookAt({plain, marked}: KnownLines, text: string, {at, data}: Block): Looked {
  const seen = data.marker === undefined ? plain : marked
  const before = seen.get(text)
  if (before !== undefined) {
    const {votes} = before
    return {
      view: {...before.view, hints: data},
      votes: votes.length === 0 ? votes : votes.map((vote) => ({...vote, at})),
    }
  }
  const view = viewOf(text, data)
  const looked = {view, votes: votesOf(isWordless(view) ? wordless : alone, view, at)}
  seen.set(text, looked)
  return looked
}

/** The ids of votes for which no model has learned a weight. */
function idsOf(
  added: readonly AloneRule[],
  labels: ReadonlyMap<Block, Evidence>,
): ReadonlySet<string> {
  const ofLabels = Array.from(labels.values(), ({rule}) => rule)
  return new Set([...idsBeside, ...added.map(({id}) => id), ...ofLabels])
}
