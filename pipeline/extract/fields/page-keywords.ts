import {keyOf} from '../../text/name-key.ts'
import type {Range} from '../../text/ranges.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Element, Page, Statement} from '../../tree/page.ts'
import {passedOver, witnessOf} from '../ballot.ts'
import {shown, wordsOf as wordsIn} from '../document/elements.ts'
import type {Document} from '../document/types.ts'
import {readKeywords} from './keywords.ts'

const longest = 80
const longestTopic = 60
const mostKeywords = 50
const separator = /(?:(?<!\s)\s+)?[,;、，|]\s*/
const topic: ReadonlySet<string> = new Set([
  'tag',
  'tags',
  'topic',
  'topics',
  'keyword',
  'keywords',
  'themen',
  'schlagworte',
  'etiquetas',
  'mots',
])
/** What all of `topic` have in common. */
const perhapsTopic = /tag|topic|keyword|themen|schlagworte|etiquetas|mots/i
const hash = /^#+/
/** Words of machines: `type:article`, `Category: Travel`, numbers, names of sites and templates. */
const machine =
  /^[\w.-]+[:=]\S|^[A-Za-z ]+:\s|^[^\p{L}]*$|^https?:|_|^(?:article|story|default|uncategori[sz]ed)$|^(?:[\w-]+\.)+[a-z]{2,4}$|^[\da-f]{8}-[\da-f-]{20,}$/iu
const code = /^[A-Z0-9]{2,9}$/
/** Share of codes from which a list is one of codes. */
const mostCodes = 0.5
const topicPath =
  /\/(?:tags?|topics?|themen?|thema|category|keywords?|schlagworte?|stichwort|dossiers?|temas?|tema|etiqueta|sujet|argomenti|onderwerp)\/[^/?#]+/i
const shownAs: ReadonlySet<string> = new Set(['a', 'button', 'span', 'li'])

/** What one kind of source names. */
interface Kind {
  readonly words: readonly string[]
  readonly statements: readonly Statement[]
  readonly at: readonly Range[]
}

/**
 * `keywords`: those of the kind of source with which the others agree most: structured data, `meta`,
 * OpenGraph, the links to topics that the page shows.
 *
 * Kinds are not added up: each says the same in its own words. Leaves out words of machines and the names of
 * the site.
 */
export function readPageKeywords(document: Document): readonly Claim<'keywords'>[] {
  const kinds = kindsOf(document).filter(({words}) => words.length > 0)
  const [taken] = kinds
    .map((kind) => ({kind, sum: agreementOf(kind, kinds)}))
    .sort((x, y) => y.sum - x.sum)
    .map(({kind}) => kind)
  if (taken === undefined) return readKeywords(document)
  const from = taken.statements.map(witnessOf)
  return [
    {
      field: 'keywords',
      value: taken.words,
      rule: `page-keywords/${taken.statements[0]?.source ?? 'shown'}`,
      reason:
        kinds.length === 1
          ? 'The page has no other kind of keywords'
          : `Of ${kinds.length} kinds of keywords the one with which the others agree most`,
      at: taken.at,
      ...(from.length === 0 ? {} : {from}),
      passedOver: kinds
        .filter((kind) => kind !== taken)
        .flatMap(({statements}) => statements)
        .map((each) => passedOver(each, 'Another kind of keywords counts first')),
    },
  ]
}

function kindsOf(document: Document): readonly Kind[] {
  const sites = document.siteNames()
  const stated = [
    document.stated([['json-ld', 'article.keywords']]),
    document.stated([['microdata', 'article.keywords']]),
    document.stated([['meta', 'news_keywords']]),
    document.stated([['meta', 'keywords']]),
    document.stated([['open-graph', 'article:tag']]),
    document.stated([['meta', 'parsely-tags', 'sailthru.tags', 'tags']]),
    document.stated([['feed', 'keywords']]),
  ].map((statements) => ({
    words: wordsOf(
      statements.map(({value}) => value),
      sites,
    ),
    statements,
    at: [],
  }))
  const {page} = document.tree.capture
  const links =
    page === undefined
      ? []
      : shown(document, longestTopic, (element) => isTopic(element, page)).filter(
          ({at}) => at.start >= document.head().at.start,
        )
  const labels = links.map(({text}) => text)
  const at = links.map((link) => link.at)
  return [...stated, {words: wordsOf(labels, sites), statements: [], at}]
}

/** A link or label that is called a tag or topic, and stands in no sentence. */
function isTopic(element: Element, {elements}: Page): boolean {
  const around = elements[element.parent]
  if (!shownAs.has(element.tag) || around?.tag === 'p') return false
  const {href} = element.attributes
  if (element.tag === 'a' && href !== undefined && topicPath.test(href)) return true
  const own = wordsIn(element, perhapsTopic)
  const holder = element.tag === 'a' && around !== undefined ? wordsIn(around, perhapsTopic) : []
  return [...own, ...holder].some((word) => topic.has(word))
}

/** The sum of the F1 of its words with those of every other kind; one that holds all of another counts as alike. */
function agreementOf({words, statements}: Kind, kinds: readonly Kind[]): number {
  const own = new Set(words.map(keyOf))
  return kinds.reduce((sum, other) => {
    if (other.words === words) return sum
    const common = other.words.filter((word) => own.has(keyOf(word))).length
    const holdsAll = statements.length > 0 && common === other.words.length && own.size > common
    return sum + (holdsAll ? 1 : (2 * common) / (own.size + other.words.length))
  }, 0)
}

function wordsOf(values: readonly string[], sites: ReadonlySet<string>): readonly string[] {
  const all = values
    .flatMap((value) => value.split(separator))
    .map((word) => word.replace(hash, '').trim())
    .filter((word) => word !== '' && word.length <= longest && !machine.test(word))
  const codes = all.filter((word) => code.test(word)).length
  if (all.length > 2 && codes > mostCodes * all.length) return []
  const seen = new Set<string>()
  const unique = all.filter((word) => {
    const key = keyOf(word)
    if (key === '' || seen.has(key) || sites.has(key)) return false
    seen.add(key)
    return true
  })
  return unique.slice(0, mostKeywords)
}
