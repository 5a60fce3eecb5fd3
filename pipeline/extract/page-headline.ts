import {blocksOf} from '../tree/blocks.ts'
import type {Claim} from '../tree/claims.ts'
import type {Statement} from '../tree/page.ts'
import type {Range} from '../tree/ranges.ts'
import {readHeadline} from './headline.ts'
import {headOf, likeness} from './page-head.ts'
import {keyOf} from './page-names.ts'
import {sitesOf} from './page-publisher.ts'
import {lineOf} from './page-shown.ts'
import type {Reading} from './reading.ts'
import {passedOver, said, witnessOf} from './said.ts'

const longest = 400
const separators = /(?<!\s)\s+[|–—•·»›:-]\s+|(?:(?<!\s)\s+)?[|｜»›]\s*/gu
const leastWords = 2
const cjk = /\p{Lo}/u
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
export function readPageHeadline(reading: Reading): readonly Claim<'headline'>[] {
  const voices = weighed(voicesOf(reading), isNews(reading))
  const best = chosen(voices)
  if (best === undefined) return readHeadline(reading)
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
  const names = voices.filter(({statement}) => statement !== undefined).map(({value}) => value)
  const isOdd = names.length > 0 && names.every((name) => likeness(heading.value, name) < related)
  const isTitle = ({statement, key}: Voice): boolean =>
    statement?.source === 'json-ld' && key === title?.key && key !== heading.key
  return voices.map((voice) => {
    if (voice === heading && isOdd) return {...voice, weight: weights.odd}
    if (!isTitle(voice)) return voice
    return {...voice, weight: news ? weights.titledNews : weights.titled}
  })
}

function voicesOf(reading: Reading): readonly Voice[] {
  const sites = sitesOf(reading)
  const stated = (weight: number, ...sources: Parameters<typeof said>[1]): readonly Voice[] =>
    said(reading, sources).flatMap((statement) =>
      voiceOf(statement.value, weight, sites, {statement}),
    )
  return [
    ...stated(isNews(reading) ? weights.news : weights.structured, [
      'json-ld',
      'article.headline',
      'article.name',
    ]).slice(0, 1),
    ...stated(weights.structured, ['microdata', 'article.headline', 'headline']).slice(0, 1),
    ...shownVoices(reading, sites),
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
}

function weakened(voice: Voice): Voice {
  return {...voice, weak: true}
}

/** Whether the page calls its article one of news: its headline is then written by its desk. */
function isNews(reading: Reading): boolean {
  return said(reading, [['json-ld', 'article.@type']]).some(({value}) =>
    value.endsWith('NewsArticle'),
  )
}

function shownVoices(reading: Reading, sites: ReadonlySet<string>): readonly Voice[] {
  const {title} = headOf(reading)
  const role = blocksOf(reading.tree).find(({data}) => data.role === 'headline')
  return [
    ...(title === undefined ? [] : voiceOf(title.text, weights.h1, sites, {at: title.at})),
    ...(role === undefined
      ? []
      : voiceOf(lineOf(reading, role.at), weights.role, sites, {at: role.at})),
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

/** A title without the segments at its ends that name the site. */
function withoutSite(value: string, sites: ReadonlySet<string>): string {
  const cuts = Array.from(value.matchAll(separators), ({0: sign, index}) => ({
    start: index,
    end: index + sign.length,
  }))
  let from = 0
  let to = value.length
  for (const {start, end} of cuts.toReversed()) {
    if (
      (to === value.length && isSite(value.slice(end, to), sites)) ||
      isSite(value.slice(end, to), sites)
    )
      to = start
  }
  const [first] = cuts
  if (first && first.end < to && isSite(value.slice(from, first.start), sites)) from = first.end
  const rest = value.slice(from, to).trim()
  return rest.split(' ').length < leastWords && !cjk.test(rest) ? value : rest
}

function isSite(segment: string, sites: ReadonlySet<string>): boolean {
  const key = keyOf(segment)
  return key === '' || sites.has(key)
}
