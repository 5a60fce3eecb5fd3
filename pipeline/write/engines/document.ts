import {siteOf, urlOf} from '../../text/addresses.ts'
import type {SearchDocument} from '../../tree/generated/search-document.ts'
import type {FlatSource} from '../flat.ts'
import {textFields} from './fields.ts'
import {engineCodeOf} from './languages.ts'

/**
 * A search document as engines take it: flat, with the host of its address, its captions in a field of their own,
 * and its days as instants in UTC beside what the article says.
 *
 * Its running text stands twice: in `headline`, `description`, `body` and `captions`, which are analysed alike in all
 * languages, and in fields with the code of its language, as in `body_de`, for engines whose analyzer depends on the field.
 */
export type EngineDocument = FlatSource & {
  /** What the document came from, and a digest of it; written by `copydesk index`. */
  readonly indexed_from?: string
  readonly digest?: string
  /** The host of the address, and the same without `www.`. */
  readonly host?: string
  readonly site?: string
  readonly captions?: readonly string[]
  /** The code of the language in the names of fields. */
  readonly language?: string
  readonly published_utc?: string
  readonly published_precision?: Precision
  readonly modified_utc?: string
  readonly modified_precision?: Precision
}

/** Whether an instant is known, or only its day; the instant is then its midnight. */
type Precision = 'instant' | 'day'

/** What of an engine document the search document does not have. */
const added = [
  'indexed_from',
  'digest',
  'host',
  'site',
  'captions',
  'language',
  'published_utc',
  'published_precision',
  'modified_utc',
  'modified_precision',
] as const satisfies readonly Exclude<keyof EngineDocument, keyof SearchDocument>[]

const ofLanguage = new RegExp(`^(?:${textFields.join('|')})_[a-z]{2,3}$`)
const dayLength = 10
const millisecondsPerSecond = 1000

/** A search document as engines take it; `raw` stays when it is wanted. */
export function engineDocumentOf(document: FlatSource, keepsRaw = false): EngineDocument {
  const {raw, ...flat} = document
  const captions = document.images?.flatMap(({caption = []}) => caption) ?? []
  const language = engineCodeOf(document.lang)
  const plain: EngineDocument = {
    ...flat,
    ...placeOf(document.url),
    ...(captions.length === 0 ? {} : {captions}),
    ...(language === undefined ? {} : {language}),
    ...timesOf('published', document.published, document.published_ts),
    ...timesOf('modified', document.modified, document.modified_ts),
    ...(keepsRaw && raw !== undefined ? {raw} : {}),
  }
  if (language === undefined) return plain
  const texts = textFields
    .filter((field) => plain[field] !== undefined)
    .map((field) => [`${field}_${language}`, plain[field]] as const)
  return {...plain, ...Object.fromEntries(texts)}
}

/** The search document of which an engine document was made; without `raw` when that was left out. */
export function searchDocumentIn(document: Readonly<Record<string, unknown>>): object {
  const kept = Object.entries(document).filter(
    ([name]) => !(ofLanguage.test(name) || added.some((each) => each === name)),
  )
  return Object.fromEntries(kept)
}

function placeOf(address: string | undefined): Pick<EngineDocument, 'host' | 'site'> {
  const host = address === undefined ? undefined : urlOf(address)?.hostname
  const site = siteOf(address)
  return host === undefined || site === undefined ? {} : {site, host}
}

function timesOf(
  name: 'published' | 'modified',
  written: string | undefined,
  seconds: number | undefined,
): object {
  if (written === undefined || seconds === undefined) return {}
  return {
    [`${name}_utc`]: new Date(seconds * millisecondsPerSecond).toISOString(),
    [`${name}_precision`]: written.length === dayLength ? 'day' : 'instant',
  }
}
