import {wordIn} from '../../language/words.ts'
import {fold} from '../../text/fold.ts'
import {lazy} from '../../text/lazy.ts'
import {otherStops} from '../../text/stops.ts'
import {countWords} from '../../text/word-count.ts'
import {blocksOf, sliceOf} from '../../tree/blocks.ts'
import type {Page} from '../../tree/page.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Block, ExtractedFacts, Note} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import type {Spanned} from './types.ts'

/** A block as the kind of the page is judged by. */
interface KindLine {
  /** Counted where it is kept, else 0. */
  readonly words: number
  readonly links: number
  readonly kept: boolean
  readonly heading: boolean
  readonly prose: boolean
  /** The innermost element that holds it and another block. */
  readonly holder: number
}

const {
  articleProse: leastProse,
  articleWords: fewWords,
  errorHeadingWords: longestFailure,
  errorPageWords: errorWords,
  linkedHeadingShare: linked,
  listedShare: mostLinked,
  listingKept: fewestCards,
  listingPlaces: leastCards,
  listingShare: leastInCards,
  proseWords: longLine,
  statedArticleWords: fewestWords,
  storyProse: leastStory,
} = tuned('fields')
const stop = new RegExp(String.raw`[.!?…。！？:${otherStops}]["'”’»)\]]*$`, 'u')
const articleType = /^(?:article|\w*Article)\./
const failure = lazy(
  () => new RegExp(String.raw`\b(?:40[0134]|410|451|50[0-4])\b|${wordIn('page-error')}`, 'iu'),
)
const lineBreak = /[\n\r\u2028\u2029]/
const scripts = /\bjava ?script/giu
/** Code units before the name of the language in which the wording may stand. */
const unitsBefore = 60
const turnOn = lazy(() => new RegExp(wordIn('turn-on'), 'iu'))

/**
 * Why a page is no article, by what is left of it: next to no text, an error, links to other pages,
 * or the openings of many stories. A page that states that it is an article, one in a message or a news item, and
 * a fragment of markup without a page around it, is only refused without text.
 */
export function refusePage(tree: Spanned): Note | undefined {
  const {labelled, page, text} = tree.capture
  if (page === undefined) return undefined
  const blocks = blocksOf(tree)
  const lines = linesOf(tree, page, blocks)
  const isStory = labelled !== undefined || statesArticle(page) || isFragment(page)
  const found = kindOf(lines, page, isStory, () => text)
  const at = {start: 0, end: text.length}
  return found && {rule: `page/${found.kind}`, level: 'fail', reason: found.reason, at}
}

interface PageKind {
  readonly kind: string
  readonly reason: string
}

function kindOf(
  lines: readonly KindLine[],
  page: Page,
  stated: boolean,
  textOf: () => string,
): PageKind | undefined {
  const kept = lines.filter((line) => line.kept)
  const words = sumOf(kept)
  const prose = sumOf(kept.filter((line) => line.prose))
  const least = stated ? fewestWords : fewWords
  const isFilled = words < least && needsScripts(textOf())
  if (isFilled)
    return {kind: 'scripts', reason: `No article: the page is filled by scripts; ${remedy}`}
  if (words < least && prose < leastProse) {
    return {kind: 'no-text', reason: `No article: ${words} words that could be one; ${remedy}`}
  }
  if (stated) return undefined
  if (statesProfile(page)) {
    return {
      kind: 'profile',
      reason: 'No article: the page states that it is the profile of a person',
    }
  }
  if (words < errorWords && headingsOf(page, textOf()).some(reportsError)) {
    return {kind: 'error', reason: 'No article: the page reports an error'}
  }
  const inLinks = kept.reduce((sum, line) => sum + line.words * line.links, 0)
  if (inLinks > mostLinked * words && prose < leastStory) {
    return {kind: 'links', reason: 'No article: most of its text leads to other pages'}
  }
  return isListing(lines, kept)
    ? {kind: 'listing', reason: 'No article: it shows the openings of many stories'}
    : undefined
}

export const remedy = 'capture it again when its text is shown'

