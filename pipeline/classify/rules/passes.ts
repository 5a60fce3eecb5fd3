import type {Range} from '../../text/ranges.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Block, Evidence, Verdict} from '../../tree/types.ts'
import {viewOf} from '../context/block.ts'
import {type Layout, layoutOf, type Seen, sceneOf} from '../context/neighbours.ts'
import type {AloneRule, AmongRule} from '../context/rule.ts'
import {keyOf} from '../context/templates.ts'
import {saysNothing} from '../context/wording.ts'
import {judge} from '../votes/judge.ts'
import {rules} from './index.ts'
import {asking, votesOf} from './rule-set.ts'

const alone = asking(rules.filter((rule): rule is AloneRule => rule.pass === 'alone'))
const wordless = asking(alone.rules.filter(({says}) => says !== true))
const among = asking(rules.filter((rule): rule is AmongRule => rule.pass === 'among'))

const none: ReadonlySet<number> = new Set()
const templateWeight = 4

/** The blocks of a capture after both passes of the rules. */
export interface Passed {
  readonly seen: readonly Seen[]
  readonly layout: Layout
  /** What the rules alone would decide. */
  readonly verdicts: readonly Verdict[]
  /** Ids of rules that are not built in: no model has learned what their votes are worth. */
  readonly added: ReadonlySet<string>
}

/**
 * Ask all rules about blocks, in two passes: alone, then among neighbours.
 *
 * @param textOf
 *   The text of a block, as it stands in the capture.
 * @param added
 *   Rules that are asked besides those that are built in.
 * @param template
 *   Keys of blocks that other captures of the host have too.
 */
export function passesOf(
  blocks: readonly Block[],
  textOf: (block: Block) => string,
  added: readonly AloneRule[] = [],
  template: ReadonlySet<number> = none,
): Passed {
  const own = asking(added)
  const seen = blocks.map((block): Seen => {
    const text = textOf(block)
    const view = viewOf(text, block.data)
    const asked = saysNothing(view) ? wordless : alone
    const votes = votesOf(asked, view, block.at)
    const ours = added.length === 0 ? [] : votesOf(own, view, block.at)
    const shared = template.size > 0 && template.has(keyOf(text))
    const more = shared ? [...ours, sharedVote(votes, block.at)] : ours
    return {block, view, verdict: judge(more.length === 0 ? votes : [...votes, ...more])}
  })
  const layout = layoutOf(seen)
  const verdicts: Verdict[] = []
  for (const [index, each] of seen.entries()) {
    const scene = sceneOf(seen, layout, index, verdicts)
    const votes = scene ? votesOf(among, scene, each.block.at) : []
    verdicts.push(votes.length === 0 ? each.verdict : judge([...each.verdict.evidence, ...votes]))
  }
  return {seen, layout, verdicts, added: new Set(added.map(({id}) => id))}
}

/** A vote for the furniture that other votes see in the block, else for navigation. */
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
