import {verdictsOf} from '../../pipeline/classify/classify.ts'
import type {Passed} from '../../pipeline/classify/context/passed.ts'
import {passesOf} from '../../pipeline/classify/rules/passes.ts'
import {judge} from '../../pipeline/classify/votes/judge.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {fateOf} from '../../pipeline/tree/roles.ts'
import type {Verdict} from '../../pipeline/tree/types.ts'
import type {Case} from './scores.ts'

/** What a rule’s votes change. */
export interface Contribution {
  /** Blocks whose fate between body and the rest hangs on them, those that are right with them, and wrong. */
  readonly right: number
  readonly wrong: number
}

/**
 * Leave one rule out at a time: what becomes of captures without its votes, the other rules and the
 * model left as they are.
 *
 * The model was learned with the rule; a model that was learned without it may do better.
 */
export function leftOut(cases: readonly Case[]): ReadonlyMap<string, Contribution> {
  const found = new Map<string, {right: number; wrong: number}>()
  for (const each of cases) {
    for (const [id, {right, wrong}] of leftOutOf(each)) {
      const own = found.get(id) ?? {right: 0, wrong: 0}
      found.set(id, {right: own.right + right, wrong: own.wrong + wrong})
    }
  }
  return found
}

function leftOutOf({tree, judging, judged}: Case): ReadonlyMap<string, Contribution> {
  const passed = passesOf(blocksOf(tree), ({at}) => sliceOf(tree, at))
  const ids = new Set(passed.verdicts.flatMap(({evidence}) => evidence.map(({rule}) => rule)))
  return new Map(
    Array.from(ids, (id) => {
      const verdicts = verdictsOf(without(passed, id), undefined, judging)
      const keptNow = new Map(
        blocksOf(tree).map(({at}, i) => [at.start, isKept(verdicts[i])] as const),
      )
      const changed = judged.filter(({block, kept}) => keptNow.get(block.at.start) !== kept)
      const right = changed.filter(({isBody, kept}) => isBody === kept).length
      return [id, {right, wrong: changed.length - right}]
    }),
  )
}

function without(passed: Passed, id: string): Passed {
  const verdicts = passed.verdicts.map((verdict) =>
    verdict.evidence.some(({rule}) => rule === id)
      ? judge(verdict.evidence.filter(({rule}) => rule !== id))
      : verdict,
  )
  return {...passed, verdicts}
}

function isKept(verdict: Verdict | undefined): boolean {
  return verdict === undefined || fateOf[verdict.role] === 'body'
}
