import {isName as isKnownName} from '../../language/name-list.ts'
import {bylineOf, isByWord, isDesk, unique} from '../../parse/names.ts'
import {keyOf} from '../../text/name-key.ts'
import type {Agent, Claim, PassedOver} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {passedOver, witnessOf} from '../ballot.ts'
import type {Document} from '../document/types.ts'
import {readAuthor} from './author.ts'
import {shownVoice, type Voice} from './page-author-shown.ts'

const oneWord = /^[\p{Script=Latin}\d._-]+$/u
/** `ann.miller`, `annM`, `miller7`. */
const account = /[\d._]|^\p{Ll}|\p{Ll}\p{Lu}$/u
const typeName = /^[A-Za-z]+(?=\.)/
/** Of properties that stand outside of any article. */
const mostNamed = 2
const isWeb = /^https?:\/\//i

/** Properties that name people by their last names first. */
const references: ReadonlySet<string> = new Set(['citation_author', 'dc.creator'])

/**
 * `author`: what the structured data says, else microdata, `meta`, and what is shown; the first kind
 * that names anybody but the site, or else the site itself.
 *
 * Names alone: by-words, titles, credentials and outlets are cut; titles and addresses of persons
 * stand beside their names; agencies, desks and sites are organizations whatever the page calls them.
 */
export function readPageAuthor(document: Document): readonly Claim<'author'>[] {
  const sites = document.siteNames()
  const voices = voicesOf(document, sites).filter(({agents}) => agents.length > 0)
  const best = chosen(voices, sites)
  if (best === undefined) return byRoles(document)
  const names = new Set(best.agents.map(({name}) => keyOf(name)))
  const agreeing = voices.filter(
    (voice) => voice.rule !== best.rule && voice.agents.every(({name}) => names.has(keyOf(name))),
  )
  const from = [best, ...agreeing].flatMap(({statements}) => statements).map(witnessOf)
  return [
    {
      field: 'author',
      value: best.agents.map((agent) => completed(agent, voices)),
      rule: best.rule,
      reason: best.reason,
      at: [best, ...agreeing].flatMap(({at}) => at),
      ...(from.length === 0 ? {} : {from}),
      passedOver: voices
        .filter((voice) => voice.rule !== best.rule && !agreeing.includes(voice))
        .flatMap(notTaken),
    },
  ]
}

/** Where nothing calls anybody the author: lines that read as bylines, of persons with known names. */
function byRoles(document: Document): readonly Claim<'author'>[] {
  return readAuthor(document).filter(({value}) =>
    value.every(
      (agent) => isNamedInFull(agent) && agent.name.split(' ').some((word) => isKnownName(word)),
    ),
  )
}

/** The values of a voice that is not taken; what is shown stands in no statement. */
function notTaken({statements, agents, at}: Voice): readonly PassedOver[] {
  const reason = 'Another source counts first'
  if (statements.length > 0) return statements.map((each) => passedOver(each, reason))
  const value = agents.map(({name}) => name).join(', ')
  return at.slice(0, 1).map((range) => ({value, at: range, reason}))
}

/**
 * The first voice that names anybody but the site; else the first. A body and the name of an account
 * give way to persons that a later voice names in full, an agency or a desk does not.
 */
function chosen(voices: readonly Voice[], sites: ReadonlySet<string>): Voice | undefined {
  const isSite = ({name}: Agent): boolean => sites.has(keyOf(name))
  const own = voices.find(({agents}) => agents.some((agent) => !isSite(agent)))
  if (own === undefined) return voices[0]
  const isBody = own.agents.every(
    (agent) => agent['@type'] === 'Organization' && !isDesk(agent.name),
  )
  const named = voices.find(({agents}) => agents.some(isNamedInFull))
  const best = (isBody || isAccount(own, named)) && named !== undefined ? named : own
  const persons = best.agents.some((agent) => agent['@type'] === 'Person')
  return persons ? {...best, agents: best.agents.filter((agent) => !isSite(agent))} : best
}

/** Whether a voice only has the name of an account, or the one word of a full name. */
function isAccount({agents}: Voice, named: Voice | undefined): boolean {
  const [only, other] = agents
  if (only?.['@type'] !== 'Person' || other !== undefined || !oneWord.test(only.name)) return false
  const key = keyOf(only.name)
  return (
    account.test(only.name) || named?.agents.some(({name}) => keyOf(name).startsWith(key)) === true
  )
}

