import {keyOf} from '../../text/name-key.ts'
import {tuned} from '../../tuning/load.ts'
import type {Candidate} from '../ballot/ballot.ts'
import {likeness, likenessOf, tokensOf} from '../document/likeness.ts'
import type {Document} from '../document/types.ts'

/** A value for the headline. */
export type HeadlineCandidate = Candidate<string>

const {
  headingLength: longestHeading,
  headingShare: related,
  slugLead,
  slugWords: fewestSlugWords,
  statedTitleWords: manyWords,
} = tuned('fields')
const cjk = /\p{Lo}/u

/**
 * What counts against a heading: `apart`, no title has its words; `outdone`, the address has far more words
 * of what the page states.
 */
export function headingTraits(
  heading: HeadlineCandidate,
  stated: readonly HeadlineCandidate[],
  document: Document,
): readonly string[] {
  return [
    ...(isApart(heading, stated) ? ['apart'] : []),
    ...(isOutdone(heading, stated, document) ? ['outdone'] : []),
  ]
}

/** Whether a heading is that of the site or of a part of the page; `below` are lines between it and the story. */
export function isForeign(
  heading: HeadlineCandidate,
  stated: readonly HeadlineCandidate[],
  below: readonly HeadlineCandidate[],
  sites: ReadonlySet<string>,
): boolean {
  return isOfSite(heading, stated, below) || isOfPart(heading, stated, sites)
}

/** Whether a heading is that of the site, of a part of the page, or a paragraph. */
function isApart({value}: HeadlineCandidate, stated: readonly HeadlineCandidate[]): boolean {
  if (value.length > longestHeading) return true
  const names = stated.filter((other) => other.value.length <= longestHeading)
  return names.length > 0 && names.every((other) => likeness(value, other.value) < related)
}

/** Whether the address has far more words of something that the page states than of its heading. */
function isOutdone(
  {value}: HeadlineCandidate,
  stated: readonly HeadlineCandidate[],
  document: Document,
): boolean {
  const [slug] = document.stated([['url', 'slug']])
  if (slug === undefined) return false
  const words = new Set(tokensOf(slug.value))
  if (words.size < fewestSlugWords) return false
  const own = likenessOf(value, words)
  return stated.some((other) => likenessOf(other.value, words) >= own + slugLead)
}

/** Whether a heading is one word, and all that the page calls itself are many besides it and the site. */
function isOfPart(
  {key, value}: HeadlineCandidate,
  stated: readonly HeadlineCandidate[],
  sites: ReadonlySet<string>,
): boolean {
  if (stated.length === 0 || value.includes(' ') || cjk.test(value)) return false
  if (stated.some((other) => sites.has(other.key.slice(key.length)) && other.key.startsWith(key))) {
    return false
  }
  return stated.every((other) => other.value.split(' ').length >= manyWords)
}

/** Whether the heading is the site’s: the title is it and what else the page calls itself, or a line below it, one behind the other. */
function isOfSite(
  {key}: HeadlineCandidate,
  stated: readonly HeadlineCandidate[],
  below: readonly HeadlineCandidate[],
): boolean {
  const title = stated.find(({kind}) => kind === 'title')
  if (title === undefined || title.key === key) return false
  const whole = keyOf(title.statement?.value ?? title.value)
  const others = [
    ...stated.map((other) => [other.key, title.key] as const),
    ...below.map((other) => [other.key, whole] as const),
  ]
  return others.some(
    ([other, all]) => other !== key && (all === key + other || all === other + key),
  )
}
