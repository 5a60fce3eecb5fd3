import {isNameOfPeople as isKnownName} from '../../language/name-list.ts'
import {isDesk} from '../../parse/names.ts'
import {keyOf} from '../../text/name-key.ts'
import type {Agent, Claim, PassedOver} from '../../tree/claims.ts'
import {elect, type Support, weigher} from '../ballot/ballot.ts'
import {claimOf, lostOf, passedOver, reasonOf, secondary, witnessOf} from '../ballot/claims.ts'
import type {Document, StatementNames} from '../document/types.ts'
import {type AuthorCandidate, authorCandidate} from '../witnesses/author-candidate.ts'
import {isOneList, withoutHelpers} from '../witnesses/author-lists.ts'
import {printedAuthors} from '../witnesses/printed-authors.ts'
import {shownAuthors} from '../witnesses/shown-authors.ts'
import {statedAuthors, statedElsewhere} from '../witnesses/stated-authors.ts'

/** What stands for the field, and bylines of other stories. */
interface AuthorBallot {
  readonly candidates: readonly AuthorCandidate[]
  readonly lost: readonly PassedOver[]
}

const oneWord = /^[\p{Script=Latin}\d._-]+$/u
/** `ann.miller`, `annM`, `miller7`. */
const account = /[\d._]|^\p{Ll}|\p{Ll}\p{Lu}$/u
const lostReason = 'Other witnesses count more'
/** What names the owners and editors of a site or a story. */
const owners: readonly StatementNames[] = [
  ...['copyright', 'rights', 'dc.rights', 'dcterms.rights', 'owner'].map(ofMeta),
  ...['web_author', 'webmaster', 'editor', 'managingeditor'].map(ofMeta),
  ['json-ld', 'article.copyrightHolder.name', 'article.copyrightHolder'],
  ['json-ld', 'article.editor.name', 'article.editor'],
]

/**
 * `author`: whom statements, the byline of the page and the lines that print names support most.
 *
 * Names alone: by-words, titles, credentials and outlets are cut; titles and addresses of persons
 * stand beside their names; agencies, desks and sites are organizations whatever the page calls them.
 * Beside persons the site itself is no author.
 */
export function readAuthor(document: Document): readonly Claim<'author'>[] {
  const {candidates, lost} = authorBallot(document)
  const standing = withoutPartial(withoutOwners(candidates, document), document)
  const outcome = elect(standing, weigher(document.weights.author), authorSupport)
  if (outcome === undefined) return []
  const winner = outcome.same.find(({traits}) => traits === undefined) ?? outcome.winner
  const value = authorsOf(winner, document).map((agent) => completed(agent, candidates))
  const names = new Set(value.map(({name}) => keyOf(name)))
  const agreeing = candidates.filter((each) => each.value.every(({name}) => names.has(keyOf(name))))
  const own = [winner, ...agreeing.filter((each) => each !== winner)]
  const from = own.flatMap(({statements}) => statements).map(witnessOf)
  const others = candidates.filter((each) => !own.includes(each))
  return [
    claimOf('author', value, outcome, {
      lost: lostReason,
      rule: `author/${winner.kind === 'line' ? 'byline' : winner.kind}`,
      reason: candidates.length === 1 ? (reasons[winner.kind] ?? stated) : reasonOf(outcome),
      at: own.flatMap(({places}) => places),
      ...(from.length === 0 ? {} : {from}),
      passedOver: [
        ...lost,
        ...others.flatMap((each) => lostAuthors(each, reasonAgainst(each, standing, document))),
      ],
    }),
  ]
}

function reasonAgainst(
  candidate: AuthorCandidate,
  standing: readonly AuthorCandidate[],
  document: Document,
): string {
  if (standing.includes(candidate)) return lostReason
  return isOwner(candidate, document) ? secondary.owner : partial
}

const partial = 'The byline of the page lists more persons'
const stated = 'A statement names the authors, and nothing else does'
const reasons: Readonly<Record<string, string>> = {
  line: 'The names of the byline',
  shown: 'The byline of the page names the authors',
}

function ofMeta(name: string): StatementNames {
  return ['meta', name]
}

/** Everyone whom a witness names as the author. */
export function authorBallot(document: Document): AuthorBallot {
  const isText = document.tree.capture.page === undefined
  const declared = [
    ...statedAuthors(document).map((each) => withoutHelpers(each, document)),
    ...(isText ? [] : shownAuthors(document)),
    ...statedElsewhere(document),
  ]
  const lines = isText || declared.length === 0 ? printedAuthors(document) : undefined
  if (lines === undefined || !(isText || lines.agents.every(isKnownPerson))) {
    return {candidates: traited(declared, document), lost: []}
  }
  const [at, ...more] = lines.at
  const printed = authorCandidate('line', lines.agents, {
    ...(at === undefined ? {} : {at}),
    more: more.map((each) => ({at: each})),
    vouched: true,
  })
  return {candidates: traited([printed, ...declared], document), lost: lines.lost}
}

/** On a page a line alone counts for persons whose names are known. */
function isKnownPerson(agent: Agent): boolean {
  return isNamedInFull(agent) && agent.name.split(' ').some((word) => isKnownName(word))
}

