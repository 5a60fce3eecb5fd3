import type {Agent} from '../../tree/claims.ts'
import type {KnownNames} from './findings.ts'
import type {NamePart} from './words.ts'

/** Letters of a degree that is not listed: capitals behind a full name and a comma. */
const lettersOnly = /^\p{Lu}{2,6}$/u
const oneWord = /^\S+$/u

/** One word behind a full name: letters of a degree, a title, a place, but no second person. */
export function isBeside(
  name: string,
  last: Agent | undefined,
  part: NamePart,
  known: KnownNames,
): boolean {
  if (!oneWord.test(name) || last?.['@type'] !== 'Person' || !last.name.includes(' ')) return false
  return known.trust !== 'stated' || (lettersOnly.test(name) && part.joint !== 'and')
}

/** `Ann Miller, MSc, FRHS Ann Miller`: a name that is there already, behind letters of a degree. */
export function isAgain(name: string, agents: readonly Agent[]): boolean {
  return agents.some((agent) => name.endsWith(` ${agent.name}`))
}
