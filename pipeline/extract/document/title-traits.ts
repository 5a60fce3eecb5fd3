import {sectionOf} from '../../language/sections.ts'
import {wordsForUse} from '../../language/words.ts'
import {urlOf} from '../../text/addresses.ts'
import {lazy} from '../../text/lazy.ts'
import {keyOf} from '../../text/name-key.ts'
import {hasSpaceless} from '../../text/spaceless.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {fateOf} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import {agrees} from './site-names.ts'
import {slugWordsOf} from './story-address.ts'
import {type TitlePart, type TitleSign, titlePartsOf} from './title-parts.ts'
import type {Document} from './types.ts'

const {titleBody: mostOfBody, titleSlug: fewestInSlug} = tuned('fields')
const cased = /\p{Lu}/u
const small = /(?:^|\s)\p{Ll}/u
const figure = /\p{N}/u
const address = /^\S+\.[a-z]{2,}$/i
const [few, many] = [3, 5]
const word = /[\p{L}\p{N}]+/gu
const pairs: Readonly<Record<string, string>> = {
  '«': '»',
  '‹': '›',
  '〈': '〉',
  '《': '》',
  '【': '】',
  '[': ']',
  '(': ')',
  '（': '）',
}
const outletWords = lazy(() => new Set(wordsForUse('outlet')))
const unspacedOutlets = lazy(() => [...outletWords()].filter((each) => hasSpaceless(each)))

/** Some parts of a title that stand together, and what speaks for and against them as the headline. */
export interface TitleRun {
  readonly value: string
  /** Numbers by name; the weights of `models/title-run.json` are theirs. */
  readonly traits: Readonly<Record<string, number>>
}

/** What a part of a title looks like. */
type PartKind = 'site' | 'domain' | 'address' | 'section' | 'outlet' | 'figures' | 'named' | 'other'

/** What is known of one part of a title. */
interface PartTraits extends TitlePart {
  readonly key: string
  readonly words: readonly string[]
  readonly kind: PartKind
}

/** How surely a sign parts a title. */
const strengths: Readonly<Record<TitleSign, string>> = {
  bar: 'strong',
  low: 'strong',
  colons: 'strong',
  arrow: 'strong',
  dot: 'strong',
  dash: 'dash',
  colon: 'colon',
  bracket: 'bracket',
  blank: 'blank',
  comma: 'comma',
  stop: 'stop',
}

/**
 * Every run of parts of a title of a page, the whole title first, each with its traits: how much of it and
 * of the rest stands in the body and in the address, what the rest is (a name of the site, a section, words
 * in the names of media, words in capitals) and by which signs it is parted.
 *
 *     Ferry is back in port | Opinion | Harbour Post
 *     ^^^^^^^^^^^^^^^^^^^^^
 */
export function titleRunsIn(title: string, context: TitleContext): readonly TitleRun[] {
  const parts = titlePartsOf(title).map((part) => traitsOf(part, title, context))
  return parts
    .flatMap((_, from) => parts.slice(from).map((__, i) => [from, from + i] as const))
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))
    .flatMap(([from, to]) => {
      const isWhole = from === 0 && to === parts.length - 1
      const value = isWhole ? title.trim() : balanced(title, parts, from, to)
      return value === undefined ? [] : [{value, traits: runTraits(parts, from, to, context)}]
    })
}

/** What a page shows of its story and its site beside a title. */
export interface TitleContext {
  /** Words of the beginning of the body, in lower case. */
  readonly body: ReadonlySet<string>
  /** Words of the address of the story. */
  readonly slug: ReadonlySet<string>
  /** The registrable domain without its public suffix; empty without an address. */
  readonly domain: string
  /** Names of the site and its publisher, as `keyOf` folds them. */
  readonly siteNames: ReadonlySet<string>
}

/** What a document shows of its story and its site beside its titles. */
export function titleContextOf(document: Document): TitleContext {
  let text = ''
  for (const {at, data} of blocksOf(document.tree)) {
    if (text.length >= mostOfBody) break
    if (fateOf[data.role] === 'body') text += `${document.textOf(at)}\n`
  }
  return {
    body: new Set(wordsIn(text.slice(0, mostOfBody))),
    slug: new Set(slugOf(document.address())),
    domain: document.domain()?.name ?? '',
    siteNames: document.siteNames(),
  }
}

/** Words in lower case, and pairs of letters of scripts without spaces. */
function wordsIn(text: string): readonly string[] {
  return (text.toLowerCase().match(word) ?? []).flatMap((each) =>
    hasSpaceless(each) && each.length > 1
      ? Array.from({length: each.length - 1}, (_, i) => each.slice(i, i + 2))
      : [each],
  )
}

/** The words of the longest part of the path of an address. */
function slugOf(address: string | undefined): readonly string[] {
  const parts = (urlOf(address ?? '')?.pathname ?? '').split('/').map(slugWordsOf)
  const words = parts.reduce((best, part) => (part.length > best.length ? part : best), [])
  return words.length >= fewestInSlug ? words : []
}

