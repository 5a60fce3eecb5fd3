import {isNameOfPeople as isKnownName} from '../language/name-list.ts'
import {keyOf} from '../text/name-key.ts'
import {remembering} from '../text/remembering.ts'
import type {Agent, Person} from '../tree/claims.ts'
import {tuned} from '../tuning/load.ts'
import {mostCut, mostNames} from './limits.ts'
import {withLabelSigns} from './names/bare-labels.ts'
import {isAgain, isBeside} from './names/beside.ts'
import {isAgency} from './names/bodies.ts'
import type {Finding, KnownNames} from './names/findings.ts'
import {isAddressLine, isAgentName, namesNobody} from './names/gate.ts'
import {outletWithAgency} from './names/outlet-with-agency.ts'
import {findingsOf} from './names/parts.ts'
import {unglue} from './names/seams.ts'
import {segmentsOf} from './names/segments.ts'
import {kinds} from './names/vocabulary.ts'
import type {NameSegment} from './names/walk.ts'
import {isOf, kindsAt, type NamePart} from './names/words.ts'

export {withLabelSigns} from './names/bare-labels.ts'
export {isAgency as isAgencyName} from './names/bodies.ts'
export {holdsEasternJob, isJapaneseName} from './names/eastern.ts'
export type {KnownNames} from './names/findings.ts'
export {namesNobody} from './names/gate.ts'
export {isJobLine} from './names/jobs.ts'
export {
  byWordOf,
  endsAsEditedBy,
  isByWord,
  isGluedTo,
  namesPictured,
  opensAsEditedBy,
  opensWithByWord,
} from './names/openings.ts'
export {outletWithAgency} from './names/outlet-with-agency.ts'
export {isClear} from './names/person.ts'
export {unglue} from './names/seams.ts'

/** The authors that a line names. */
export interface ParsedByline {
  readonly agents: readonly Agent[]
  /** A by-word opens the line. */
  readonly opened: boolean
  /** In a script without spaces the word for a reporter stands beside each name. */
  readonly titled: boolean
}

const {nameLineLength: longest} = tuned('fields')
/** The segments of a line; what is read again with other trust is cut once. */
const segmentsIn = remembering((line) => segmentsOf(withLabelSigns(unglue(line))), {most: mostCut})
const nobody: ParsedByline = {agents: [], opened: false, titled: false}

/**
 * The people and organizations that a line names as authors: a byline, a statement of a page or a feed,
 * a list of names. One parser for all of them.
 *
 *     By Dr. Ann Miller, Senior Reporter, and Bo Tan in Ottawa | March 20, 2023
 *            ^^^^^^^^^^  ^^^^^^^^^^^^^^^      ^^^^^^
 *            person      her job title        person
 *
 * Leaves out by-words, titles, degrees, places and outlets behind a name, dates, addresses; those who
 * edited, checked or pictured; sections, desks without a name of their own, buttons and phrases.
 *
 * @param line
 *   As written; of more than 600 code units nobody is found.
 * @returns
 *   Agents in the order of the line, each once.
 */
export function bylineOf(line: string, known: KnownNames): ParsedByline {
  if (line.length > longest || isAddressLine(line)) return nobody
  const segments = segmentsIn(line)
    .filter(({opening}) => opening !== 'edited-by')
    .map(
      (segment): ParsedByline => ({opened: segment.opening === 'by', ...agentsOf(segment, known)}),
    )
    .filter(({agents}) => agents.length > 0)
  const titled = segments.filter((each) => each.titled)
  const opened = titled.length > 0 ? titled : segments.filter((each) => each.opened)
  const best = opened.some(({agents}) => agents.some(isNamed))
    ? opened
    : [segments.find(({agents}) => agents.some(isNamed)) ?? opened[0] ?? segments[0] ?? nobody]
  const agents = unique(best.flatMap((each) => each.agents)).slice(0, mostNames)
  const outlet = agents.some(isNamed) ? undefined : outletWithAgency(line)
  return {
    agents: outlet === undefined ? agents : [{'@type': 'Organization', name: outlet}],
    opened: best.some((each) => each.opened),
    titled: best.some((each) => each.titled),
  }
}

/** Who did other work than writing, with the words that say which, folded and in lower case. */
export interface OtherWork {
  readonly words: string
  readonly agents: readonly Agent[]
}

/**
 * Those who edited, checked, translated or pictured a story, as a line names them.
 *
 *     By Ann Miller, translated by Ravi Nair
 *                    ^^^^^^^^^^^^^ ^^^^^^^^^
 */
export function otherWorkIn(line: string): readonly OtherWork[] {
  if (line.length > longest) return []
  return segmentsIn(line)
    .filter(({opening}) => opening === 'edited-by')
    .map((segment) => ({words: segment.byWord, ...agentsOf(segment, {trust: 'printed'})}))
}

/** The agents of a list of names, see `bylineOf`. */
export function agentsIn(list: string, known: KnownNames): readonly Agent[] {
  return bylineOf(list, known).agents
}

/** Whether a name is that of an agency, a desk or the like, which sign stories. */
export function isDesk(name: string): boolean {
  const words = name.toLowerCase().split(' ')
  return isAgency(name) || words.some((word) => (kindsAt(word) & kinds.desk) !== 0)
}