function isNamedInFull(agent: Agent): boolean {
  return agent['@type'] === 'Person' && agent.name.includes(' ')
}

/** A title and an address that another source knows. */
function completed(agent: Agent, voices: readonly Voice[]): Agent {
  const key = keyOf(agent.name)
  const same = voices.flatMap(({agents}) => agents).filter(({name}) => keyOf(name) === key)
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

function voicesOf(document: Document, sites: ReadonlySet<string>): readonly Voice[] {
  const structured = document.stated([
    ['json-ld', 'article.author.name'],
    ['json-ld', 'article.author'],
    ['json-ld', 'article.author.byline'],
  ])
  const voice = (kind: string, reason: string, statements: readonly Statement[]): Voice => {
    const agents = statements.flatMap((each) => agentsIn(each, document, sites))
    return {rule: `page-author/${kind}`, reason, agents: unique(agents), statements, at: []}
  }
  return [
    voice('json-ld', 'The structured data names the authors', structured),
    voice(
      'creator',
      'The structured data names the creators',
      document.stated([['json-ld', 'article.creator.name', 'article.creator']]),
    ),
    voice(
      'microdata',
      'Microdata of the article names the authors',
      sole(document.stated([['microdata', 'article.author.name', 'article.author', 'author']])),
    ),
    voice('meta', 'The page’s `meta` names the authors', metaAuthors(document)),
    shownVoice(document, sites),
    voice(
      'page',
      'The structured data names the author of the page',
      document.stated([['json-ld', 'WebPage.author.name', 'WebPage.author']]),
    ),
    voice(
      'feed',
      'What delivered the page names the authors',
      document.stated([['feed', 'author.name']]),
    ),
  ]
}

/** Statements that name a few at most: many are the authors of a list of stories. */
function sole(statements: readonly Statement[]): readonly Statement[] {
  const names = new Set(statements.map(({value}) => keyOf(value)))
  return names.size > mostNamed ? [] : statements
}

function metaAuthors(document: Document): readonly Statement[] {
  const labels = document.stated([
    ['meta', 'twitter:label1'],
    ['meta', 'twitter:label2'],
  ])
  const label = labels.find(({value}) => isByWord(value))
  const labelled =
    label === undefined ? [] : document.stated([['meta', `twitter:data${label.node}`]])
  const plain = document
    .stated([
      ['meta', 'author', 'articleauthor', 'byl', 'byline', 'authors'],
      [
        'meta',
        'parsely-author',
        'sailthru.author',
        'dc.creator',
        'dcterms.creator',
        'citation_author',
        'cxenseparse:author',
      ],
      ['open-graph', 'article:author'],
    ])
    .filter(({value}) => !isWeb.test(value))
  const [first] = plain
  const own = plain.filter(({property}) => property === first?.property)
  return labelled.length > 0 ? labelled : own
}

function agentsIn(
  statement: Statement,
  document: Document,
  sites: ReadonlySet<string>,
): readonly Agent[] {
  const {source, property, node} = statement
  const person = property.endsWith('.name')
    ? property.slice(0, -5).replace(typeName, 'article')
    : ''
  const beside = (member: string): string | undefined =>
    person === ''
      ? undefined
      : document.stated([[source, `${person}.${member}`]]).find((each) => each.node === node)?.value
  const organization = beside('@type')?.endsWith('Organization') ?? false
  const {agents} = bylineOf(inOrder(statement), {trust: 'stated', organization, sites})
  const url = [beside('url'), beside('sameAs')].find(
    (each) => each !== undefined && isWeb.test(each) && URL.canParse(each),
  )
  const title = beside('jobTitle')
  if (agents.length !== 1) return agents
  return agents.map((agent): Agent => {
    const address = url === undefined ? {} : {url: new URL(url).href}
    if (agent['@type'] === 'Organization') return {...agent, ...address}
    return {...agent, ...(title === undefined ? {} : {jobTitle: title}), ...address}
  })
}

/** The name of a reference without the comma: `Miller, Ann` is Ann Miller. */
function inOrder({property, value}: Statement): string {
  const [last = '', first, more] = references.has(property) ? value.split(', ') : [value]
  return first === undefined || more !== undefined ? value : `${first} ${last}`
}
