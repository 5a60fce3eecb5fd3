import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'

/** What is known to be true of a page. Absent is not known, which is not the same as not there. */
export interface Truth {
  readonly id: string
  readonly url?: string
  readonly headline?: string
  readonly authors?: readonly string[]
  /** ISO 8601, the day alone or an instant with its offset. */
  readonly datePublished?: string
  /** The article’s text, a paragraph a line. */
  readonly body?: string
  /** Snippets that must be in the body, and that must not. */
  readonly with?: readonly string[]
  readonly without?: readonly string[]
  /** BCP 47. */
  readonly language?: string
  readonly publisher?: string
  readonly country?: string
  readonly keywords?: readonly string[]
  /** The standfirst. */
  readonly description?: string
}

/** A page with its truth. */
export interface PageRow extends Truth {
  readonly set: string
  /** The bytes of the page, read anew each time: a set may not fit into memory. */
  readonly bytes: () => Uint8Array
}

/** Pages of these years with their scripts and styles: what costs and pictures are measured on. */
const recent = ['wcxb-dev', 'fundus-dev']
/** News of 2011 and 2012 in five languages, and English news of 2023. */
const others = ['daniel-dev', 'andy-dev']

/** The sets of recent pages that stand under a folder, by name. */
export function pageSetsOf(folder: string): readonly string[] {
  return standing(folder, recent)
}

/** All sets of pages with bodies: a model learns from them, and is judged on sites that it has not seen. */
export function bodySetsOf(folder: string): readonly string[] {
  return standing(folder, [...recent, ...others])
}

function standing(folder: string, sets: readonly string[]): readonly string[] {
  return sets.filter((set) => existsSync(join(folder, set, 'truth.jsonl')))
}

/**
 * The pages of a set that have a body.
 *
 * @param every
 *   Take one page in so many, always the same ones.
 */
export function pagesOf(folder: string, set: string, every = 1): readonly PageRow[] {
  return rowsOf(folder, set, every).filter(({body = ''}) => body.trim() !== '')
}

/** All pages of a set, or one in so many. */
export function rowsOf(folder: string, set: string, every = 1): readonly PageRow[] {
  return readFileSync(join(folder, set, 'truth.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((_, i) => i % every === 0)
    .map((line) => rowOf(folder, set, JSON.parse(line)))
}

function rowOf(folder: string, set: string, row: Readonly<Record<string, unknown>>): PageRow {
  const known = Object.entries(row).filter(([, value]) => value !== null && value !== '')
  const path = join(folder, set, String(row['html']))
  return {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the format of the sets, as bench/README.md describes it
    ...(Object.fromEntries(known) as unknown as Truth),
    set,
    bytes: () => gunzipSync(readFileSync(path)),
  }
}
