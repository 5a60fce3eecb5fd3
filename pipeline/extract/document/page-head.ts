import {keyOf} from '../../text/name-key.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {bodyAt, lineOf, type Shown, shown, wordsOf} from '../witnesses/shown.ts'
import {said} from '../witnesses/stated.ts'
import type {Reading} from './reading.ts'

/** Where a page opens its article. */
export interface Head {
  /** The heading that says what the page’s title says. */
  readonly title?: Shown
  /** From a little above that heading to the first words of the story, a standfirst among them: bylines and dates stand here. */
  readonly at: Range
}

const longestTitle = 400
/** Code units. */
const above = 400
const mostBelow = 2000
const intoStory = 150
/** So far into the body its own headings begin. */
const intoBody = 600
const paragraphLength = 100
const mostLinks = 0.3
/** Share of words that a heading has in common with the title, from which it is taken. */
const alike = 0.5
const notTitles = ['footer', 'nav', 'dialog', 'hidden'] as const
const headline = /headline/i
const word = /[\p{L}\p{N}]+/gu
const heads = new WeakMap<Reading, Head>()

/** Where the article begins, told by the headings and what the page calls itself, not by roles. */
export function headOf(reading: Reading): Head {
  const known = heads.get(reading)
  if (known !== undefined) return known
  const title = titleIn(reading)
  const from = title?.at.end ?? 0
  const [first, second = first] = blocksOf(reading.tree).filter(
    ({at, data}) =>
      at.start >= from &&
      at.end - at.start >= paragraphLength &&
      (data.mark === undefined || data.mark.links <= mostLinks),
  )
  const end = Math.min((second?.at.start ?? from) + intoStory, from + mostBelow)
  const start = title?.at.start ?? Math.max(0, (first?.at.start ?? 0) - mostBelow)
  const head = {
    ...(title === undefined ? {} : {title}),
    at: {start: Math.max(0, start - above), end},
  }
  heads.set(reading, head)
  return head
}

/** Whether something stands in the head of the article. */
export function isInHead(reading: Reading, at: Range): boolean {
  const head = headOf(reading)
  return at.start >= head.at.start && at.end <= head.at.end + intoStory && at.start <= head.at.end
}

/**
 * The heading that shares most words with what the page calls itself; of two alike the larger, then
 * the first. Without a like one the only `h1`.
 */
function titleIn(reading: Reading): Shown | undefined {
  const names = said(reading, [
    ['title', 'title'],
    ['open-graph', 'og:title'],
    ['json-ld', 'article.headline'],
    ['url', 'slug'],
  ]).map(({value}) => new Set(tokensOf(value)))
  const headings = shown(reading, longestTitle, isHeading, notTitles)
  const begun = bodyAt(reading).start + intoBody
  const ranked = headings
    .map((heading) => ({
      heading,
      likeness: Math.max(0, ...names.map((name) => likenessOf(heading.text, name))),
    }))
    .map(({heading, likeness}) => ({
      heading,
      likeness,
      rank:
        likeness + (heading.element.tag === 'h1' ? 0.25 : 0) - (heading.at.start > begun ? 0.5 : 0),
    }))
    .sort((a, b) => b.rank - a.rank)
  const [best] = ranked
  if (best !== undefined && best.likeness >= alike) return best.heading
  const own = headings.filter(({element}) => element.tag === 'h1')
  return own.length === 1 ? own[0] : undefined
}

function isHeading(element: Shown['element']): boolean {
  if (element.tag === 'h1' || element.tag === 'h2') return true
  if (element.attributes.itemprop === 'headline') return true
  return wordsOf(element, headline).includes('headline')
}

/** The share of words that two texts have in common, of the words of both. */
export function likeness(one: string, other: string): number {
  return likenessOf(one, new Set(tokensOf(other)))
}

function likenessOf(text: string, name: ReadonlySet<string>): number {
  const own = new Set(tokensOf(text))
  if (own.size === 0 || name.size === 0) return 0
  const common = [...own].filter((each) => name.has(each)).length
  return (common / own.size + common / name.size) / 2
}

function tokensOf(text: string): readonly string[] {
  return (text.match(word) ?? []).map(keyOf)
}

/** The lines of the head, each with its place. */
export function linesOfHead(
  reading: Reading,
  longest: number,
): readonly {readonly text: string; readonly at: Range}[] {
  return blocksOf(reading.tree)
    .filter(({at}) => at.end - at.start <= longest && isInHead(reading, at))
    .map(({at}) => ({text: lineOf(reading, at), at}))
}
