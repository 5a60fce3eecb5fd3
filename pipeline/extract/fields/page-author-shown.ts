import {isEnglish} from '../../language/dictionary.ts'
import {isName as isKnownName} from '../../language/name-list.ts'
import {bylineOf, unique} from '../../parse/names.ts'
import {keyOf} from '../../text/name-key.ts'
import type {Range} from '../../text/ranges.ts'
import type {Agent} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import type {Document} from '../document/types.ts'
import {shownAuthors} from '../witnesses/byline.ts'
import type {Byline} from '../witnesses/byline-lines.ts'

const latinWord = /^\p{Script=Latin}+$/u

const shownRule = {
  rule: 'page-author/shown',
  reason: 'The byline of the page names the authors',
} as const

/** What one kind of source says of the authors. */
export interface Voice {
  readonly rule: string
  readonly reason: string
  readonly agents: readonly Agent[]
  readonly statements: readonly Statement[]
  readonly at: readonly Range[]
}

/** The first byline that names anybody. */
export function shownVoice(document: Document, sites: ReadonlySet<string>): Voice {
  for (const bylines of shownAuthors(document)) {
    const agents = withoutTitles(unique(bylines.flatMap((byline) => agentsShown(byline, sites))))
    const at = bylines.map((each) => each.at)
    if (agents.length > 0) return {...shownRule, agents, statements: [], at}
  }
  return {...shownRule, agents: [], statements: [], at: []}
}

/** Names alone: behind a person with a full name one word may be what that person does. */
function withoutTitles(agents: readonly Agent[]): readonly Agent[] {
  const first = agents.find((agent) => agent['@type'] === 'Person')
  if (first === undefined) return agents
  return agents.filter((agent) => agent['@type'] !== 'Person' || !isTitle(agent.name, first.name))
}

/** Beside persons the site itself is no author. */
function agentsShown({text, url, sure}: Byline, sites: ReadonlySet<string>): readonly Agent[] {
  const {agents} = bylineOf(text, {trust: sure ? 'marked' : 'guessed', sites})
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
