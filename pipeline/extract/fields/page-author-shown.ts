import {isEnglish} from '../../language/dictionary.ts'
import {isName as isKnownName} from '../../language/name-list.ts'
import {keyOf} from '../../text/name-key.ts'
import type {Range} from '../../text/ranges.ts'
import type {Agent} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {agentsOf, isDesk} from '../document/page-names.ts'
import type {Document} from '../document/types.ts'
import {shownAuthors} from '../witnesses/byline.ts'
import type {Byline} from '../witnesses/byline-lines.ts'

const particle =
  /^(?:a[fl]|av|bin|bint|d[aei]l?|das|della|den|der|do|dos|du|e|el|ibn|la|le|ten|ter|van|von|y|zu)$/u
const lowerCase = /^\p{Ll}/u
const nameLike =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}[\p{L}\p{M}]*)(?:\s(?:\p{L}[\p{L}\p{M}.'’-]*)){0,4}$/u
const cjk = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u
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
  const all = agentsOf(text, {sites})
    .filter((agent) =>
      agent['@type'] === 'Organization' ? sure || isDesk(agent.name) : isName(agent.name, sure),
    )
    .map((agent, _, list) => (url === undefined || list.length > 1 ? agent : {...agent, url}))
  const isSite = ({name}: Agent): boolean => [...sites].some((site) => keyOf(name).includes(site))
  if (!all.some((agent) => agent['@type'] === 'Person')) return all
  return all.filter((agent) => agent['@type'] === 'Person' || !isSite(agent))
}

/** Whether one word behind a name of several is what the person does: `Ann Miller, Gardener`. */
function isTitle(name: string, first: string): boolean {
  if (name === first || !first.includes(' ') || !latinWord.test(name)) return false
  return !isKnownName(name) || isEnglish(name.toLowerCase())
}

/**
 * Whether words that are shown can be a name: a few, in capitals; where markup is not sure, several, of
 * which one at least is a name of people.
 */
function isName(name: string, sure: boolean): boolean {
  const words = name.split(' ')
  const capitals = words.every((word) => !lowerCase.test(word) || particle.test(word))
  if (!(capitals && nameLike.test(name))) return false
  if (cjk.test(name) || (words.length > 1 && words.some(isKnownName))) return true
  return sure && !words.every(isPlainWord)
}

/** Whether a word is one of English and no name: `Lifestyle`, `Sat`. */
function isPlainWord(word: string): boolean {
  return latinWord.test(word) && !isKnownName(word) && isEnglish(word)
}

/** Agents of different names. */
export function unique(agents: readonly Agent[]): readonly Agent[] {
  return agents.filter(
    ({name}, i) => agents.findIndex((other) => keyOf(other.name) === keyOf(name)) === i,
  )
}
