import {bylineOf, byWordOf, isClear, opensWithByWord, type ParsedByline} from '../../parse/names.ts'
import {remembering} from '../../text/remembering.ts'
import type {Agent} from '../../tree/claims.ts'
import {lengthOfByline} from './limits.ts'
import type {View} from './rule.ts'

const printed = {trust: 'printed'} as const
/** A full stop that ends a sentence, and not `Jr.`, `Ph.D.` or an initial; a verb before a colon. */
const sentenceEnd = /(?:[\p{L}\p{N}]{3}|[)"'])[.!?]$|。$|\s\p{Ll}{3,}:$/u
const nobody: ParsedByline = {agents: [], opened: false, titled: false}
/** Several rules in a row look at the same line. */
const read = remembering((line) => bylineOf(line, printed), {most: 1})

/** The people and organizations that a line names as authors, as `parse/names` reads it. */
export function bylineIn({text}: View): ParsedByline {
  if (text.length > lengthOfByline) return nobody
  return read(text)
}

function isPerson(agent: Agent): boolean {
  return agent['@type'] === 'Person'
}

/** Whether a line opens with a by-word and names somebody behind it, and is no sentence. */
export function namesBehindByWord(view: View): boolean {
  if (!opensWithByWord(view.lower) || sentenceEnd.test(view.text)) return false
  const {agents, opened} = bylineIn(view)
  if (!opened || agents.length === 0) return false
  // `Text by: AFP` is a credit, `By AFP` a byline.
  return agents.some(isPerson) || !isClear(byWordOf(view.text))
}

/** The full name of a person that a line without by-word opens with. */
export function openingName(view: View): string | undefined {
  const {agents, opened} = bylineIn(view)
  const [first] = agents
  if (opened || first?.['@type'] !== 'Person' || !first.name.includes(' ')) return undefined
  return view.text.startsWith(first.name) ? first.name : undefined
}
