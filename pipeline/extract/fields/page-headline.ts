import {keyOf} from '../../text/name-key.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {likeness} from '../document/likeness.ts'
import {withoutSite} from '../document/title.ts'
import type {Document, Source} from '../document/types.ts'
import {headingOf} from '../witnesses/headings.ts'
import {passedOver, witnessOf} from '../witnesses/stated.ts'
import {readHeadline} from './headline.ts'

const longest = 400
const cjk = /\p{Lo}/u
/** Code units; what is longer in a heading is a paragraph. */
const longestHeading = 200
/** Words of what the page calls itself, beside which a heading of one word is that of a part. */
const manyWords = 5
/** Code units. */
const shortestHeadline = 20
const longestKicker = 60
const kickerEnd = /(?:[:：|]\s*|\s[–—-]\s)$/u
/** Share of words in common with what the page calls itself, under which a heading is one of the site. */
const related = 0.3

/** One voice for a headline. */
interface Voice {
  readonly value: string
  readonly key: string
  readonly weight: number
  /** A title, which templates cut and lengthen: no headline on its own word. */
  readonly weak?: true
  readonly statement?: Statement
  readonly at?: Range
}

/** How much each source counts, from pages with a known headline (`make bench DATA=…`). */
const weights = {
  news: 3.5,
  structured: 2,
  h1: 3,
  role: 0.5,
  /** What the structured data says when it is the title of the window, written for search engines. */
  titled: 1,
  titledNews: 2,
  /** A heading that has nothing in common with what the page calls itself. */
  odd: 1,
  openGraph: 1,
  twitter: 0.25,
  meta: 0.5,
  title: 0.75,
} as const

/**
 * `headline`: the value that most of the structured data, the largest heading, OpenGraph and the title
 * say, each without the name of the site that templates append.
 *
 * A value that another one holds whole, as a title with a section behind it, is heard by that one too.
 */
export function readPageHeadline(document: Document): readonly Claim<'headline'>[] {
  const voices = weighed(voicesOf(document), isNews(document))
  const best = chosen(voices)
  if (best === undefined) return readHeadline(document)
  const own = voices.filter(({key}) => key === best.key)
  const others = voices.filter(({key}) => key !== best.key)
  const at = own.flatMap((voice) => (voice.at === undefined ? [] : [voice.at]))
  const from = own.flatMap(({statement}) => (statement === undefined ? [] : [witnessOf(statement)]))
  return [
    {
      field: 'headline',
      value: best.value,
      rule: at.length > 0 ? 'page-headline/shown' : 'page-headline/stated',
      reason: `Said by ${own.length} of ${voices.length} places that name a headline`,
      at: at.slice(0, 1),
      ...(from.length === 0 ? {} : {from}),
      passedOver: others.map((voice) =>
        voice.statement === undefined
          ? {
              value: voice.value,
              ...(voice.at === undefined ? {} : {at: voice.at}),
              reason: 'Fewer places say so',
            }
          : passedOver(voice.statement, 'Fewer places say so'),
      ),
    },
  ]
}

function chosen(voices: readonly Voice[]): Voice | undefined {
  let best: Voice | undefined
  let most = 0
  for (const voice of voices) {
    const sum = voices.reduce((total, other) => total + supportOf(voice, other), 0)
    if (sum > most) {
      best = voice
      most = sum
    }
  }
  return best
}

/**
 * How far another voice speaks for a value: in full when they are one, or when it only puts a kicker
 * and a colon or dash before it; by half when it holds it otherwise.
 */
function supportOf(voice: Voice, other: Voice): number {
  if (voice.key === other.key) return other.weight
  if (isKicked(other, voice)) return other.weight
  if (other.key.includes(voice.key)) return other.weight / 2
  return voice.key.includes(other.key) && !isKicked(voice, other) ? other.weight / 4 : 0
}

/** Whether the longer value is the shorter with a kicker before it: `Storm: Ferry is back`. */
function isKicked(longer: Voice, shorter: Voice): boolean {
  if (shorter.weak === true || shorter.value.length < shortestHeadline) return false
  if (!longer.key.endsWith(shorter.key) || longer.key === shorter.key) return false
  const tail = longer.value.slice(Math.max(0, longer.value.length - shorter.value.length))
  const kicker = longer.value.slice(0, longer.value.length - tail.length)
  return kicker.length <= longestKicker && kickerEnd.test(kicker)
}

/**
 * Less weight for two that are heard too much: structured data that only repeats the title of the
 * window while the page shows another heading, and a heading of which no title says a word.
 */
