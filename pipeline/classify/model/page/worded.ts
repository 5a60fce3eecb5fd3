import type {BlockView} from '../../context/rule.ts'
import {lexicalOddsOf} from '../lexical-columns.ts'
import {classOddsOf} from './class-grams.ts'
import type {WordedLayout} from './features.ts'
import type {PageLayout} from './layout.ts'
import type {PageModel} from './model.ts'

/** A page with what the lexicons of a model say of its blocks. */
export function wordedBy(
  {lexicon, classes}: Pick<PageModel, 'lexicon' | 'classes'>,
  layout: PageLayout,
  blocks: readonly {readonly view: Pick<BlockView, 'lower'>}[],
): WordedLayout {
  return {
    ...layout,
    wordOdds: lexicalOddsOf(lexicon, blocks),
    classOdds: classOddsOf(classes, layout),
  }
}
