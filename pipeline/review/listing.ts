import type {AuditRole} from '../tree/generated/audit.ts'
import type {ShownEntry} from './shown.ts'

/** What a person asks of the list of documents; an empty text asks nothing. */
export interface ListQuery {
  readonly host: string
  readonly role: string
  readonly rule: string
  readonly language: string
  readonly kind: string
  readonly order: 'doubt' | 'name'
}

/** A filter of the list. */
export type ListFilter = Exclude<keyof ListQuery, 'order'>

/** A query that asks nothing. */
export const everything: ListQuery = {
  host: '',
  role: '',
  rule: '',
  language: '',
  kind: '',
  order: 'doubt',
}

/** The values of an entry that a filter compares, each with how often it occurs. */
const countsOf: Readonly<
  Record<ListFilter, (entry: ShownEntry) => Readonly<Record<string, number>>>
> = {
  host: ({host}) => once(host),
  role: ({roles}) => roles,
  rule: ({rules}) => rules,
  language: ({language}) => once(language),
  kind: ({kind, outcome}) => ({...once(kind), ...(outcome === 'article' ? {} : {[outcome]: 1})}),
}

/**
 * The numbers of the entries that a query asks for, in its order.
 *
 * @param holds
 *   Whether the text of a document, by its number, holds what is searched for.
 */
export function listed(
  entries: readonly ShownEntry[],
  query: ListQuery,
  holds: (number: number) => boolean,
): readonly number[] {
  const filters = filterNames.filter((name) => query[name] !== '')
  const found = entries.flatMap((entry, number) => {
    const fits = filters.every((name) => Object.hasOwn(countsOf[name](entry), query[name]))
    return fits && holds(number) ? [{number, entry}] : []
  })
  const compare =
    query.order === 'doubt'
      ? (a: ShownEntry, b: ShownEntry): number => b.doubt - a.doubt
      : (a: ShownEntry, b: ShownEntry): number => byText(a.name, b.name)
  return found.sort((a, b) => compare(a.entry, b.entry) || a.number - b.number).map(numberOf)
}

/** Every filter. */
export const filterNames: readonly ListFilter[] = ['host', 'role', 'rule', 'language', 'kind']

/** The values of a filter in some entries with how often each occurs, the most frequent first. */
export function choicesOf(
  entries: readonly ShownEntry[],
  filter: ListFilter,
): readonly (readonly [value: string, count: number])[] {
  const sums = new Map<string, number>()
  for (const entry of entries) {
    for (const [value, count] of Object.entries(countsOf[filter](entry))) {
      sums.set(value, (sums.get(value) ?? 0) + count)
    }
  }
  return [...sums].sort(([a, most], [b, more]) => more - most || byText(a, b))
}

/**
 * The keys of roles: a digit for the most frequent nine, a letter in the dialog for every other one.
 * No two roles share a key.
 */
export const roleKeys = {
  paragraph: '1',
  headline: '2',
  dek: '3',
  byline: '4',
  timestamp: '5',
  crosshead: '6',
  caption: '7',
  promo: '8',
  related: '9',
  kicker: 'k',
  'list-item': 'l',
  quote: 'q',
  credit: 'd',
  contributors: 'o',
  correction: 'e',
  tags: 't',
  bio: 'b',
  syndication: 'y',
  follow: 'f',
  share: 's',
  comments: 'c',
  newsletter: 'n',
  navigation: 'g',
  advert: 'a',
  legal: 'w',
  paywall: 'p',
  repeat: 'r',
} as const satisfies Record<AuditRole, string>

function once(value: string): Readonly<Record<string, number>> {
  return value === '' ? {} : {[value]: 1}
}

function numberOf({number}: {readonly number: number}): number {
  return number
}

function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
