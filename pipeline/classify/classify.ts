import {blocksOf, enrich, sliceOf} from '../tree/blocks.ts'
import type {Stage} from '../tree/line.ts'
import type {Classified, Hints, Segmented, Verdict} from '../tree/types.ts'
import {passesOf} from './passes.ts'
import {judge} from './score.ts'

/** Gives every block one role by votes, in two passes. Author of role, margin and evidence. */
export const classify: Stage<Segmented, Classified> = {
  name: 'classify',
  run: (tree) => {
    const passed = passesOf(blocksOf(tree), (block) => sliceOf(tree, block.at))
    const verdicts = passed.verdicts.values()
    return {
      ...tree,
      children: enrich(tree, ({data}) => withVerdict(data, verdicts.next().value ?? judge([]))),
    }
  },
}

/** The hints of a block and its verdict; written out, since spreading both costs three times that. */
function withVerdict(hints: Hints, {role, margin, evidence}: Verdict): Hints & Verdict {
  const {lines, blankAbove, indent, marker, mark} = hints
  const verdict = {lines, blankAbove, indent, role, margin, evidence}
  if (marker === undefined && mark === undefined) return verdict
  return {
    ...verdict,
    ...(marker === undefined ? {} : {marker}),
    ...(mark === undefined ? {} : {mark}),
  }
}
