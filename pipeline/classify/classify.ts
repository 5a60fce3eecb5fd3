import {blocksOf, enrich, sliceOf} from '../tree/blocks.ts'
import type {Stage} from '../tree/line.ts'
import type {Range} from '../tree/ranges.ts'
import type {Block, Classified, Evidence, Hints, Segmented, Verdict} from '../tree/types.ts'
import type {AloneRule, AmongRule, Rule} from './rule.ts'
import {rules} from './rules.ts'
import {saysNothing} from './said.ts'
import {layoutOf, type Seen, sceneOf} from './scene.ts'
import {judge, voteOf} from './score.ts'
import {viewOf} from './view.ts'

const alone = rules.filter((rule): rule is AloneRule => rule.pass === 'alone')
const wordless = alone.filter(({says}) => says !== true)
const among = rules.filter((rule): rule is AmongRule => rule.pass === 'among')

/** Gives every block one role by votes, in two passes. Author of role, margin and evidence. */
export const classify: Stage<Segmented, Classified> = {
  name: 'classify',
  run: (tree) => {
    const blocks = blocksOf(tree)
    const verdicts = judgeAll(blocks, (block) => sliceOf(tree, block.at)).values()
    return {
      ...tree,
      children: enrich(tree, ({data}) => withVerdict(data, verdicts.next().value ?? judge([]))),
    }
  },
}

/**
 * Verdicts on blocks, in their order.
 *
 * @param textOf
 *   The text of a block, as it stands in the capture.
 */
export function judgeAll(
  blocks: readonly Block[],
  textOf: (block: Block) => string,
): readonly Verdict[] {
  const seen = blocks.map((block): Seen => {
    const view = viewOf(textOf(block), block.data)
    const asked = saysNothing(view) ? wordless : alone
    return {block, view, verdict: judge(votesOf(asked, view, block.at))}
  })
  const layout = layoutOf(seen)
  const final: Verdict[] = []
  for (const [index, each] of seen.entries()) {
    const scene = sceneOf(seen, layout, index, final)
    const votes = scene ? votesOf(among, scene, each.block.at) : []
    final.push(votes.length === 0 ? each.verdict : judge([...each.verdict.evidence, ...votes]))
  }
  return final
}

/** The votes of those rules that hold, in their order. */
function votesOf<Seen>(
  asked: readonly (Rule & {readonly test: (seen: Seen) => boolean})[],
  seen: Seen,
  at: Range,
): readonly Evidence[] {
  const votes: Evidence[] = []
  for (const rule of asked) if (rule.test(seen)) votes.push(voteOf(rule, at))
  return votes
}

/** The hints of a block and its verdict; written out, since spreading both costs three times that. */
function withVerdict(hints: Hints, {role, margin, evidence}: Verdict): Hints & Verdict {
  const {lines, blankAbove, indent, marker} = hints
  return marker === undefined
    ? {lines, blankAbove, indent, role, margin, evidence}
    : {lines, blankAbove, indent, marker, role, margin, evidence}
}
