import {keyOf} from '../../text/name-key.ts'
import type {Claim} from '../../tree/claims.ts'
import {tuned} from '../../tuning/load.ts'
import type {Candidate} from '../ballot/ballot.ts'
import {lostOf, witnessOf} from '../ballot/claims.ts'
import type {Document, StatementNames} from '../document/types.ts'
import {mostKeywords} from '../limits.ts'
import {tagLines} from '../witnesses/tag-lines.ts'
import {topicLinks} from '../witnesses/topics.ts'
import {uniqueKeywords} from './keyword-list.ts'

/** The keywords of one kind of witness, and what gives them. */
interface KeywordList {
  readonly kind: string
  readonly words: readonly string[]
  readonly given: readonly Candidate<string>[]
}

const {keywordsKnown: leastKnown, keywordsOfSite: ofSite} = tuned('fields')
const statedBy: readonly (readonly [kind: string, source: StatementNames])[] = [
  ['json-ld', ['json-ld', 'article.keywords']],
  ['microdata', ['microdata', 'article.keywords']],
  ['meta', ['meta', 'news_keywords']],
  ['meta', ['meta', 'keywords']],
  ['open-graph', ['open-graph', 'article:tag']],
  ['meta', ['meta', 'parsely-tags', 'sailthru.tags', 'tags']],
  ['label', ['label', 'keywords']],
  ['feed', ['feed', 'keywords']],
]

/**
 * `keywords`: those of the kind of witness with which the others agree most: structured data, `meta`,
 * OpenGraph, the links to topics that a page shows; else the line of tags, taken apart.
 *
 * Kinds are not added up: each names the same in its own words. Leaves out words of machines and the
 * names of the site.
 */
export function readKeywords(document: Document): readonly Claim<'keywords'>[] {
  const given = [...statedLists(document), shownList(document)]
  const lists = given.filter(({words}) => words.length > 0 && isOfStory(words, document))
  const [taken] = lists
    .map((list) => ({list, sum: agreementOf(list, lists)}))
    .sort((x, y) => y.sum - x.sum)
    .map(({list}) => list)
  if (taken === undefined) return printedKeywords(document)
  const from = taken.given.flatMap(({statement}) =>
    statement === undefined ? [] : [witnessOf(statement)],
  )
  return [
    {
      field: 'keywords',
      value: taken.words,
      rule: `keywords/${taken.kind}`,
      reason:
        lists.length === 1
          ? 'The page has no other kind of keywords'
          : `Of ${lists.length} kinds of keywords the one with which the others agree most`,
      at: taken.given.flatMap(({at}) => (at === undefined ? [] : [at])),
      ...(from.length === 0 ? {} : {from}),
      passedOver: lists
        .filter((list) => list !== taken)
        .flatMap(({given}) => given)
        .map((each) => lostOf(each, 'Another kind of keywords counts first')),
    },
  ]
}

function statedLists(document: Document): readonly KeywordList[] {
  return statedBy.map(([kind, source]) => {
    const given = document
      .stated([source])
      .map((statement) => ({value: statement.value, key: statement.value, kind, statement}))
    return {kind, words: wordsOf(given, document), given}
  })
}

function shownList(document: Document): KeywordList {
  const given = topicLinks(document)
  return {kind: 'shown', words: wordsOf(given, document), given}
}

function wordsOf(given: readonly Candidate<string>[], document: Document): readonly string[] {
  return uniqueKeywords(
    given.map(({value}) => value),
    document.siteNames(),
  )
}

/**
 * Whether keywords are of the story, and not of the site as a whole: of a long list some stand in the title
 * or the text.
 */
function isOfStory(words: readonly string[], document: Document): boolean {
  if (words.length < ofSite) return true
  const title = document.head().title?.text ?? ''
  const known = keyOf(`${title} ${document.textOf(document.body())}`)
  const found = words.filter((word) =>
    word.split(' ').some((part) => keyOf(part) !== '' && known.includes(keyOf(part))),
  ).length
  return found >= leastKnown * words.length
}

/** The sum of the F1 of its words with those of every other kind; one that holds all of another counts as alike. */
function agreementOf({kind, words}: KeywordList, lists: readonly KeywordList[]): number {
  const own = new Set(words.map(keyOf))
  return lists.reduce((sum, other) => {
    if (other.words === words) return sum
    const common = other.words.filter((word) => own.has(keyOf(word))).length
    const holdsAll = kind !== 'shown' && common === other.words.length && own.size > common
    return sum + (holdsAll ? 1 : (2 * common) / (own.size + other.words.length))
  }, 0)
}

function printedKeywords(document: Document): readonly Claim<'keywords'>[] {
  const lines = tagLines(document)
  if (lines.length === 0) return []
  return [
    {
      field: 'keywords',
      value: [...new Set(lines.flatMap(({words}) => words))].slice(0, mostKeywords),
      rule: 'keywords/tags',
      reason: 'A line of tags or topics',
      at: lines.map(({at}) => at),
      passedOver: [],
    },
  ]
}
