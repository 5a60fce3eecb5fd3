import {entriesOf, propertyOf} from '../text/json.ts'
import {countWords} from '../text/word-count.ts'
import {isDate} from './formats.ts'
import type {Inconsistency} from './inconsistency.ts'

const dayLength = 10
const paragraphBreak = /\n\s*\n/

/**
 * Contradictions between the properties of an article. Properties without their shape are skipped,
 * since the schema reports them.
 */
export function inconsistenciesInArticle(article: unknown): readonly Inconsistency[] {
  return [
    ...wordCount(article),
    ...dateOrder(article),
    ...captions(article),
    ...pictures(article),
    ...authors(article),
  ]
}

function wordCount(article: unknown): readonly Inconsistency[] {
  const body = propertyOf(article, 'articleBody')
  const count = propertyOf(article, 'wordCount')
  if (typeof body !== 'string' || !Number.isInteger(count)) return []
  const counted = countWords(body)
  if (counted === count) return []
  const message = `\`articleBody\` has ${counted} words, separated by white space; write that`
  return [{pointer: '/wordCount', rule: 'article/word-count', message}]
}

/** A date without a time is compared by its day. */
export function dateOrder(article: unknown): readonly Inconsistency[] {
  const published = propertyOf(article, 'datePublished')
  const modified = propertyOf(article, 'dateModified')
  if (typeof published !== 'string' || typeof modified !== 'string') return []
  if (!isDate(published) || !isDate(modified)) return []
  const timed = published.length > dayLength && modified.length > dayLength
  const early = timed
    ? Date.parse(modified) < Date.parse(published)
    : modified.slice(0, dayLength) < published.slice(0, dayLength)
  if (!early) return []
  const message = `Before \`datePublished\`, which is \`${published}\`; correct one of the two`
  return [{pointer: '/dateModified', rule: 'article/date-order', message}]
}

function captions(article: unknown): readonly Inconsistency[] {
  const body = propertyOf(article, 'articleBody')
  if (typeof body !== 'string') return []
  const paragraphs = new Set(body.split(paragraphBreak).map((paragraph) => paragraph.trim()))
  return entriesOf(propertyOf(article, 'image')).flatMap((image, i) => {
    const caption = propertyOf(image, 'caption')
    if (typeof caption !== 'string' || !paragraphs.has(caption.trim())) return []
    const message = 'Also a paragraph of `articleBody`; keep it in one place'
    return [{pointer: `/image/${i}/caption`, rule: 'article/caption-in-body', message}]
  })
}

function pictures(article: unknown): readonly Inconsistency[] {
  const enough = ['caption', 'url', 'contentUrl']
  return entriesOf(propertyOf(article, 'image')).flatMap((image, i) => {
    if (propertyOf(image, '@type') !== 'ImageObject') return []
    if (enough.some((key) => propertyOf(image, key) !== undefined)) return []
    const message =
      'A picture without caption and address; add a `caption` or `url`, or leave it out'
    return [{pointer: `/image/${i}`, rule: 'article/empty-picture', message}]
  })
}

/** Two entries with one name that differ otherwise; the schema reports equal entries. */
function authors(article: unknown): readonly Inconsistency[] {
  const entries = entriesOf(propertyOf(article, 'author'))
  return entries.flatMap((author, i) => {
    const name = propertyOf(author, 'name')
    if (typeof name !== 'string') return []
    const first = entries.findIndex((other) => propertyOf(other, 'name') === name)
    if (first === i || JSON.stringify(entries[first]) === JSON.stringify(author)) return []
    const message = `The same name as \`/author/${first}\`; merge the two entries`
    return [{pointer: `/author/${i}/name`, rule: 'article/author-twice', message}]
  })
}
