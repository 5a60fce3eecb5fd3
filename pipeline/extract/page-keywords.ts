import type {Claim} from '../tree/claims.ts'
import type {Element, Statement} from '../tree/page.ts'
import type {Range} from '../tree/ranges.ts'
import {readKeywords} from './keywords.ts'
import {headOf} from './page-head.ts'
import {keyOf} from './page-names.ts'
import {shown, wordsOf as wordsIn} from './page-shown.ts'
import type {Reading} from './reading.ts'
import {passedOver, said, witnessOf} from './said.ts'

const longest = 80
const mostKeywords = 50
const separator = /\s*[,;、，|]\s*/
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
const hash = /^#+/
/** Words of machines: `type:article`, `serp=1`, numbers, names of templates. */
const machine =
  /^[\w.-]+[:=]\S|^[\d\W]+$|^https?:|_|^(?:article|news|story|default|uncategori[sz]ed)$|^(?:www\.)?[\w-]+\.(?:com|de|net|org|[a-z]{2})$/i

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
 * Kinds are not added up: each says the same in its own words. Leaves out words of machines.
 */
export function readPageKeywords(reading: Reading): readonly Claim<'keywords'>[] {
  const kinds = kindsOf(reading).filter(({words}) => words.length > 0)
  const [taken] = kinds
    .map((kind) => ({kind, sum: agreementOf(kind, kinds)}))
    .sort((x, y) => y.sum - x.sum)
    .map(({kind}) => kind)
  if (taken === undefined) return readKeywords(reading)
  const from = taken.statements.map(witnessOf)
  return [
    {
      field: 'keywords',
      value: taken.words,
      rule: `page-keywords/${taken.statements[0]?.source ?? 'shown'}`,
      reason: `The kind of keywords with which the other ${kinds.length - 1} agree most`,
      at: taken.at,
      ...(from.length === 0 ? {} : {from}),
      passedOver: kinds
        .filter((kind) => kind !== taken)
        .flatMap(({statements}) => statements)
        .map((each) => passedOver(each, 'Another kind of keywords counts first')),
    },
  ]
}

function kindsOf(reading: Reading): readonly Kind[] {
  const stated = [
    said(reading, [['json-ld', 'article.keywords']]),
    said(reading, [['microdata', 'article.keywords']]),
    said(reading, [['meta', 'news_keywords']]),
    said(reading, [['meta', 'keywords']]),
    said(reading, [['open-graph', 'article:tag']]),
    said(reading, [['meta', 'parsely-tags', 'sailthru.tags', 'tags']]),
    said(reading, [['feed', 'keywords']]),
  ].map((statements) => ({
    words: wordsOf(statements.map(({value}) => value)),
    statements,
    at: [],
  }))
  const links = shown(reading, longest, isTopic).filter(
    ({at}) => at.start >= headOf(reading).at.start,
  )
  const labels = links.map(({text}) => text)
  const at = links.map((link) => link.at)
  return [...stated, {words: wordsOf(labels), statements: [], at}]
}

/** A link that is called a tag or topic, or whose list is. */
function isTopic(element: Element): boolean {
  if (element.tag !== 'a') return false
  return wordsIn(element).some((word) => topic.has(word))
}

/** The sum of the F1 of its words with those of every other kind. */
function agreementOf({words}: Kind, kinds: readonly Kind[]): number {
  const own = new Set(words.map(keyOf))
  return kinds.reduce((sum, other) => {
    if (other.words === words) return sum
    const common = other.words.filter((word) => own.has(keyOf(word))).length
    return sum + (2 * common) / (own.size + other.words.length)
  }, 0)
}

function wordsOf(values: readonly string[]): readonly string[] {
  const all = values
    .flatMap((value) => value.split(separator))
    .map((word) => word.replace(hash, '').trim())
    .filter((word) => word !== '' && word.length <= longest && !machine.test(word))
  const seen = new Set<string>()
  const unique = all.filter((word) => {
    const key = keyOf(word)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
  return unique.slice(0, mostKeywords)
}
