import type {Range} from '../text/ranges.ts'
import type {Block, Gap} from './types.ts'

interface Parent<Facts extends object> {
  readonly children: readonly (Block<Facts> | Gap)[]
}

/** The blocks of a tree, in reading order. */
export function blocksOf<Facts extends object>(tree: Parent<Facts>): readonly Block<Facts>[] {
  return tree.children.filter((child): child is Block<Facts> => child.type === 'block')
}

/** A tree’s children with more facts in the `data` of every block; gaps are unchanged. */
export function enrich<Before extends object, After extends Before>(
  tree: Parent<Before>,
  facts: (block: Block<Before>) => Block<After>['data'],
): readonly (Block<After> | Gap)[] {
  return tree.children.map((child) =>
    child.type === 'gap' ? child : {type: child.type, at: child.at, data: facts(child)},
  )
}

/** The text of a range of the capture, unchanged. */
export function sliceOf(tree: {readonly capture: {readonly text: string}}, at: Range): string {
  return tree.capture.text.slice(at.start, at.end)
}
