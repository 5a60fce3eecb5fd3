import {breaksOff} from '../../text/cut-off.ts'
import type {Range} from '../../text/ranges.ts'
import {countWords} from '../../text/word-count.ts'
import {blocksOf, sliceOf} from '../../tree/blocks.ts'
import {type DocumentKind, documentKinds, type KindVote, type Nature} from '../../tree/kinds.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Block, ExtractedFacts, Note} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {hasClockOfEntry, minutesOf} from './clock-ahead.ts'
import type {Spanned} from './types.ts'

/** What the kind of a document is judged by. */
interface Facts {
  readonly tree: Spanned
  readonly blocks: readonly Block<ExtractedFacts>[]
  /** Positions of the first and the last block of the body. */
  readonly first: number
  readonly last: number
  /** Words of the body. */
  readonly words: number
  readonly textOf: (block: Block<ExtractedFacts> | undefined) => string
  /** Whether it states, or a line says, that it is for subscribers. */
  readonly isClosed: boolean
}

/** A rule for one kind: the place of what it saw, or nothing. */
interface KindRule {
  readonly id: string
  readonly kind: DocumentKind
  readonly weight: number
  readonly reason: string
  readonly find: (facts: Facts) => Range | undefined
}

const {
  kindArticle,
  kindShort,
  kindClock,
  kindClocks,
  kindOffer,
  kindReach,
  kindCaptions,
  kindStated,
  kindTeaser,
} = tuned('fields')
const liveTypes = ['LiveBlogPosting']
const galleryTypes = ['ImageGallery', 'MediaGallery']

const rules: readonly KindRule[] = [
  {
    id: 'kind/paywall-below',
    kind: 'stub',
    weight: 3,
    reason: 'A few words, then an offer or a notice for subscribers, and nothing of the body below',
    find: ({blocks, last, words, textOf}) => {
      const offers = blocks
        .slice(last + 1, last + 1 + kindReach)
        .filter(({data}) => data.role === 'paywall')
      const offered = offers.reduce((sum, block) => sum + countWords(textOf(block)), 0)
      return words < kindShort && offered >= kindOffer ? offers[0]?.at : undefined
    },
  },
  {
    id: 'kind/for-subscribers',
    kind: 'stub',
    weight: 2,
    reason: 'A few words of a story that is not free to read',
    find: ({isClosed, words, tree}) => (isClosed && words < kindShort ? wholeOf(tree) : undefined),
  },
  {
    id: 'kind/cut-off',
    kind: 'stub',
    weight: 2.5,
    reason: 'A few words, of which the last break off with three dots',
    find: ({blocks, last, textOf, words}) => {
      const block = words < kindShort ? blocks[last] : undefined
      return block?.data.role === 'paragraph' && breaksOff(textOf(block)) ? block.at : undefined
    },
  },
  {
    id: 'kind/less-than-stated',
    kind: 'stub',
    weight: 3,
    reason: 'The page states a far longer text than it shows',
    find: ({tree, words}) =>
      statedWords(tree) > kindStated * words && words < kindShort ? wholeOf(tree) : undefined,
  },
  {
    id: 'kind/read-on',
    kind: 'teaser',
    weight: 4,
    reason: 'A few lines with a call right below to read the story elsewhere',
    find: ({blocks, last, words}) => {
      const next = blocks[last + 1]
      const calls = next?.data.evidence.some(({rule}) => rule === 'promo/whole-line') === true
      return calls && words < kindTeaser ? next?.at : undefined
    },
  },
  {
    id: 'kind/live-type',
    kind: 'live-blog',
    weight: 6,
    reason: 'The page states that it is a live blog',
    find: ({tree}) => (states(tree, liveTypes) ? wholeOf(tree) : undefined),
  },
  {
    id: 'kind/clock-after-clock',
    kind: 'live-blog',
    weight: 4,
    reason: 'Lines with the time of the day stand between its paragraphs again and again',
    find: ({blocks, first, last, textOf}) => {
      const times = blocks.filter(
        (block, i) =>
          i >= first - 1 &&
          i < last &&
          fateOf[blocks[i + 1]?.data.role ?? 'timestamp'] === 'body' &&
          hasClockOfEntry(textOf(block)) &&
          countWords(textOf(block)) <= kindClock,
      )
      return times.length >= kindClocks ? times[0]?.at : undefined
    },
  },
  {
    id: 'kind/clocks-back',
    kind: 'live-blog',
    weight: 4,
    reason: 'Paragraphs open with times of the day, the latest first',
    find: ({blocks, first, last, textOf}) => {
      const entries = blocks
        .slice(first, last + 1)
        .flatMap((block) => minutesOf(textOf(block)).map((minutes) => ({block, minutes})))
      const isBackwards = entries.every(
        ({minutes}, i) => minutes < (entries[i - 1]?.minutes ?? Number.POSITIVE_INFINITY),
      )
      return entries.length >= kindClocks && isBackwards ? entries[0]?.block.at : undefined
    },
  },
  {
    id: 'kind/gallery-type',
    kind: 'gallery',
    weight: 6,
    reason: 'The page states that it is a gallery',
    find: ({tree}) => (states(tree, galleryTypes) ? wholeOf(tree) : undefined),
  },
  {
    id: 'kind/captions',
    kind: 'gallery',
    weight: 4,
    reason: 'Its captions hold more words than its paragraphs',
    find: ({blocks, words, textOf}) => {
      const captions = blocks.filter(({data}) => data.role === 'caption')
      const inCaptions = captions.reduce((sum, block) => sum + countWords(textOf(block)), 0)
      return captions.length >= kindCaptions && inCaptions > words ? captions[0]?.at : undefined
    },
  },
  {
    id: 'kind/product-type',
    kind: 'product',
    weight: 6,
    reason: 'The page states that it is that of a product',
    find: ({tree}) => (opensType(tree, 'product') ? wholeOf(tree) : undefined),
  },
]

