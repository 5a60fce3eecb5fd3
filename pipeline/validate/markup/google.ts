import {isObject, type JsonObject, propertyOf, step} from '../../text/json.ts'
import {identityOf, type MarkupFinding, type PlacedFinding, warning} from './finding.ts'

/** Google shows some 110 characters of a headline. */
const longestHeadline = 110
const wanted = ['headline', 'image', 'author', 'datePublished', 'dateModified']
const several = /[,;&]|\s(?:and|und|et|y|e|en|og|och)\s/i
const label = /^by\s|^(?:von|par|por)\s/i
const address = /^https?:/i

/**
 * What Google recommends for an article in search, and for its authors, at the pointer of the article. It requires no property.
 *
 * Source: its pages “Article” and “Paywalled content” on structured data.
 */
export function googleFindings(node: JsonObject, pointer: string): readonly PlacedFinding[] {
  const below = (key: string, findings: readonly MarkupFinding[]): readonly PlacedFinding[] =>
    findings.map((finding) => ({...finding, pointer: `${pointer}${step(key)}`}))
  return [
    ...wanted.flatMap((key) => below(key, missing(node, key))),
    ...below('headline', headline(propertyOf(node, 'headline'))),
    ...listOf(node, 'author').flatMap(([author, at]) =>
      personFindings(author).map((each) => ({...each, pointer: `${pointer}${at}${each.pointer}`})),
    ),
    ...listOf(node, 'image').flatMap(([image, at]) =>
      imageFindings(image).map((each) => ({...each, pointer: `${pointer}${at}`})),
    ),
    ...paywall(node).map((each) => ({...each, pointer: `${pointer}/hasPart`})),
  ]
}

/** The values of a property, each with its pointer; one value alone is a list of one. */
export function listOf(node: unknown, key: string): readonly (readonly [unknown, string])[] {
  const value = propertyOf(node, key)
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return [[value, step(key)]]
  return value.map((each: unknown, i) => [each, `${step(key)}${step(i)}`])
}

/** A warning for a property that a node lacks, or leaves empty. */
export function missing(node: unknown, key: string): readonly MarkupFinding[] {
  const isThere = listOf(node, key).some(([value]) => value !== '' && value !== null)
  return isThere ? [] : [warning(key, `Missing \`${key}\`; add it`)]
}

function headline(value: unknown): readonly MarkupFinding[] {
  const isLong = typeof value === 'string' && value.length > longestHeadline
  return isLong
    ? [warning('headline', `Longer than ${longestHeadline} characters; it may be cut`)]
    : []
}

function personFindings(author: unknown): readonly PlacedFinding[] {
  if (!isObject(author)) {
    return [
      {...warning('author', 'Expected a Person or an Organization; write an object'), pointer: ''},
    ]
  }
  if (Object.keys(author).length <= 1 && identityOf(author) !== undefined) return []
  const name = propertyOf(author, 'name')
  const url = propertyOf(author, 'url') ?? propertyOf(author, 'sameAs') ?? identityOf(author)
  return [
    ...missing(author, 'name').map((each) => ({...each, pointer: '/name'})),
    ...(typeof name === 'string' ? nameFindings(name, author) : []).map((each) => ({
      ...each,
      pointer: '/name',
    })),
    ...(url === undefined
      ? [{...warning('author', 'Missing `url` or `sameAs`; add one'), pointer: '/url'}]
      : []),
  ]
}

function nameFindings(name: string, author: unknown): readonly MarkupFinding[] {
  if (label.test(name)) return [warning('author', 'Opens with a label; write the name alone')]
  if (address.test(name)) return [warning('author', 'An address for a name; write it as `url`')]
  const isPerson = propertyOf(author, '@type') === 'Person'
  return isPerson && several.test(name)
    ? [warning('author', 'More than one name; write an author for each')]
    : []
}

function imageFindings(image: unknown): readonly MarkupFinding[] {
  if (!isObject(image) || identityOf(image) !== undefined) return []
  const hasAddress = ['url', 'contentUrl'].some((key) => missing(image, key).length === 0)
  return hasAddress ? [] : [warning('image', 'A picture without `url` or `contentUrl`; add one')]
}

/** What is behind a paywall is marked by a class of the page. */
function paywall(node: unknown): readonly MarkupFinding[] {
  const free = propertyOf(node, 'isAccessibleForFree')
  if (free !== false && !(typeof free === 'string' && free.toLowerCase() === 'false')) return []
  const hasSelector = listOf(node, 'hasPart').some(
    ([part]) => missing(part, 'cssSelector').length === 0,
  )
  return hasSelector ? [] : [warning('paywall', 'Behind a paywall; add a part with `cssSelector`')]
}
