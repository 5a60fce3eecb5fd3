import {bylineOf, isByWord, unique} from '../../parse/names.ts'
import {webAddressOf} from '../../text/addresses.ts'
import {keyOf} from '../../text/name-key.ts'
import type {Agent} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document, StatementNames} from '../document/types.ts'
import {type AuthorCandidate, authorCandidate} from './author-candidate.ts'

const structured: readonly AuthorRow[] = [
  {
    kind: 'json-ld',
    sources: [
      ['json-ld', 'article.author.name'],
      ['json-ld', 'article.author'],
      ['json-ld', 'article.author.byline'],
    ],
  },
  {kind: 'creator', sources: [['json-ld', 'article.creator.name', 'article.creator']]},
]
const microdata: StatementNames = ['microdata', 'article.author.name', 'article.author', 'author']
const elsewhere: readonly AuthorRow[] = [
  {kind: 'page', sources: [['json-ld', 'WebPage.author.name', 'WebPage.author']]},
  {kind: 'label', sources: [['label', 'author.name', 'author.lastFirst']]},
  {kind: 'feed', sources: [['feed', 'author.name']]},
]
const typeName = /^[A-Za-z]+(?=\.)/
const {looseAuthors: mostNamed} = tuned('fields')
const isWeb = /^https?:\/\//i
/** What somebody made of a site, before the name: `Design: Ann Miller. Programming: Ravi Nair`. */
const madeLabels = /\p{L}:\s.*\p{L}:\s/u

/** A kind of statements that name authors. */
interface AuthorRow {
  readonly kind: string
  readonly sources: readonly StatementNames[]
}

/** Properties that name people by their last names first. */
const references: ReadonlySet<string> = new Set([
  'citation_author',
  'citation_authors',
  'dc.creator',
  'author.lastFirst',
])

/** The authors whom statements name, a candidate a kind of statement, in the order of trust. */
export function statedAuthors(document: Document): readonly AuthorCandidate[] {
  const {stated} = document
  return [
    ...structured.flatMap(({kind, sources}) => candidatesOf(kind, stated(sources), document)),
    ...candidatesOf('microdata', sole(stated([microdata])), document),
    ...candidatesOf('meta', metaAuthors(document), document),
  ]
}

/** The authors whom statements about the page as a whole, and what delivered it, name. */
export function statedElsewhere(document: Document): readonly AuthorCandidate[] {
  return elsewhere.flatMap(({kind, sources}) =>
    candidatesOf(kind, document.stated(sources), document),
  )
}

function candidatesOf(
  kind: string,
  statements: readonly Statement[],
  document: Document,
): readonly AuthorCandidate[] {
  const sites = document.siteNames()
  const value = unique(statements.flatMap((each) => agentsIn(each, document, sites)))
  const [statement] = statements
  if (value.length === 0 || statement === undefined) return []
  return [authorCandidate(kind, value, {statements})]
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
        'citation_author',
        'citation_authors',
        'dc.creator',
        'dcterms.creator',
        'cxenseparse:author',
      ],
      ['open-graph', 'article:author'],
    ])
    .filter(({value}) => !(isWeb.test(value) || madeLabels.test(value)))
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
  const {agents} = bylineOf(inOrder(statement), {
    trust: source === 'label' ? 'printed' : 'stated',
    organization,
    sites,
  })
  const url = [beside('url'), beside('sameAs')]
    .map((each) => (each === undefined ? undefined : webAddressOf(each)))
    .find((each) => each !== undefined)
  const title = beside('jobTitle')
  if (agents.length !== 1) return agents
  return agents.map((agent): Agent => {
    const address = url === undefined ? {} : {url}
    if (agent['@type'] === 'Organization') return {...agent, ...address}
    return {...agent, ...(title === undefined ? {} : {jobTitle: title}), ...address}
  })
}

/** The name of a reference without the comma: `Miller, Ann` is Ann Miller. */
function inOrder({property, value}: Statement): string {
  const [last = '', first, more] = references.has(property) ? value.split(', ') : [value]
  return first === undefined || more !== undefined ? value : `${first} ${last}`
}
