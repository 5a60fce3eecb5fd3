import {isObject, propertyOf, step} from '../../text/json.ts'
import type {MarkupNode} from './document.ts'
import {identityOf, type MarkupFinding, type PlacedFinding, warning} from './finding.ts'
import {googleFindings, listOf, missing} from './google.ts'
import {isA} from './vocabulary.ts'

/** What sitemaps of news, search engines and readers of articles look for. */
const ofNews = [
  ...['headline', 'datePublished', 'author', 'publisher', 'inLanguage', 'description'],
  ...['articleBody', 'mainEntityOfPage'],
]
/** Nodes that NLWeb passes over at the root of a document. */
const passedOver = ['Organization', 'WebPage', 'BreadcrumbList']

/** What Google recommends for the articles of a document. */
export function searchFindings({node, types, pointer}: MarkupNode): readonly PlacedFinding[] {
  return types.some((type) => isA(type, 'Article')) ? googleFindings(node, pointer) : []
}

/**
 * What readers of NewsArticle look for beside Google: sitemaps of news (title, language and name of the
 * publication, day of publication), indexes (body, summary, address), and the Trust Project (pages of authors).
 */
export function newsFindings({node, types, pointer}: MarkupNode): readonly PlacedFinding[] {
  if (!types.some((type) => isA(type, 'Article'))) return []
  const lacks = (key: string): boolean => missing(node, key).length > 0
  const own = ofNews
    .filter((key) => key !== 'mainEntityOfPage' || lacks('url'))
    .flatMap((key) => at(`${pointer}${step(key)}`, missing(node, key)))
  const named = ['publisher', 'author'].flatMap((key) =>
    listOf(node, key).flatMap(([value, place]) =>
      isObject(value) && identityOf(value) === undefined
        ? at(`${pointer}${place}/name`, missing(value, 'name'))
        : [],
    ),
  )
  return [...own, ...named]
}

/**
 * What NLWeb needs of a node: it is kept by its `@id`, or `url`, and shown by its `name`, else `headline`. An
 * article whose `@id` it has seen is not read again.
 */
export function nlwebFindings({
  node,
  types,
  pointer,
  isRoot,
}: MarkupNode): readonly PlacedFinding[] {
  if (!isRoot) return []
  if (types.every((type) => passedOver.some((each) => isA(type, each)))) return []
  const id = identityOf(node) ?? propertyOf(node, 'url') ?? propertyOf(node, 'identifier')
  const name = propertyOf(node, 'name') ?? propertyOf(node, 'headline')
  return [
    ...(id === undefined
      ? at(`${pointer}/@id`, [warning('id', 'Missing `@id`; add it, or `url`')])
      : []),
    ...(name === undefined
      ? at(`${pointer}/name`, [warning('name', 'Missing `name`; add it, or `headline`')])
      : []),
    ...at(`${pointer}/description`, missing(node, 'description')),
  ]
}

function at(pointer: string, findings: readonly MarkupFinding[]): readonly PlacedFinding[] {
  return findings.map((finding) => ({...finding, pointer}))
}