/** Names that are the site’s, a body’s or an account’s count less beside others. */
function traited(
  candidates: readonly AuthorCandidate[],
  document: Document,
): readonly AuthorCandidate[] {
  const sites = document.siteNames()
  const named = candidates.find(({value}) => value.some(isNamedInFull))
  return candidates.map((candidate) => {
    const {value} = candidate
    if (value.every(({name}) => sites.has(keyOf(name)))) return {...candidate, traits: ['site']}
    if (value.every(isBody)) return {...candidate, traits: ['body']}
    return isAccount(value, named) ? {...candidate, traits: ['account']} : candidate
  })
}

function isBody(agent: Agent): boolean {
  return agent['@type'] === 'Organization' && !isDesk(agent.name)
}

function isDeskOrAgency(agent: Agent): boolean {
  return agent['@type'] === 'Organization' && isDesk(agent.name)
}

/** Whether there is only the name of an account, or the one word of a full name. */
function isAccount([only, other]: readonly Agent[], named: AuthorCandidate | undefined): boolean {
  if (only?.['@type'] !== 'Person' || other !== undefined || !oneWord.test(only.name)) return false
  const key = keyOf(only.name)
  return (
    account.test(only.name) || named?.value.some(({name}) => keyOf(name).startsWith(key)) === true
  )
}

function isNamedInFull(agent: Agent): boolean {
  return agent['@type'] === 'Person' && agent.name.includes(' ')
}

/** A list of names supports one that it holds, and one that it stands in. */
export const authorSupport: Support<AuthorCandidate> = (other, one) => {
  if (other.key === one.key) return 'same'
  const [own, theirs] = [one.key.split(' '), other.key.split(' ')]
  if (own.every((key) => theirs.includes(key))) return 'holds'
  return theirs.every((key) => own.includes(key)) ? 'held' : undefined
}

/**
 * Candidates without owners: where the document prints the full name of a person, what statements name
 * besides it is no author when it is the site, a body, or who owns or edits it; a desk or an agency is none where
 * markup or a by-word calls the person the author.
 */
function withoutOwners(
  candidates: readonly AuthorCandidate[],
  document: Document,
): readonly AuthorCandidate[] {
  const owners = candidates.filter((each) => isOwner(each, document))
  const printed = candidates.filter(
    ({key, places, traits, value}) =>
      places.length > 0 &&
      traits === undefined &&
      value.every(isNamedInFull) &&
      !owners.some((owner) => owner.key === key),
  )
  if (printed.length === 0) return candidates
  const lost = printed.some(({vouched}) => vouched)
    ? owners
    : owners.filter(({value}) => !value.every(isDeskOrAgency))
  return candidates.filter((each) => !lost.includes(each))
}

/** Candidates without those that state some of the persons whom one list of the page names. */
function withoutPartial(
  candidates: readonly AuthorCandidate[],
  document: Document,
): readonly AuthorCandidate[] {
  const list = candidates.find(
    (each) => each.kind === 'shown' && each.value.every(isKnownPerson) && isOneList(each, document),
  )
  if (list === undefined) return candidates
  const names = new Set(list.value.map(({name}) => keyOf(name)))
  return candidates.filter(
    ({value}) => value.length >= names.size || !value.every(({name}) => names.has(keyOf(name))),
  )
}

/** Whether statements alone name the site, a desk or another body, an owner or who edits the site. */
function isOwner({places, traits, value}: AuthorCandidate, document: Document): boolean {
  if (places.length > 0) return false
  return (
    traits?.includes('site') === true ||
    value.every((agent) => agent['@type'] === 'Organization' || isOwnerOrEditor(agent, document))
  )
}

/** Whether the page states that a name holds the copyright, runs the site or edits it. */
function isOwnerOrEditor({name}: Agent, document: Document): boolean {
  const key = keyOf(name)
  return owners.some((names) =>
    document.stated([names]).some(({value}) => keyOf(value).includes(key)),
  )
}

/** Whom a candidate names, without the site beside persons. */
export function authorsOf({value}: AuthorCandidate, document: Document): readonly Agent[] {
  const sites = document.siteNames()
  const persons = value.some((agent) => agent['@type'] === 'Person')
  return persons ? value.filter(({name}) => !sites.has(keyOf(name))) : value
}

/** A title and an address that another witness knows. */
function completed(agent: Agent, candidates: readonly AuthorCandidate[]): Agent {
  const key = keyOf(agent.name)
  const same = candidates.flatMap(({value}) => value).filter(({name}) => keyOf(name) === key)
  const url = agent.url ?? same.find((each) => each.url !== undefined)?.url
  const address = url === undefined ? {} : {url}
  if (agent['@type'] === 'Organization') return {...agent, ...address}
  const jobTitle =
    agent.jobTitle ?? same.flatMap((each) => ('jobTitle' in each ? [each.jobTitle] : []))[0]
  return {
    '@type': 'Person',
    name: agent.name,
    ...(jobTitle === undefined ? {} : {jobTitle}),
    ...address,
  }
}

/** The names of a candidate that is not elected, a statement each. */
function lostAuthors(candidate: AuthorCandidate, reason: string): readonly PassedOver[] {
  const {statements} = candidate
  if (statements.length > 0) return statements.map((each) => passedOver(each, reason))
  return [lostOf(candidate, reason)]
}
