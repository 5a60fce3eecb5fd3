import {isFileName} from '../../language/file-names.ts'
import {sectionOf} from '../../language/sections.ts'
import {wordsForUse} from '../../language/words.ts'
import {headlineLabelOf} from '../../parse/headline-labels.ts'
import {lazy} from '../../text/lazy.ts'
import {keyOf} from '../../text/name-key.ts'
import {contains, type Range} from '../../text/ranges.ts'
import {cutTo} from '../../text/surrogates.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'
import {elect, weigher} from '../ballot/ballot.ts'
import {claimOf} from '../ballot/claims.ts'
import {withoutSite} from '../document/title.ts'
import {storyRunOf} from '../document/title-run.ts'
import {titleContextOf} from '../document/title-traits.ts'
import type {Document} from '../document/types.ts'
import {type HeadlineCandidate, headingTraits, isForeign} from '../witnesses/heading-traits.ts'
import {headingOf, joinedHeading} from '../witnesses/headings.ts'
import {type StatedRow, statedCandidates} from '../witnesses/stated.ts'
import {titleLines} from '../witnesses/title-lines.ts'
import {headlineSupport} from './headline-support.ts'

type TitleValue = Pick<HeadlineCandidate, 'value' | 'key'>

const structured: readonly StatedRow[] = [
  {kind: 'json-ld', source: ['json-ld', 'article.headline', 'article.name'], most: 1},
  {kind: 'microdata', source: ['microdata', 'article.headline', 'headline'], most: 1},
]
const named: readonly StatedRow[] = [
  {kind: 'open-graph', source: ['open-graph', 'og:title'], most: 1},
  {kind: 'twitter', source: ['meta', 'twitter:title'], most: 1},
  {
    kind: 'meta',
    source: [
      'meta',
      'headline',
      'parsely-title',
      'sailthru.title',
      'dc.title',
      'citation_title',
      'title',
    ],
    most: 1,
  },
  {kind: 'title', source: ['title', 'title'], most: 1},
  {kind: 'label', source: ['label', 'headline'], most: 1},
  {kind: 'feed', source: ['feed', 'headline'], most: 1},
]
const {titleLength: longest} = tuned('fields')
/** Statements that templates fill with the headline, the section and the name of the site. */
const windowTitles: ReadonlySet<string> = new Set([
  'title',
  'og:title',
  'twitter:title',
  'dc.title',
])
const noTitles = lazy(
  () => new Set((['untitled', 'home', 'page-error'] as const).flatMap((use) => wordsForUse(use))),
)
const path = /^(?:[^>»›]{2,40}\s?[>»›]\s?){1,5}(?=\S+\s)/u

/**
 * `headline`: the value that statements, the heading of the page and the line with that role support
 * most, each without the name of the site that templates append, and without a path of links before it.
 *
 * A value that holds another one, as a title with a section behind it does, supports that one too. The
 * lede and the name of a file are never a headline.
 */
export function readHeadline(document: Document): readonly Claim<'headline'>[] {
  const outcome = elect(
    headlineCandidates(document),
    weigher(document.weights.headline),
    headlineSupport,
  )
  if (outcome === undefined) return []
  const {winner, same} = outcome
  const line = same.find(({at}) => at !== undefined)?.at
  const printed = winner.kind === 'line' && line !== undefined && document.textOf(line)
  return [
    claimOf('headline', winner.value, outcome, {
      rule: `headline/${line === undefined ? 'stated' : winner.kind === 'line' ? 'block' : 'shown'}`,
      lost: 'Other witnesses count more',
      at: line === undefined ? [] : [line],
      ...(printed !== false && printed !== winner.value ? {derived: true} : {}),
      ...(outcome.supporters.length > 1 || winner.kind !== 'line' ? {} : {reason: onlyLine}),
    }),
  ]
}

const onlyLine =
  'The line that looks most like a title by its form, its place and what the body says'

/** Every value that a witness gives for the headline, in the order of trust. */
export function headlineCandidates(document: Document): readonly HeadlineCandidate[] {
  const context = lazy(() => titleContextOf(document))
  const ofRole = lines(document)
  const repeating = repeated(document)
  const heading = keyOf(document.head().heading?.text ?? '')
  const shownKeys = new Set([heading, ...[...ofRole, ...repeating].map(({key}) => key)])
  // Most pages state one title several times.
  const runs = new Map<string, string>()
  const runOf = (title: string): string => {
    const run = runs.get(title) ?? storyRunOf(title, context(), shownKeys)
    runs.set(title, run)
    return run
  }
  const read = ({property, value}: Statement): TitleValue | undefined =>
    titleValueOf(windowTitles.has(property) ? runOf(value) : value, document)
  const first = statedCandidates(document, structured, read)
  const later = statedCandidates(document, named, read)
  const names = new Set([...first, ...later].map(({key}) => key))
  const ofHeading = headings(document, names)
  const joined = ofHeading.filter(({at}) => at !== undefined && isJoined(at, document))
  const own = (line: HeadlineCandidate): boolean => !joined.some((each) => isLineOf(line, each))
  return traited(
    [...first, ...ofHeading, ...ofRole.filter(own), ...later, ...repeating.filter(own)],
    document,
  )
}