/**
 * What a document is, by the votes of rules over its body and statements; an article without any.
 *
 * @param refused
 *   Why it is no article, where it is none: that decides.
 * @param isClosed
 *   Whether it states, or a line says, that it is for subscribers.
 * @returns
 *   `undefined` where there is nothing that could be of a kind.
 */
export function natureOf(
  tree: Spanned,
  refused: Note | undefined,
  isClosed: boolean,
): Nature | undefined {
  if (refused !== undefined) return refusedNature(refused)
  const facts = factsOf(tree, isClosed)
  if (facts.last < 0) return undefined
  const votes = rules.flatMap((rule) => voteOf(rule, facts))
  const sumOf = (kind: DocumentKind): number =>
    votes.reduce((sum, vote) => sum + (vote.kind === kind ? vote.weight : 0), 0)
  const kind = documentKinds.reduce<DocumentKind>(
    (best, each) => (sumOf(each) > Math.max(kindArticle, sumOf(best)) ? each : best),
    'article',
  )
  const complete = Math.max(sumOf('stub'), sumOf('teaser')) <= kindArticle
  return {kind, complete, votes}
}

function voteOf({id, kind, weight, reason, find}: KindRule, facts: Facts): readonly KindVote[] {
  const place = find(facts)
  return place === undefined ? [] : [{kind, rule: id, weight, reason, at: place}]
}

const refusedKinds: Readonly<Record<string, DocumentKind>> = {
  'page/links': 'index',
  'page/listing': 'index',
  'page/profile': 'profile',
  'page/error': 'error',
  'text/listing': 'index',
  'text/profile': 'profile',
  'text/error': 'error',
}

/** The kind of a document that is rejected; `undefined` where it has no text to be of one. */
function refusedNature({rule, reason, at}: Note): Nature | undefined {
  const kind = refusedKinds[rule]
  if (kind === undefined) return undefined
  return {kind, complete: true, votes: [{kind, rule, weight: 2 * kindArticle, reason, at}]}
}

function factsOf(tree: Spanned, isClosed: boolean): Facts {
  const blocks = blocksOf(tree)
  const isBody = ({data}: Block<ExtractedFacts>): boolean => fateOf[data.role] === 'body'
  const textOf: Facts['textOf'] = (block) => (block === undefined ? '' : sliceOf(tree, block.at))
  const words = blocks.filter(isBody).reduce((sum, block) => sum + countWords(textOf(block)), 0)
  const first = blocks.findIndex(isBody)
  return {tree, blocks, first, last: blocks.findLastIndex(isBody), words, textOf, isClosed}
}

function wholeOf({capture}: Spanned): Range {
  return {start: 0, end: capture.text.length}
}

/** Whether the page states something of a type of schema.org. */
function states({capture}: Spanned, types: readonly string[]): boolean {
  const statements = capture.page?.statements ?? []
  return statements.some(
    ({property, value}) => property.endsWith('.@type') && types.includes(value),
  )
}

function opensType({capture}: Spanned, type: string): boolean {
  const statements = capture.page?.statements ?? []
  return statements.some(({property, value}) => property === 'og:type' && value.startsWith(type))
}

/** Words of the longest text that the page states as its article’s. */
function statedWords({capture}: Spanned): number {
  const stated = (capture.page?.statements ?? []).filter(({property}) =>
    property.endsWith('.articleBody'),
  )
  return Math.max(0, ...stated.map(({value}) => countWords(value)))
}
