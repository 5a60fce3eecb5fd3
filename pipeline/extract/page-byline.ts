import {look} from '../lexicon/wordings.ts'
import {fold} from '../tree/fold.ts'
import type {Element} from '../tree/page.ts'
import type {Range} from '../tree/ranges.ts'
import {headOf, isInHead, linesOfHead} from './page-head.ts'
import {bodyAt, type Shown, shown, wordsOf} from './page-shown.ts'
import type {Reading} from './reading.ts'

/** Words that name authors, and where they lead when they are a link. */
export interface Byline {
  readonly text: string
  readonly at: Range
  readonly url?: string
  /** Markup says that it is the author: one word may be a name. */
  readonly sure: boolean
}

const longest = 200
const mostBelow = 600
/** Code units between two names of one byline. */
const together = 120
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
  'date',
  'time',
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
const authorWord = /(?:^|\s)author(?:\s|$)/
const blanks = /\s+/

/** The bylines in the head of the article, or right below the story, that markup or their words show. */
export function shownAuthors(reading: Reading): readonly Byline[] {
  const {end} = bodyAt(reading)
  const ranked = shown(reading, longest, (element) => rankOf(element) > 0).map((found) => ({
    found,
    rank: rankOf(found.element),
  }))
  const inHead = ranked.filter(
    ({found}) => isInHead(reading, found.at) && !holdsTitle(reading, found),
  )
  const below = ranked.filter(
    ({found, rank}) => rank > 1 && found.at.start >= end && found.at.start <= end + mostBelow,
  )
  const near = inHead.length > 0 ? inHead : below
  const best = Math.max(0, ...near.map(({rank}) => rank))
  const own = innermost(near.filter(({rank}) => rank === best).map(({found}) => found))
  if (own.length > 0)
    return clusterOf(own).map(({text, at, element}) => ({
      text,
      at,
      sure: best > 1,
      ...addressOf(element),
    }))
  return linesOfHead(reading, longest)
    .filter(({text}) => look(fold(text).toLowerCase()).opens.has('byline'))
    .slice(0, 1)
    .map((line) => ({...line, sure: false}))
}

/** 3 for what is marked up as the author, 2 for what is called so, 1 for a link to a page of one. */
function rankOf(element: Element): number {
  const {itemprop, rel = '', href} = element.attributes
  if (itemprop === 'author' || authorWord.test(rel)) return 3
  const words = wordsOf(element)
  if (words.some((word) => calledOther.has(word))) return 0
  if (words.some((word) => calledAuthor.has(word))) return 2
  return element.tag === 'a' && href !== undefined && authorPath.test(href) ? 1 : 0
}

function holdsTitle(reading: Reading, {at}: Shown): boolean {
  const title = headOf(reading).title?.at
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
  const own = href?.split(blanks)[0] ?? ''
  return own.startsWith('http') && URL.canParse(own) ? {url: new URL(own).href} : {}
}
