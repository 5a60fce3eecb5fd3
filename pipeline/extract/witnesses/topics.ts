import {pathKindOf} from '../../language/path-words.ts'
import type {Element, Page} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'
import type {Candidate} from '../ballot/ballot.ts'
import {shown, wordsOf} from '../document/elements.ts'
import type {Document} from '../document/types.ts'

const {keywordLength: longestTopic} = tuned('fields')
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
const query = /[?#]/
const shownAs: ReadonlySet<string> = new Set(['a', 'button', 'span', 'li'])

/** The links and labels of topics that a page shows in its article and below. */
export function topicLinks(document: Document): readonly Candidate<string>[] {
  const {page} = document.tree.capture
  if (page === undefined) return []
  const {start} = document.head().at
  return shown(document, longestTopic, (element) => isTopic(element, page))
    .filter(({at}) => at.start >= start)
    .map(({text, at}) => ({value: text, key: text, kind: 'shown', at}))
}

/** A link or label that is called a tag or topic, and stands in no sentence. */
function isTopic(element: Element, {elements}: Page): boolean {
  const around = elements[element.parent]
  if (!shownAs.has(element.tag) || around?.tag === 'p') return false
  const {href} = element.attributes
  if (href?.startsWith('#') === true) return false
  if (element.tag === 'a' && leadsToTopic(href ?? '')) return true
  const own = wordsOf(element, perhapsTopic)
  const holder = element.tag === 'a' && around !== undefined ? wordsOf(around, perhapsTopic) : []
  return [...own, ...holder].some((word) => topic.has(word))
}

/** Whether a part of the path of an address names topics, with the topic behind it: `/tag/ferries`. */
function leadsToTopic(href: string): boolean {
  const [path = ''] = href.toLowerCase().split(query, 1)
  const parts = path.split('/').filter((part) => part !== '')
  return parts.slice(0, -1).some((part) => pathKindOf(part) === 'topic')
}
