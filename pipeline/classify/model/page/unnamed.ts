import {isWithin, type Page} from '../../../tree/page.ts'
import {tuned} from '../../../tuning/load.ts'

const {
  unnamedAmongProse,
  unnamedLinks: mostLinks,
  unnamedPart,
  unnamedProse,
  unnamedReach,
  unnamedText,
} = tuned('page')

/**
 * Nats against the body, one a block, that make up for markup which cannot name parts. The model of pages reads the lack
 * of names as a sign of prose.
 *
 * A paragraph without a link gets fewer, and so does a block between two paragraphs, such as a crosshead or an item, unless
 * it is mostly links; a quotation gets none, since its mark names it, and neither does a page of HTML.
 *
 * @param words
 *   One number a block.
 */
export function unnamedNats({unnamed, marks}: Page, words: Float32Array): readonly number[] {
  if (unnamed !== true) return []
  const prose = marks.map(({links}, i) => links < mostLinks && (words[i] ?? 0) >= unnamedProse)
  const above = distances(prose)
  const below = distances(prose.toReversed()).toReversed()
  return marks.map((mark, i) => {
    if (isWithin(mark, 'blockquote')) return 0
    if (prose[i] === true && mark.links === 0) return unnamedText
    const isAmong = (above[i] ?? 0) <= unnamedReach && (below[i] ?? 0) <= unnamedReach
    const isShort = isAmong && prose[i] === false && mark.links < mostLinks
    return isShort ? unnamedAmongProse : unnamedPart
  })
}

/** How many blocks above each one the last paragraph stands; 0 for a paragraph. */
function distances(prose: readonly boolean[]): readonly number[] {
  const found: number[] = []
  for (const [i, isProse] of prose.entries()) {
    found.push(isProse ? 0 : (found[i - 1] ?? Number.POSITIVE_INFINITY) + 1)
  }
  return found
}