function traitsOf(part: TitlePart, title: string, {domain, siteNames}: TitleContext): PartTraits {
  const text = title.slice(part.start, part.end).trim()
  const words = wordsIn(text)
  return {...part, key: keyOf(text), words, kind: kindOf(text, words, domain, siteNames)}
}

/** What a part of a title looks like: the first of these that fits. */
function kindOf(
  text: string,
  words: readonly string[],
  domain: string,
  siteNames: ReadonlySet<string>,
): PartKind {
  if (siteNames.has(keyOf(text))) return 'site'
  if (domain !== '' && agrees(text, domain)) return 'domain'
  if (address.test(text)) return 'address'
  if (sectionOf(text) !== undefined) return 'section'
  const isOutlet =
    words.some((each) => outletWords().has(each)) ||
    unspacedOutlets().some((each) => text.endsWith(each))
  if (isOutlet) return 'outlet'
  if (figure.test(text)) return 'figures'
  return cased.test(text) && !small.test(text) ? 'named' : 'other'
}

/** The text of a run with the brackets that its ends cut in two; none where the other bracket is outside. */
function balanced(
  title: string,
  parts: readonly PartTraits[],
  from: number,
  to: number,
): string | undefined {
  let start = parts[from]?.start ?? 0
  let end = parts[to]?.end ?? 0
  for (const [opening, closing] of Object.entries(pairs)) {
    const text = title.slice(start, end)
    const open = text.split(opening).length - text.split(closing).length
    if (open === 1 && title.startsWith(closing, end)) end += closing.length
    else if (open === -1 && title.startsWith(opening, start - 1)) start -= opening.length
    else if (open !== 0) return undefined
  }
  return title.slice(start, end).trim()
}

function runTraits(
  parts: readonly PartTraits[],
  from: number,
  to: number,
  {body, slug}: TitleContext,
): Readonly<Record<string, number>> {
  const inside = parts.slice(from, to + 1)
  const [before, after] = [parts.slice(0, from), parts.slice(to + 1)]
  const outside = [...before, ...after]
  const words = inside.flatMap((part) => part.words)
  const rest = outside.flatMap((part) => part.words)
  const traits: Record<string, number> = {}
  const count = (name: string, value: number | boolean): void => {
    if (Number(value) !== 0) traits[name] = (traits[name] ?? 0) + Number(value)
  }
  count('whole', outside.length === 0)
  count('share', lettersIn(inside) / Math.max(1, lettersIn(parts)))
  count('shown', shareIn(words, body))
  count('few', words.length < few)
  count('some', words.length >= few && words.length < many)
  count('rest shown', shareIn(rest, body))
  count('both', before.length > 0 && after.length > 0)
  for (const [name, value] of slugTraits(words, rest, slug)) count(name, value)
  if (outside.length > 0) for (const {kind} of inside) count(`holds ${kind}`, 1 / inside.length)
  for (const {kind} of outside) count(`rest ${kind}`, 1 / outside.length)
  for (const [name, value] of cutTraits(parts, from, to)) count(name, value)
  for (const {sign} of inside.slice(1))
    if (sign !== undefined) count(`keeps ${strengths[sign]}`, true)
  return traits
}

/** By which signs a run is cut off, and what stands behind them. */
function cutTraits(
  parts: readonly PartTraits[],
  from: number,
  to: number,
): readonly (readonly [string, number])[] {
  const [first, last, next] = [parts[from], parts[from - 1], parts[to + 1]]
  const traits: (readonly [string, number])[] = []
  if (first?.sign !== undefined && last !== undefined) {
    const sign = strengths[first.sign]
    traits.push([`${sign} before`, 1], [`${last.kind}, ${sign} before`, 1])
  }
  if (next?.sign !== undefined) {
    const sign = strengths[next.sign]
    const isBrief = next.key.length < lettersIn(parts.slice(from, to + 1)) / 2
    traits.push([`${sign} after`, 1], [`${next.kind} after ${sign}`, 1])
    traits.push(['brief after', Number(isBrief)])
  }
  return traits
}

function slugTraits(
  words: readonly string[],
  rest: readonly string[],
  slug: ReadonlySet<string>,
): readonly (readonly [string, number])[] {
  if (slug.size === 0) return []
  const within = [...slug].filter((each) => words.includes(each))
  const lost = [...slug].filter((each) => rest.includes(each) && !words.includes(each))
  return [
    ['slug', within.length / slug.size],
    ['rest in slug', lost.length / slug.size],
    ['beside slug', 1 - shareIn(words, slug)],
  ]
}

function lettersIn(parts: readonly PartTraits[]): number {
  return parts.reduce((sum, {key}) => sum + key.length, 0)
}

function shareIn(words: readonly string[] = [], known: ReadonlySet<string>): number {
  if (words.length === 0 || known.size === 0) return 0
  return words.filter((each) => known.has(each)).length / words.length
}
