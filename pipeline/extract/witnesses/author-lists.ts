import {bylineOf, endsAsEditedBy} from '../../parse/names.ts'
import {keyOf} from '../../text/name-key.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document} from '../document/types.ts'
import {type AuthorCandidate, authorCandidate} from './author-candidate.ts'

const {byWordDistance: mostBefore, bylineLength: longest} = tuned('fields')

/**
 * A list of names without those whom the page prints as who edited, reviewed or checked the story.
 *
 *     By Ann Miller | Reviewed by Tom Reed
 *        ^^^^^^^^^^
 *
 * Leaves alone a single name, and a list that nobody would be left of.
 */
export function withoutHelpers(candidate: AuthorCandidate, {tree}: Document): AuthorCandidate {
  const {kind, value, statements} = candidate
  if (value.length < 2 || statements.length === 0) return candidate
  const {text} = tree.capture
  const own = value.filter(({name}) => {
    const at = text.indexOf(name)
    return at === -1 || !endsAsEditedBy(text.slice(Math.max(0, at - mostBefore), at))
  })
  if (own.length === value.length || own.length === 0) return candidate
  return authorCandidate(kind, own, {statements})
}

/**
 * Whether a byline that the page shows is one list of names, with nothing but joints between them: it
 * then names everyone, and a statement of one of them is not the whole list.
 */
export function isOneList({places, value}: AuthorCandidate, document: Document): boolean {
  const [first] = places
  if (first === undefined || value.length < 2) return false
  const whole = {
    start: Math.min(...places.map(({start}) => start)),
    end: Math.max(...places.map(({end}) => end)),
  }
  if (whole.end - whole.start > longest) return false
  const {agents} = bylineOf(document.lineOf(whole), {
    trust: 'marked',
    sites: document.siteNames(),
  })
  const names = new Set(agents.map(({name}) => keyOf(name)))
  return names.size === value.length && value.every(({name}) => names.has(keyOf(name)))
}
