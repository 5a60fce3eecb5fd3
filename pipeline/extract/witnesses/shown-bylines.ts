import {endsAsEditedBy, opensAsEditedBy} from '../../parse/names.ts'
import {webAddressOf} from '../../text/addresses.ts'
import {contains, type Range} from '../../text/ranges.ts'
import {type Element, isWithin} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'
import {shown, wordsOf} from '../document/elements.ts'
import type {Document, Shown} from '../document/types.ts'
import {type Byline, closingBylines, namedBylines, openedBylines} from './byline-lines.ts'

const {
  byWordDistance: mostBefore,
  bylineBelowStory: mostBelow,
  bylineGap: together,
  bylineLength: longest,
} = tuned('fields')
/** Rank of what is marked up as the author. */
const surest = 3
/** Parts of a page in which no byline of its article stands. */
const elsewhere = ['nav', 'dialog', 'hidden', 'form'] as const
const calledAuthor: ReadonlySet<string> = new Set([
  'author',
  'authors',
  'byline',
  'bylines',
  'autor',
  'autoren',
  'auteur',
  'auteurs',
  'autore',
  'autori',
  'autores',
  'writer',
  'writers',
  'reporter',
  'verfasser',
  'firma',
  'signature',
  'journalist',
  'contributor',
  'contributors',
])
const calledOther: ReadonlySet<string> = new Set([
  'bio',
  'biography',
  'description',
  'image',
  'img',
  'avatar',
  'photo',
  'picture',
  'social',
  'twitter',
  'share',
  'comment',
  'comments',
  'related',
  'role',
  'position',
  'job',
  'follow',
  'teaser',
  'caption',
  'credit',
  'recent',
  'about',
  'reviewer',
  'menu',
  'nav',
])
const authorPath =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|people|person|staff|profil(?:es?)?|by|writers?|contributors?|journalists?|reporters?)\/[^/?#]+/i
/** What all of `calledAuthor` have in common. */
const perhapsAuthor =
  /aut[eho]|byline|writer|reporter|verfasser|firma|signature|journalist|contributor/i
const authorWord = /(?:^|\s)author(?:\s|$)/
const blanks = /\s+/
/** Two words or more, each with a capital, as names are written. */
const severalNames = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)+$/u

/**
 * The bylines of the article, most trusted first: what markup calls the author in the head or right
 * below the story, lines of the head that open with a by-word, links to pages of authors, words beside
 * a date, and the only link to an author that the page has.
 */
export function* shownBylines(document: Document): Generator<readonly Byline[]> {
  const ranked = shown(document, longest, (element) => rankOf(element) > 0, elsewhere)
    .filter((found) => !isElsewhere(document, found))
    .map((found) => ({found, rank: rankOf(found.element)}))
  const inHead = ranked.filter(({found}) => document.head().holds(found.at))
  yield bylinesOf(document, inHead, 3)
  yield bylinesOf(document, inHead, 2)
  const {end} = document.body()
  const below = ranked.filter(
    ({found: {at, element}, rank}) =>
      rank > 1 && at.start >= end && at.start <= end + mostBelow && !isWithin(element, 'aside'),
  )
  yield bylinesOf(document, below, 3)
  yield bylinesOf(document, below, 2)
  yield* openedBylines(document)
  yield bylinesOf(document, inHead, 1)
  yield* namedBylines(document)
  yield* closingBylines(document)
  const marked = ranked.filter(
    ({found, rank}) => rank === surest && !isWithin(found.element, 'aside'),
  )
  const alone = new Set(marked.map(({found}) => found.text)).size === 1 ? marked.slice(0, 1) : []
  yield bylinesOf(document, alone, 3)
}

function bylinesOf(
  document: Document,
  ranked: readonly {readonly found: Shown; readonly rank: number}[],
  wanted: number,
): readonly Byline[] {
  const own = innermost(ranked.filter(({rank}) => rank === wanted).map(({found}) => found))
  return clusterOf(own).map(({at, element}) => ({
    text: parted(document, at),
    at,
    trust: wanted > 1 ? 'marked' : 'guessed',
    ...addressOf(element),
  }))
}

/**
 * The words of an element, with a comma between two elements in it that hold several words each: a page shows a name and
 * what stands beside it as two things.
 *
 *     <div class="byline"><span>Ann Miller</span> <span>Harbour Post</span></div>  →  Ann Miller, Harbour Post
 */
function parted(document: Document, at: Range): string {
  const inner = document
    .elements()
    .filter((each) => each.at.start >= at.start && each.at.end <= at.end)
    .filter((each, i, all) => !all.some((other, j) => j > i && contains(each.at, other.at)))
    .filter((each) => severalNames.test(document.lineOf(each.at)))
  let from = at.start
  const parts: string[] = []
  for (const [i, {at: next}] of inner.entries()) {
    const last = inner[i - 1]?.at.end
    if (last === undefined || document.lineOf({start: last, end: next.start}) !== '') continue
    parts.push(document.lineOf({start: from, end: last}))
    from = next.start
  }
  return [...parts, document.lineOf({start: from, end: at.end})].join(', ')
}

/** 3 for what is marked up as the author, 2 for what is called so, 1 for a link to a page of one. */
function rankOf(element: Element): number {
  const {itemprop, rel = '', href} = element.attributes
  if (itemprop === 'author' || authorWord.test(rel)) return 3
  const words = wordsOf(element, perhapsAuthor)
  if (words.some((word) => calledOther.has(word))) return 0
  if (words.some((word) => calledAuthor.has(word))) return 2
  return element.tag === 'a' && href !== undefined && authorPath.test(href) ? 1 : 0
}

/** Whether an element names a helper, holds the headline, or stands in a card of another story. */
function isElsewhere(document: Document, found: Shown): boolean {
  return isHelper(document, found) || holdsTitle(document, found) || document.inCard(found.at)
}

/** Whether the words before a name say that it is one of who reviewed, edited or illustrated. */
function isHelper({tree}: Document, {at, text}: Shown): boolean {
  const before = tree.capture.text.slice(Math.max(0, at.start - mostBefore), at.start)
  return endsAsEditedBy(before) || opensAsEditedBy(text)
}

function holdsTitle(document: Document, {at}: Shown): boolean {
  const title = document.head().title?.at
  return title !== undefined && at.start < title.end && title.start < at.end
}

/** Those that hold none of the others: the name rather than the line around it. */
function innermost(found: readonly Shown[]): readonly Shown[] {
  return found.filter(
    (each, i) => !found.some((other, j) => i !== j && isInside(each, other, j > i)),
  )
}

function isInside(outer: Shown, inner: Shown, later: boolean): boolean {
  const holds = outer.at.start <= inner.at.start && inner.at.end <= outer.at.end
  const same = outer.at.start === inner.at.start && inner.at.end === outer.at.end
  return holds && (!same || later)
}

/** The first byline and those that follow it closely. */
function clusterOf(found: readonly Shown[]): readonly Shown[] {
  const own: Shown[] = []
  for (const each of found) {
    const last = own.at(-1)
    if (last === undefined || each.at.start - last.at.end <= together) own.push(each)
  }
  return own
}

function addressOf({attributes: {href}}: Element): {readonly url?: string} {
  const url = webAddressOf(href?.split(blanks)[0] ?? '')
  return url === undefined ? {} : {url}
}
