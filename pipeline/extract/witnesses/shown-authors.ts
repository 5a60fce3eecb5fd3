import {isEnglish} from '../../language/dictionary.ts'
import {isNameOfPeople as isKnownName} from '../../language/name-list.ts'
import {bylineOf, byWordOf, unique} from '../../parse/names.ts'
import {keyOf} from '../../text/name-key.ts'
import type {Agent} from '../../tree/claims.ts'
import type {Document} from '../document/types.ts'
import {type AuthorCandidate, authorCandidate} from './author-candidate.ts'
import type {Byline} from './byline-lines.ts'
import {shownBylines} from './shown-bylines.ts'

const latinWord = /^\p{Script=Latin}+$/u

/** The first byline of the page that names a person, or is marked up; else the first that names anybody. */
export function shownAuthors(document: Document): readonly AuthorCandidate[] {
  const sites = document.siteNames()
  const bodies: AuthorCandidate[] = []
  for (const bylines of shownBylines(document)) {
    const value = withoutTitles(unique(bylines.flatMap((byline) => agentsShown(byline, sites))))
    const [first] = bylines
    if (value.length > 0 && first !== undefined) {
      const vouched = bylines.some(({trust, text}) => trust === 'marked' || byWordOf(text) !== '')
      const found = authorCandidate('shown', value, {at: first.at, more: bylines.slice(1), vouched})
      if (first.trust !== 'printed' || value.some((agent) => agent['@type'] === 'Person'))
        return [found]
      bodies.push(found)
    }
  }
  return bodies.slice(0, 1)
}

/** Names alone: behind a person with a full name one word may be what that person does. */
function withoutTitles(agents: readonly Agent[]): readonly Agent[] {
  const first = agents.find((agent) => agent['@type'] === 'Person')
  if (first === undefined) return agents
  return agents.filter((agent) => agent['@type'] !== 'Person' || !isTitle(agent.name, first.name))
}

/** Beside persons the site itself is no author. */
function agentsShown({text, url, trust}: Byline, sites: ReadonlySet<string>): readonly Agent[] {
  const {agents} = bylineOf(text, {trust, sites})
  const all = agents.map((agent, _, list) =>
    url === undefined || list.length > 1 ? agent : {...agent, url},
  )
  const isSite = ({name}: Agent): boolean => [...sites].some((site) => keyOf(name).includes(site))
  if (!all.some((agent) => agent['@type'] === 'Person')) return all
  return all.filter((agent) => agent['@type'] === 'Person' || !isSite(agent))
}

/** Whether one word behind a name of several is what the person does: `Ann Miller, Gardener`. */
function isTitle(name: string, first: string): boolean {
  if (name === first || !first.includes(' ') || !latinWord.test(name)) return false
  return !isKnownName(name) || isEnglish(name.toLowerCase())
}
