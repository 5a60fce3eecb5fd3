import {systemWords} from '../../language/system-words.ts'
import {isWithin} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'
import {wordsOfName} from '../model/page/class-tokens.ts'
import type {PageLayout} from '../model/page/layout.ts'

const {storyWords} = tuned('page')
const unfolded = systemWords('unfolded')

/**
 * Which blocks a page hides although it shows a story: copies for other screens, withdrawn text, forms and notices.
 *
 *     <p>…</p> <p style="display:none">…</p> <p>…</p>
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves alone what readers unfold, and a page that hides more of its text than it shows: that of a subscriber, or of a
 * page that a script completes.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 */
export function hiddenBesideStory(
  {elements, element, marks, named}: PageLayout,
  expected: readonly number[],
): readonly number[] {
  const hidden: number[] = []
  for (let i = 0; i < marks.length; i += 1) {
    const mark = marks[i]
    if (mark !== undefined && isWithin(mark, 'hidden')) hidden.push(i)
  }
  if (hidden.length === 0) return []
  const all = expected.reduce((sum, each) => sum + each, 0)
  const hiding = hidden.reduce((sum, i) => sum + (expected[i] ?? 0), 0)
  if (all - hiding < Math.max(storyWords, hiding)) return []
  const folded = new Uint8Array(elements.size)
  for (let e = 0; e < named.length; e += 1) {
    const {class: classes = '', id = ''} = named[e]?.attributes ?? {}
    const own = wordsOfName(`${classes} ${id}`).some((word) => unfolded.has(word)) ? 1 : 0
    folded[e] = Math.max(own, folded[elements.parent[e] ?? -1] ?? 0)
  }
  return hidden.filter((i) => folded[element[i] ?? 0] === 0)
}
