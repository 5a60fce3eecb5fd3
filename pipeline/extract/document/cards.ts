import {contains, type Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Element, Page} from '../../tree/page.ts'
import type {Role} from '../../tree/roles.ts'
import type {Block, ExtractedFacts} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {isNamed} from './elements.ts'
import type {Document} from './types.ts'

const {linkedHeadingShare: linked, paragraphLength} = tuned('fields')
const commentType = /\/(?:User)?Comments?$/
/** Elements that hold comments: a link or a phrase that is called so counts them, or leads to them. */
const commentTags: ReadonlySet<string> = new Set(['article', 'section', 'ol', 'ul', 'li'])
const leading: ReadonlySet<Role> = new Set<Role>(['related', 'promo'])

/**
 * Whether a stretch of a page stands in a card or list of other stories, or among comments of readers: behind a heading
 * or a link that is set aside, or below the story in the element of a comment or of its heading; in an element with neither
 * the headline nor a paragraph of the story.
 *
 *     <section><h2>Read more</h2><div><a href="/2">Mill to close</a><p>By Bo Tan</p></div></section>
 *                                                                     ^^^^^^^^^
 *
 * Leaves alone what stands between the headline and the story, beside a link in the story, and every plain text.
 */
export function cardsOf(document: Document): (at: Range) => boolean {
  if (document.tree.capture.page === undefined) return () => false
  const cards = rangesOf(document)
  return (at) => {
    const card = lastFrom(cards, at.start)
    return card !== undefined && contains(card, at)
  }
}

/** The last range that begins at an offset or before; ranges are in order and do not overlap. */
function lastFrom(ranges: readonly Range[], offset: number): Range | undefined {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return ranges[low - 1]
}

function rangesOf(document: Document): readonly Range[] {
  const {elements = []}: Partial<Page> = document.tree.capture.page ?? {}
  const blocks = blocksOf(document.tree)
  const title = document.head().title?.at
  const begun = document.body().start
  const own = holdersOf(
    blocks.filter(
      (block) => isOfStory(block) || (title !== undefined && contains(title, block.at)),
    ),
    elements,
  )
  const ended = document.storyEnd()
  let covered = 0
  const opens = (block: Block<ExtractedFacts>): boolean =>
    leadsAway(block) || (block.at.start >= ended && isOfReaders(block))
  const cards = blocks.filter(opens).flatMap(({at, data}) => {
    if (at.start < covered) return []
    const inHead = title !== undefined && at.start >= title.end && at.start < begun
    const outermost = inHead ? -1 : outside(data.mark?.element ?? -1, own, elements)
    const end = elements[outermost]?.at.end ?? at.start
    covered = Math.max(covered, end)
    return end > at.start ? [{start: at.start, end}] : []
  })
  const comments = elements
    .filter((element) => element.at.start >= ended && isComment(element))
    .map(({at}) => at)
  return comments.length === 0 ? cards : apartFrom([...cards, ...comments])
}

/** Ranges in order, each up to the end of the longest that begins in it. */
function apartFrom(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = []
  for (const each of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last === undefined || each.start >= last.end) joined.push(each)
    else joined[joined.length - 1] = {start: last.start, end: Math.max(last.end, each.end)}
  }
  return joined
}

/** The elements around the story’s own blocks. */
function holdersOf(
  blocks: readonly Block<ExtractedFacts>[],
  elements: Page['elements'],
): ReadonlySet<number> {
  const holders = new Set<number>()
  for (const {data} of blocks) {
    for (
      let e = data.mark?.element ?? -1;
      e >= 0 && !holders.has(e);
      e = elements[e]?.parent ?? -1
    ) {
      holders.add(e)
    }
  }
  return holders
}

/** The outermost element around another that holds nothing of the story; -1 when there is none. */
function outside(from: number, own: ReadonlySet<number>, elements: Page['elements']): number {
  let outermost = -1
  for (let e = from; e >= 0 && !own.has(e); e = elements[e]?.parent ?? -1) outermost = e
  return outermost
}

function isOfStory({at, data}: Block<ExtractedFacts>): boolean {
  return (
    data.role === 'headline' || (data.role === 'paragraph' && at.end - at.start >= paragraphLength)
  )
}

/** A heading or a link that is set aside. */
function leadsAway({data: {mark, role}}: Block<ExtractedFacts>): boolean {
  return (
    leading.has(role) && mark !== undefined && (mark.heading !== undefined || mark.links >= linked)
  )
}

/** The heading of comments, or a comment; a link that only counts them may stand beside a byline. */
function isOfReaders({at, data: {mark, role}}: Block<ExtractedFacts>): boolean {
  if (role !== 'comments' || mark === undefined) return false
  return mark.heading !== undefined || (mark.links < linked && at.end - at.start >= paragraphLength)
}

/** Whether markup calls an element a comment, or a list of them. */
function isComment(element: Element): boolean {
  if (commentType.test(element.attributes.itemtype ?? '')) return true
  return commentTags.has(element.tag) && isNamed(element, 'comment')
}
