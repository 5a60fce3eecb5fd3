import {siteOf} from '../text/addresses.ts'
import type {SearchDocument} from '../tree/generated/search-document.ts'

/** What of an article is counted over an answer. */
export const facetNames = ['section', 'author', 'lang', 'source', 'site', 'month'] as const

export type FacetName = (typeof facetNames)[number]

type Described = Pick<
  SearchDocument,
  'section' | 'authors' | 'lang' | 'publisher' | 'source' | 'url' | 'published' | 'modified'
>

const monthLength = 7
const dayLength = 10

/** The values of an article under which it is counted, each once. */
export function facetsOf(document: Described): readonly (readonly [FacetName, string])[] {
  const site = siteOf(document.url)
  const day = dayOf(document)
  const pairs: readonly (readonly [FacetName, string])[] = [
    ...document.section.map((name) => ['section', name] as const),
    ...document.authors.map((name) => ['author', name] as const),
    ...[document.lang ?? []].flat().map((tag) => ['lang', tag] as const),
    ...sourcesOf(document).map((name) => ['source', name] as const),
    ...(site === undefined ? [] : [['site', site] as const]),
    ...(day === undefined ? [] : [['month', day.slice(0, monthLength)] as const]),
  ]
  const seen = new Map(pairs.map((pair) => [pair.join('\n'), pair]))
  return [...seen.values()]
}

/** The outlet and the agency of an article. */
export function sourcesOf({publisher, source}: Described): readonly string[] {
  return [publisher, source].filter((name) => name !== undefined)
}

/** The day on which an article was published, as it is printed there, else the day of its last change. */
export function dayOf({published, modified}: Described): string | undefined {
  return (published ?? modified)?.slice(0, dayLength)
}