/**
 * Prose in at least six places, little in each, most of them with a heading that leads elsewhere; or as many cards with
 * such a heading, which hold next to all that is kept, some of them alone where that is less than a story.
 */
function isListing(lines: readonly KindLine[], kept: readonly KindLine[]): boolean {
  const proseIn = wordsByHolder(kept.filter(({prose}) => prose))
  const keptIn = wordsByHolder(kept)
  if (Math.max(0, ...proseIn.values()) >= leastStory) return false
  const leading = new Set(
    lines.filter(({links, heading}) => heading && links >= linked).map(({holder}) => holder),
  )
  const places = [...proseIn.keys()].filter((holder) => leading.has(holder))
  const cards = [...keptIn].filter(([holder]) => leading.has(holder))
  const isShort = sumOf(kept.filter(({prose}) => prose)) < leastStory
  const least = isShort ? fewestCards : leastCards
  const inCards = cards.reduce((sum, [, words]) => sum + words, 0)
  return (
    (proseIn.size >= leastCards && places.length * 2 > proseIn.size) ||
    (leading.size >= leastCards && cards.length >= least && inCards >= leastInCards * sumOf(kept))
  )
}

function wordsByHolder(lines: readonly KindLine[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const {words, holder} of lines) found.set(holder, (found.get(holder) ?? 0) + words)
  return found
}

function linesOf(
  tree: Spanned,
  {elements}: Page,
  blocks: readonly Block<ExtractedFacts>[],
): readonly KindLine[] {
  const counts = new Int32Array(elements.length)
  for (const {data} of blocks) {
    for (let e = data.mark?.element ?? -1; e >= 0; e = elements[e]?.parent ?? -1) {
      counts[e] = (counts[e] ?? 0) + 1
    }
  }
  return blocks.map(({at, data}) => {
    const kept = fateOf[data.role] === 'body'
    const text = kept ? sliceOf(tree, at) : ''
    const words = countWords(text)
    let holder = data.mark?.element ?? -1
    while (holder >= 0 && (counts[holder] ?? 0) < 2) holder = elements[holder]?.parent ?? -1
    return {
      words,
      links: data.mark?.links ?? 0,
      heading: data.mark?.heading !== undefined,
      kept,
      prose: words >= longLine && stop.test(text),
      holder,
    }
  })
}

/** Whether a text wants the reader to turn scripts on. */
export function needsScripts(text: string): boolean {
  return Array.from(text.matchAll(scripts)).some(({0: named, index}) => {
    const before = text.slice(Math.max(0, index - unitsBefore), index)
    return turnOn().test((before.split(lineBreak).at(-1) ?? '') + named)
  })
}

function sumOf(lines: readonly KindLine[]): number {
  return lines.reduce((sum, {words}) => sum + words, 0)
}

function statesArticle({statements}: Page): boolean {
  return statements.some(
    ({property, value}) =>
      articleType.test(property) || (property === 'og:type' && value.startsWith('article')),
  )
}

function statesProfile({statements}: Page): boolean {
  return statements.some(
    ({property, value}) =>
      (property === 'og:type' && value === 'profile') ||
      (property === 'ProfilePage.@type' && value === 'ProfilePage'),
  )
}

/** Whether the markup has no page around it, as in an item of a feed or a field of a record. */
function isFragment({elements, statements}: Page): boolean {
  return !(
    elements.some(({tag}) => tag === 'html' || tag === 'body') ||
    statements.some(({source}) => source === 'title')
  )
}

/** A heading of a few words that is about the page itself, not about one in a story. */
function reportsError(heading: string): boolean {
  return countWords(heading) <= longestFailure && failure().test(fold(heading))
}

/** Its title, and its headings of the first two levels. */
function headingsOf({statements, marks}: Page, text: string): readonly string[] {
  const titles = statements.filter(({source}) => source === 'title').map(({value}) => value)
  const headings = marks
    .filter(({heading = 9}) => heading <= 2)
    .map(({at}) => text.slice(at.start, at.end))
  return [...titles, ...headings]
}