/** Agents of different names. */
export function unique(agents: readonly Agent[]): readonly Agent[] {
  const seen = new Set<string>()
  return agents.filter(({name}) => {
    const key = keyOf(name)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function isNamed(agent: Agent): boolean {
  return agent['@type'] === 'Person'
}

/** The agents of a segment: what follows a name may be a job, a degree or an outlet of the one before. */
function agentsOf(
  segment: NameSegment,
  known: KnownNames,
): Pick<ParsedByline, 'agents' | 'titled'> {
  if (isNobodys(segment)) return nobody
  if (isBody(segment, known)) return bodyOf(segment, known)
  const agents: Agent[] = []
  let outside = false
  let titled = false
  for (const [i, part] of inOrder(segment, known.trust).entries()) {
    if (i > 0 && agents.length === 0 && isRestOfPlace(part, known)) continue
    for (const finding of namesOf(part, segment, known)) {
      outside = isOutlet(finding, part, agents, outside)
      if (!outside) add(agents, finding, part, known)
      titled ||= finding.kind === 'person' && finding.titled === true
    }
  }
  return {agents, titled}
}

/** Whether a segment is what names nobody, or a label: one word before a colon, `Protokoll: Karl Weber`. */
function isNobodys({labels, parts, byWord, text}: NameSegment): boolean {
  const [first, other] = parts
  const isLabel = labels && byWord === '' && other === undefined && first?.words.length === 1
  return isLabel || namesNobody(text)
}

/** The one body whose name a segment is. */
function bodyOf({text}: NameSegment, known: KnownNames): ParsedByline {
  const isNamed = isAgentName({kind: 'organization', name: text}, known)
  return {...nobody, agents: isNamed ? [{'@type': 'Organization', name: text}] : []}
}

/** What a part is, without names that are those of nobody. */
function namesOf(part: NamePart, {byWord}: NameSegment, known: KnownNames): readonly Finding[] {
  return findingsOf(part, known, byWord).filter((each) => isAgentName(each, known, part.joint))
}

/** One word behind a comma before which no name stands: `HARBOUR CITY, Westland`. */
function isRestOfPlace({joint, words}: NamePart, {trust}: KnownNames): boolean {
  return joint === 'comma' && words.length === 1 && trust !== 'stated'
}

/** `Center for Harbours and Quays`: the name of one body with small words in it. */
function isBody({parts, byWord, text}: NameSegment, known: KnownNames): boolean {
  const {trust, organization, sites} = known
  const [first, ...rest] = parts
  if (first === undefined || (trust === 'guessed' && byWord === '')) return false
  if (
    rest.some(({joint, words}) => joint !== 'and' || words.some((word) => isOf(word, kinds.job)))
  ) {
    return false
  }
  if (organization === true || sites?.has(keyOf(text)) === true) return true
  const {words} = first
  const small = words.findIndex((word) => isOf(word, kinds.for))
  const before = words.slice(0, Math.max(0, small))
  const isKind = before.length === 1 && trust === 'stated' && !isKnownName(before[0]?.text ?? '')
  return isKind || before.some((word) => isOf(word, kinds.outlet))
}

/** Whether an organization stands behind a person as the place of work, or gave material. */
function isOutlet(
  {kind}: Finding,
  {joint}: NamePart,
  agents: readonly Agent[],
  outside: boolean,
): boolean {
  const last = agents.at(-1)
  if (kind !== 'organization' || last?.['@type'] !== 'Person') return false
  return joint !== 'and' || outside || last.jobTitle !== undefined
}

function add(agents: Agent[], finding: Finding, part: NamePart, known: KnownNames): void {
  const last = agents.at(-1)
  if (part.joint === 'slash' && last === undefined) return
  if (finding.kind === 'organization') agents.push({'@type': 'Organization', name: finding.name})
  else if (finding.kind === 'person') {
    if (isAgain(finding.name, agents)) return
    if (!isBeside(finding.name, last, part, known)) agents.push(personOf(finding))
  } else if (last?.['@type'] === 'Person')
    agents[agents.length - 1] = {...last, ...more(finding, last, agents.length > 1)}
}

function personOf({name, jobTitle}: Extract<Finding, {kind: 'person'}>): Person {
  return {'@type': 'Person', name, ...(jobTitle === undefined ? {} : {jobTitle})}
}

/** What a job or a word of the family adds to the person before it. */
function more(finding: Finding, {name, jobTitle}: Person, several: boolean): Partial<Person> {
  if (finding.kind === 'generation') return {name: `${name} ${finding.text}`}
  const isOwn =
    finding.kind === 'job' && jobTitle === undefined && !(several && isPlural(finding.title))
  return isOwn ? {jobTitle: finding.title} : {}
}

/** `Staff Writers`: the job of all who are named, and no title of the last. */
function isPlural(title: string): boolean {
  return title
    .toLowerCase()
    .split(' ')
    .some((word) => word.endsWith('s') && (kindsAt(word.slice(0, -1)) & kinds.job) !== 0)
}

/**
 * `Miller, Ann; Nair, Ravi`: family names first, turned round. A by-word proves the form, or that a statement is two
 * words with a comma and no more.
 */
function inOrder({parts, byWord}: NameSegment, trust: KnownNames['trust']): readonly NamePart[] {
  if (byWord === '' && !(trust === 'stated' && parts.length === 2)) return parts
  const turned: NamePart[] = []
  for (let i = 0; i < parts.length; i += 2) {
    const [family, given] = [parts[i], parts[i + 1]]
    if (family === undefined || given === undefined) return parts
    const first = i === 0 || family.joint === 'semicolon' || family.joint === 'and'
    if (!first || given.joint !== 'comma' || !isOne(family) || !isOne(given)) return parts
    turned.push({...family, words: [...given.words, ...family.words]})
  }
  return turned
}

/** Whether a part is one word that may be a family or a given name, with initials or particles. */
function isOne({words, bracketed}: NamePart): boolean {
  const own = words.filter((word) => !isOf(word, kinds.particle) && word.lower.length > 2)
  return (
    own.length === 1 &&
    words.length <= 3 &&
    bracketed === undefined &&
    own.every((word) => word.kinds === 0 && !isAgency(word.text))
  )
}
