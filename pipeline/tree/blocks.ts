import type {Range} from '../text/ranges.ts'
import {atBlock} from './step-errors.ts'
import type {Block, Gap} from './types.ts'

interface Parent<Facts extends object> {
  readonly children: readonly (Block<Facts> | Gap)[]
}

/** The blocks of trees that are in use: a tree never changes, and many fields look through all its blocks. */
const known = new WeakMap<object, unknown>()

/** The blocks of a tree, in reading order. */
export function blocksOf<Facts extends object>(tree: Parent<Facts>): readonly Block<Facts>[] {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: what is kept for children was made from these very children
  const found = known.get(tree.children) as readonly Block<Facts>[] | undefined
  if (found !== undefined) return found
  const blocks = tree.children.filter((child): child is Block<Facts> => child.type === 'block')
  known.set(tree.children, blocks)
  return blocks
}

/** A tree’s children with more facts in the `data` of every block; gaps are unchanged. */
export function enrich<Before extends object, After extends Before>(
  tree: Parent<Before>,
  facts: (block: Block<Before>) => Block<After>['data'],
): readonly (Block<After> | Gap)[] {
  return tree.children.map((child) =>
    child.type === 'gap'
      ? child
      : {type: child.type, at: child.at, data: atBlock(child.at, () => facts(child))},
  )
}

/** The text of a range of the capture, unchanged. */
export function sliceOf(tree: {readonly capture: {readonly text: string}}, at: Range): string {
  return tree.capture.text.slice(at.start, at.end)
}
