import {lazy} from '../text/lazy.ts'
import type {Range} from '../text/ranges.ts'
import type {Claim, PassedOver} from '../tree/claims.ts'
import {apply, type Edit} from '../tree/edits.ts'
import type {Reading} from '../tree/generated/audit.ts'
import type {Capture, Extracted} from '../tree/types.ts'
import {addressOf, type Following, followingWith, type Step, ways} from './follows.ts'

/** A text that a value may have been read from, and its place among the evidence of the claim. */
interface EvidenceText {
  readonly text: string
  readonly place: Pick<Reading, 'at' | 'from'>
}

/** What the values of a document are read from. */
export interface Readable {
  readonly capture: Capture
  /** Repairs and edits of published text, in order. */
  readonly edits: readonly Edit[]
  /** The address of the document. */
  readonly address: string | undefined
  /** Whether a value follows from a text; what was folded for one value is kept for the next. */
  readonly follows: Following
  /** Where the links of the page lead, without the place within the page. */
  readonly links: () => ReadonlySet<string>
}

/** What the values of a tree are read from. */
export function readableOf({capture, claims}: Extracted, edits: readonly Edit[]): Readable {
  const address = claims.find((claim) => claim.field === 'url')?.value ?? capture.url
  return {
    capture,
    edits,
    address,
    follows: followingWith(address),
    links: lazy(() => linksOf(capture, address)),
  }
}

/**
 * How each string of a claimed value was read: from a range of the capture or from a statement, and in
 * which steps. Of several ways the closest one counts.
 *
 *     value      [{"@type": "Person", "name": "Ann Miller"}]
 *     at         By Ann Miller, Oslo
 *     reading    {"of": "/0/name", "at": 0, "how": ["part"]}
 */
export function readingsOf(
  {field, value, at, from = []}: Claim,
  known: Readable,
): readonly Reading[] {
  // A language is measured on its ranges; that its code stands there as well means nothing.
  const ranges = field === 'inLanguage' ? [] : at.map((range) => publishedText(range, known))
  const sources: readonly EvidenceText[] = [
    ...ranges.map((text, index) => ({text, place: {at: index}})),
    ...from.map(({stated}, index) => ({text: stated.trim(), place: {from: index}})),
    ...(ranges.length > 1 ? [{text: ranges.join(' '), place: {}}] : []),
  ]
  return stringsIn(value, '').map(([of, text]) => ({of, ...readingOf(text, sources, known)}))
}

/** How a value that was not taken follows from its place or its statement. */
export function stepsOf({value, at, from}: PassedOver, known: Readable): readonly Step[] {
  const text = from === undefined ? at && publishedText(at, known) : from.stated.trim()
  return text === undefined ? ['computed'] : readingOf(value, [{text, place: {}}], known).how
}

function publishedText(at: Range, {capture, edits}: Readable): string {
  return apply(capture.text, edits, at).trim()
}

function readingOf(
  value: string,
  sources: readonly EvidenceText[],
  known: Readable,
): Omit<Reading, 'of'> {
  for (const how of ways) {
    const source = sources.find(({text}) => known.follows(value, text, how))
    if (source !== undefined) return {...source.place, how}
  }
  if (value === known.address) return {how: ['own-address']}
  return {how: [known.links().has(value) ? 'link' : 'computed']}
}

function linksOf({page}: Capture, address: string | undefined): ReadonlySet<string> {
  const links = new Set<string>()
  for (const {attributes} of page?.elements ?? []) {
    const target = attributes.href === undefined ? undefined : leadsTo(attributes.href, address)
    if (target !== undefined) links.add(target)
  }
  return links
}

/** Where a link leads, without the place within the page. */
function leadsTo(href: string, base: string | undefined): string | undefined {
  return addressOf(href.trim(), base)?.replace(fragment, '')
}

const fragment = /#.*$/s

/** The strings of a value, each with the pointer to it; types are constants and left out. */
function stringsIn(value: unknown, of: string): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[of, String(value)]]
  return Object.entries(value).flatMap(([key, member]) =>
    key === '@type' ? [] : stringsIn(member, `${of}/${key}`),
  )
}
