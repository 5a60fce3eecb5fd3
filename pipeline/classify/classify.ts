import {blocksOf, enrich, sliceOf} from '../tree/blocks.ts'
import type {Stage} from '../tree/line.ts'
import type {Block, Classified, Segmented, Verdict} from '../tree/types.ts'
import type {AloneRule, AmongRule} from './rule.ts'
import {rules} from './rules.ts'
import {layoutOf, type Seen, sceneOf} from './scene.ts'
import {judge, voteOf} from './score.ts'
import {viewOf} from './view.ts'

const alone = rules.filter((rule): rule is AloneRule => rule.pass === 'alone')
const among = rules.filter((rule): rule is AmongRule => rule.pass === 'among')

/** Gives every block one role by votes, in two passes. Author of role, margin and evidence. */
export const classify: Stage<Segmented, Classified> = {
  name: 'classify',
  run: (tree) => {
    const blocks = blocksOf(tree)
    const verdicts = judgeAll(blocks, (block) => sliceOf(tree, block.at))
    const of = new Map(blocks.map((block, i) => [block, verdicts[i]]))
    return {
      ...tree,
      children: enrich(tree, (block) => ({...block.data, ...(of.get(block) ?? judge([]))})),
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
    const votes = alone.filter((rule) => rule.test(view)).map((rule) => voteOf(rule, block.at))
    return {block, view, verdict: judge(votes)}
  })
  const layout = layoutOf(seen)
  const final: Verdict[] = []
  for (const [index, each] of seen.entries()) {
    const scene = sceneOf(seen, layout, index, final)
    const votes = scene
      ? among.filter((rule) => rule.test(scene)).map((rule) => voteOf(rule, each.block.at))
      : []
    final.push(votes.length === 0 ? each.verdict : judge([...each.verdict.evidence, ...votes]))
  }
  return final
}