/** Whether a heading stands on more than one block. */
function isJoined(at: Range, document: Document): boolean {
  const last = document.head().heading?.at
  return last !== undefined && !contains(last, at)
}

/** Whether a line is one of the two that a heading stands on. */
function isLineOf(line: HeadlineCandidate, heading: HeadlineCandidate): boolean {
  return (
    line.at !== undefined &&
    heading.at !== undefined &&
    line.key !== heading.key &&
    contains(heading.at, line.at)
  )
}

/** Lines that the title repeats. */
function repeated(document: Document): readonly HeadlineCandidate[] {
  return titleLines(document).flatMap(({text, at, traits}) =>
    candidateOf(text, at, 'repeated', document).map((each) => ({...each, traits})),
  )
}

/** The heading of the page. */
function headings(document: Document, names: ReadonlySet<string>): readonly HeadlineCandidate[] {
  const {heading} = document.head()
  if (heading === undefined) return []
  const {text, at} = joinedHeading(document, heading, names) ?? headingOf(document, heading, names)
  return candidateOf(text, at, 'heading', document)
}

/** The line with that role; of a text without the label before it, of a page unless it is the name of a section. */
function lines(document: Document): readonly HeadlineCandidate[] {
  const block = blocksOf(document.tree).find(({data}) => data.role === 'headline')
  if (block === undefined) return []
  const {page} = document.tree.capture
  if (page !== undefined) {
    const line = document.lineOf(block.at)
    return sectionOf(line) === undefined ? candidateOf(line, block.at, 'role', document) : []
  }
  const text = document.textOf(block.at)
  const value = text.slice(headlineLabelOf(text)).replace(path, '')
  return [{value, key: keyOf(value), kind: 'line', at: block.at}]
}

function candidateOf(
  text: string,
  at: Range,
  kind: string,
  document: Document,
): readonly HeadlineCandidate[] {
  const found = titleValueOf(text, document)
  return found === undefined ? [] : [{...found, kind, at}]
}

function titleValueOf(text: string, document: Document): TitleValue | undefined {
  const sites = document.siteNames()
  const value = withoutSite(cutTo(text, longest), sites)
  const key = keyOf(value)
  return key === '' || sites.has(key) || isNoTitle(value) ? undefined : {value, key}
}

/** Whether a title names no story: `Untitled Document`, `Home`, `Page not found`, the name of a file. */
function isNoTitle(value: string): boolean {
  const words = value.toLowerCase()
  return noTitles().has(words) || isFileName(words)
}

/**
 * What counts for or against single witnesses: a page that states that its article is one of news, structured
 * data that only repeats the title of the window while the page shows another heading, and a heading
 * of which no title has a word. A heading of the site or of a part of the page is no candidate.
 */
function traited(
  candidates: readonly HeadlineCandidate[],
  document: Document,
): readonly HeadlineCandidate[] {
  const title = candidates.find(({kind}) => kind === 'title')
  const heading = candidates.find(({kind}) => kind === 'heading')
  const stated = candidates.filter(({statement}) => statement !== undefined)
  const below = candidates.filter(({at}) => isBelow(at, heading, document))
  const foreign = heading !== undefined && isForeign(heading, stated, below, document.siteNames())
  return candidates
    .filter(({key, at}) => !(foreign && at !== undefined && key === heading.key))
    .map((candidate) => {
      const traits =
        candidate === heading
          ? headingTraits(heading, stated, document)
          : candidate.kind === 'json-ld'
            ? structuredTraits(candidate, title, heading, document)
            : (candidate.traits ?? [])
      return traits.length === 0 ? candidate : {...candidate, traits}
    })
}

/** Whether a line stands between the heading and the story, or opens it: no site writes its name there. */
function isBelow(
  at: Range | undefined,
  heading: HeadlineCandidate | undefined,
  document: Document,
): boolean {
  if (at === undefined || heading?.at === undefined) return false
  return at.start >= heading.at.end && at.start <= document.body().start
}

function structuredTraits(
  {key}: HeadlineCandidate,
  title: HeadlineCandidate | undefined,
  heading: HeadlineCandidate | undefined,
  document: Document,
): readonly string[] {
  const news = isNews(document) ? ['news'] : []
  const isTitle = heading !== undefined && key === title?.key && key !== heading.key
  return isTitle ? ['titled', ...news.map(() => 'titled-news')] : news
}

/** Whether the page states that its article is one of news: its headline is then written by its desk. */
function isNews(document: Document): boolean {
  return document
    .stated([['json-ld', 'article.@type']])
    .some(({value}) => value.endsWith('NewsArticle'))
}