function weighed(voices: readonly Voice[], news: boolean): readonly Voice[] {
  const title = voices.find(({statement}) => statement?.source === 'title')
  const heading = voices.find(({weight, at}) => at !== undefined && weight === weights.h1)
  if (heading === undefined) return voices
  const isOdd = isApart(heading, voices)
  const own =
    isOfSite(heading, voices) || isOfPart(heading, voices)
      ? voices.filter(({key, statement}) => key !== heading.key || statement !== undefined)
      : voices
  const isTitle = ({statement, key}: Voice): boolean =>
    statement?.source === 'json-ld' && key === title?.key && key !== heading.key
  return own.map((voice) => {
    if (voice === heading && isOdd) return {...voice, weight: weights.odd}
    if (!isTitle(voice)) return voice
    return {...voice, weight: news ? weights.titledNews : weights.titled}
  })
}

/** Whether a heading is that of the site, of a part of the page, or a paragraph. */
function isApart(heading: Voice, voices: readonly Voice[]): boolean {
  const stated = voices.filter(({statement}) => statement !== undefined)
  const names = stated.map(({value}) => value)
  if (heading.value.length > longestHeading) return true
  if (names.length === 0) return false
  return names.every((name) => likeness(heading.value, name) < related)
}

/** Whether a heading is one word, and all that the page calls itself are many. */
function isOfPart({value}: Voice, voices: readonly Voice[]): boolean {
  const stated = voices.filter(({statement}) => statement !== undefined)
  if (stated.length === 0 || value.includes(' ') || cjk.test(value)) return false
  return stated.every((other) => other.value.split(' ').length >= manyWords)
}

/** Whether the heading is the site’s: the title is it and what else the page calls itself, one behind the other. */
function isOfSite({key}: Voice, voices: readonly Voice[]): boolean {
  const stated = voices.filter(({statement}) => statement !== undefined)
  const title = stated.find(({statement}) => statement?.source === 'title')
  if (title === undefined || title.key === key) return false
  return stated.some(
    (other) =>
      other.key !== key && (title.key === key + other.key || title.key === other.key + key),
  )
}

function voicesOf(document: Document): readonly Voice[] {
  const sites = document.siteNames()
  const stated = (weight: number, ...sources: readonly Source[]): readonly Voice[] =>
    document
      .stated(sources)
      .flatMap((statement) => voiceOf(statement.value, weight, sites, {statement}))
  const structured = [
    ...stated(isNews(document) ? weights.news : weights.structured, [
      'json-ld',
      'article.headline',
      'article.name',
    ]).slice(0, 1),
    ...stated(weights.structured, ['microdata', 'article.headline', 'headline']).slice(0, 1),
  ]
  const named = [
    ...stated(weights.openGraph, ['open-graph', 'og:title']).slice(0, 1),
    ...stated(weights.twitter, ['meta', 'twitter:title']).slice(0, 1).map(weakened),
    ...stated(weights.meta, [
      'meta',
      'headline',
      'parsely-title',
      'sailthru.title',
      'dc.title',
      'citation_title',
      'title',
    ])
      .slice(0, 1)
      .map(weakened),
    ...stated(weights.title, ['title', 'title']).slice(0, 1).map(weakened),
    ...stated(weights.structured, ['feed', 'headline']).slice(0, 1),
  ]
  const names = new Set([...structured, ...named].map(({key}) => key))
  return [...structured, ...shownVoices(document, sites, names), ...named]
}

function weakened(voice: Voice): Voice {
  return {...voice, weak: true}
}

/** Whether the page calls its article one of news: its headline is then written by its desk. */
function isNews(document: Document): boolean {
  return document
    .stated([['json-ld', 'article.@type']])
    .some(({value}) => value.endsWith('NewsArticle'))
}

function shownVoices(
  document: Document,
  sites: ReadonlySet<string>,
  names: ReadonlySet<string>,
): readonly Voice[] {
  const {heading: found} = document.head()
  const title = found && headingOf(document, found, names)
  const role = blocksOf(document.tree).find(({data}) => data.role === 'headline')
  return [
    ...(title === undefined ? [] : voiceOf(title.text, weights.h1, sites, {at: title.at})),
    ...(role === undefined
      ? []
      : voiceOf(document.lineOf(role.at), weights.role, sites, {at: role.at})),
  ]
}

function voiceOf(
  value: string,
  weight: number,
  sites: ReadonlySet<string>,
  place: Pick<Voice, 'at' | 'statement'>,
): readonly Voice[] {
  const bare = withoutSite(value.slice(0, longest), sites)
  const key = keyOf(bare)
  return key === '' || sites.has(key) ? [] : [{value: bare, key, weight, ...place}]
}
