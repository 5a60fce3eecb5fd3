import type {NewsArticle} from '../pipeline/index.ts'
import type {PageRow} from './page-sets.ts'

/** What an extractor says of a page, by the names of the truth. */
export interface Answers {
  readonly headline?: string
  readonly authors?: readonly string[]
  readonly datePublished?: string
  readonly dateModified?: string
  readonly language?: string
  readonly publisher?: string
  readonly keywords?: readonly string[]
  readonly description?: string
}

/** How one answer compares with the truth: 0 to 1; `undefined` where the truth is not known. */
export type Measure = (truth: PageRow, answers: Answers) => number | undefined

const between = /,\s*(?:and|und|et|&)\s|,|;|\||\s(?:and|und|et|&)\s/
/** Letters of degrees behind a name of several words are no names of their own. */
const degrees = /(?<=^\S+ \S.*?)(?:, ?[A-Z]{2,6})+$/
const minute = 60_000
const dayLength = 10
const offsetForm = /(Z|[+-]\d\d:?\d\d)$/
const edges = /[^\p{L}\p{N}]+/gu
const marks = /\p{M}/gu
/** Where words may be broken, and joiners: nobody sees them. */
const unseen = /\p{Cf}/gu

/** A text as it is compared: letters and digits, lower case, one blank between words. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(unseen, '').toLowerCase().replaceAll(edges, ' ').trim()
}

/** Every measure, by its name in the table. */
export const measures: Readonly<
  Record<string, {readonly answered: Exclude<keyof Answers, 'dateModified'>; readonly of: Measure}>
> = {
  headline: {answered: 'headline', of: ({headline}, ours) => same(headline, ours.headline)},
  authors: {answered: 'authors', of: ({authors}, ours) => sameSet(authors, ours.authors)},
  day: {
    answered: 'datePublished',
    of: ({datePublished}, ours) => sameDay(datePublished, ours.datePublished),
  },
  'day or change': {
    answered: 'datePublished',
    of: ({datePublished}, {datePublished: day, dateModified}) =>
      sameDay(datePublished, day ?? dateModified),
  },
  moment: {
    answered: 'datePublished',
    of: ({datePublished}, ours) => sameMoment(datePublished, ours.datePublished),
  },
  offset: {
    answered: 'datePublished',
    of: ({datePublished}, ours) => sameOffset(datePublished, ours.datePublished),
  },
  language: {
    answered: 'language',
    of: ({language}, ours) => same(codeOf(language), codeOf(ours.language)),
  },
  publisher: {answered: 'publisher', of: ({publisher}, ours) => held(publisher, ours.publisher)},
  'keywords F1': {
    answered: 'keywords',
    of: ({keywords}, ours) => agreement(keywords, ours.keywords),
  },
  description: {
    answered: 'description',
    of: ({description}, ours) => same(description, ours.description),
  },
}

/** What our article answers. */
export function answersOf(article: NewsArticle | undefined): Answers {
  if (article === undefined) return {}
  const {
    headline,
    author,
    datePublished,
    dateModified,
    inLanguage,
    publisher,
    keywords,
    description,
  } = article
  return {
    ...(headline === undefined ? {} : {headline}),
    ...(author === undefined ? {} : {authors: author.map(({name}) => name)}),
    ...(datePublished === undefined ? {} : {datePublished}),
    ...(dateModified === undefined ? {} : {dateModified}),
    ...(inLanguage === undefined ? {} : {language: inLanguage}),
    ...(publisher === undefined ? {} : {publisher: publisher.name}),
    ...(keywords === undefined ? {} : {keywords}),
    ...(description === undefined ? {} : {description}),
  }
}

/** What the peer metascraper answers. */
export function answersOfPeer(said: Readonly<Record<string, unknown>>): Answers {
  const text = (name: string): string | undefined => {
    const value = said[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const [headline, author, date, lang] = ['title', 'author', 'date', 'lang'].map(text)
  const [publisher, description] = ['publisher', 'description'].map(text)
  return {
    ...(headline === undefined ? {} : {headline}),
    ...(author === undefined ? {} : {authors: author.split(/,\s*| and /)}),
    ...(date === undefined ? {} : {datePublished: date}),
    ...(lang === undefined ? {} : {language: lang}),
    ...(publisher === undefined ? {} : {publisher}),
    ...(description === undefined ? {} : {description}),
  }
}

function same(truth: string | undefined, ours: string | undefined): number | undefined {
  if (truth === undefined) return undefined
  return Number(ours !== undefined && plain(ours) === plain(truth))
}

/** The language alone; both written forms of Norwegian are one. */
function codeOf(tag: string | undefined): string | undefined {
  const code = tag?.slice(0, 2)
  return code === 'nb' || code === 'nn' ? 'no' : code
}

/** One name holds the other: `Paper` and `The Paper GmbH`. */
function held(truth: string | undefined, ours: string | undefined): number | undefined {
  if (truth === undefined) return undefined
  const forms = [joined(truth), joined(spelled(truth))]
  const all = [joined(ours ?? ''), joined(spelled(ours ?? ''))].filter((each) => each !== '')
  return Number(forms.some((a) => all.some((b) => a.includes(b) || b.includes(a))))
}

/** Names in one string count as several; pages without a known author do not count. */
function sameSet(
  truth: readonly string[] | undefined,
  ours: readonly string[] = [],
): number | undefined {
  if (truth === undefined || truth.length === 0) return undefined
  const [a = new Set(), b = new Set()] = [truth, ours].map(
    (names) => new Set(names.flatMap(namesIn).map(joined)),
  )
  return Number(a.size === b.size && [...a].every((name) => b.has(name)))
}

function namesIn(value: string): readonly string[] {
  return value.replace(degrees, '').split(between)
}

function agreement(
  truth: readonly string[] | undefined,
  ours: readonly string[] = [],
): number | undefined {
  if (truth === undefined || truth.length === 0) return undefined
  const [a, b] = [new Set(truth.map(joined)), new Set(ours.map(joined))]
  const both = [...b].filter((word) => a.has(word)).length
  return both === 0 ? 0 : (2 * both) / (a.size + b.size)
}

/** Letters with two points, and the Turkish i, as people without them write. */
function spelled(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ı', 'i')
}

function joined(name: string): string {
  return plain(name.normalize('NFKD').replaceAll(marks, '')).replaceAll(' ', '')
}

/** The same day as printed, or at the same moment. */
function sameDay(truth: string | undefined, ours: string | undefined): number | undefined {
  if (truth === undefined) return undefined
  if (ours === undefined) return 0
  return Number(
    truth.slice(0, dayLength) === ours.slice(0, dayLength) || sameMoment(truth, ours) === 1,
  )
}

function sameMoment(truth: string | undefined, ours: string | undefined): number | undefined {
  if (truth === undefined || !isTimed(truth)) return undefined
  if (ours === undefined || !isTimed(ours)) return 0
  return Number(Math.abs(momentOf(truth) - momentOf(ours)) < minute)
}

function sameOffset(truth: string | undefined, ours: string | undefined): number | undefined {
  if (truth === undefined || !isTimed(truth)) return undefined
  return Number(ours !== undefined && isTimed(ours) && offsetOf(truth) === offsetOf(ours))
}

function isTimed(date: string): boolean {
  return date.length > dayLength && offsetForm.test(date)
}

function momentOf(date: string): number {
  return Date.parse(date.replace(' ', 'T'))
}

function offsetOf(date: string): string {
  const offset = offsetForm.exec(date)?.[1]?.replace(':', '') ?? ''
  return offset === 'Z' ? '+0000' : offset
}
