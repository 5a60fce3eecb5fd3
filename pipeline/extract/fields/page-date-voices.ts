import type {Range} from '../../text/ranges.ts'
import type {Page, Statement} from '../../tree/page.ts'
import {shown} from '../document/elements.ts'
import {type Instant, instantOf} from '../document/instant.ts'
import type {Document, Shown, Source} from '../document/types.ts'
import type {Printed} from '../witnesses/printed-dates.ts'
import {isChange} from './dates.ts'

/** One voice for a date. */
export interface Voice {
  readonly instant: Instant
  readonly weight: number
  readonly kind: string
  readonly statement?: Statement
  readonly at?: Range
  /** A line of times prints it. */
  readonly timed?: true
}

const calledPublished = /publi|entry-date|posted/
const calledChanged = /updat|modif/
const namedPublished = /(?:^|(?<!last)[^a-z])publish(?:ed|ing)?[^a-z]?(?:date|on|time)$/
const longestTime = 120
const publishedNames = [
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published',
  'date_published',
  'datepublished',
  'date.published',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'originalpublicationdate',
  'ptime',
  'pdate',
  'displaydate',
  'dcsext.articlefirstpublished',
  'cxenseparse:recs:publishtime',
  'timestamp',
  'create_date',
  'date.created',
  'published_time',
  'publisheddate',
] as const
const modifiedNames = [
  'last-modified',
  'lastmod',
  'last_modified',
  'modified',
  'date-modified',
  'datemodified',
  'date.modified',
  'dc.date.modified',
  'dcterms.modified',
  'revised',
] as const

/** What speaks for a day of publication. Weights: `make bench DATA=…`. */
export function publishedVoices(
  document: Document,
  printed: readonly Printed[],
  language: string | undefined,
): readonly Voice[] {
  return [
    ...stated(document, language, 'json-ld', 3, [
      'json-ld',
      'article.datePublished',
      'article.dateCreated',
    ]),
    ...stated(document, language, 'microdata', 2, [
      'microdata',
      'article.datePublished',
      'datePublished',
    ]),
    ...stated(document, language, 'meta', 2.5, [
      'open-graph',
      'article:published_time',
      'og:published_time',
      'article:published',
      'article:published:time',
    ]),
    ...stated(document, language, 'page', 1.5, ['json-ld', 'WebPage.datePublished']),
    ...stated(document, language, 'meta', 1.5, ['meta', ...publishedNames, ...named(document)]),
    ...times(document, language, 'published'),
    ...printedVoices(printed, false, 1.75),
    ...stated(document, language, 'url', 1, ['url', 'date']),
    ...stated(document, language, 'feed', 1.5, ['feed', 'datePublished']),
  ]
}

/** What speaks for a day of change. */
export function modifiedVoices(
  document: Document,
  printed: readonly Printed[],
  language: string | undefined,
): readonly Voice[] {
  return [
    ...stated(document, language, 'json-ld', 3, ['json-ld', 'article.dateModified']),
    ...stated(document, language, 'microdata', 2, [
      'microdata',
      'article.dateModified',
      'dateModified',
    ]),
    ...stated(document, language, 'meta', 2.5, [
      'open-graph',
      'article:modified_time',
      'og:updated_time',
      'article:modified:time',
    ]),
    ...stated(document, language, 'page', 1.5, ['json-ld', 'WebPage.dateModified']),
    ...stated(document, language, 'meta', 1.5, ['meta', ...modifiedNames]),
    ...times(document, language, 'modified'),
    ...printedVoices(printed, true, 1.5),
    ...stated(document, language, 'feed', 1.5, ['feed', 'dateModified']),
  ]
}

/** Names of `meta` that say in other words that they hold the day of publication. */
function named({tree}: Document): readonly string[] {
  const {statements = []}: Partial<Page> = tree.capture.page ?? {}
  return statements
    .filter(({source, property}) => source === 'meta' && namedPublished.test(property))
    .map(({property}) => property)
}

function stated(
  document: Document,
  language: string | undefined,
  kind: string,
  weight: number,
  source: Source,
): readonly Voice[] {
  const [statement] = document.stated([source])
  const instant = statement && instantOf(statement.value, language)
  return instant === undefined || statement === undefined
    ? []
    : [{instant, weight, kind, statement}]
}

/** The first `time` element in the head that may be of that kind; one that is called so counts more. */
function times(
  document: Document,
  language: string | undefined,
  kind: 'published' | 'modified',
): readonly Voice[] {
  const near = shown(
    document,
    longestTime,
    ({tag, attributes}) => tag === 'time' || attributes.datetime !== undefined,
  ).filter(({at}) => document.head().holds(at))
  const found = near.flatMap((each) => {
    const called = calledBy(each)
    if (called !== kind && (called !== undefined || kind === 'modified')) return []
    const instant = instantOf(each.element.attributes.datetime ?? each.text, language)
    const weight = called === kind ? 1.75 : 1.25
    return instant === undefined ? [] : [{instant, weight, kind: 'time', at: each.at}]
  })
  return found.slice(0, 1)
}

/** What its class, its property or the word before it calls a time. */
function calledBy({element: {attributes}, text}: Shown): 'published' | 'modified' | undefined {
  const names = `${attributes.class ?? ''} ${attributes.itemprop ?? ''}`.toLowerCase()
  if (calledPublished.test(names)) return 'published'
  return calledChanged.test(names) || isChange(text) ? 'modified' : undefined
}

function printedVoices(
  printed: readonly Printed[],
  modified: boolean,
  weight: number,
): readonly Voice[] {
  return printed
    .filter((each) => each.modified === modified)
    .slice(0, 1)
    .map(({instant, at, timed}) => ({
      instant,
      weight,
      kind: 'printed',
      at,
      ...(timed ? {timed} : {}),
    }))
}
