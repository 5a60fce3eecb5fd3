import type {Range} from '../text/ranges.ts'
import type {Claim, Field} from '../tree/claims.ts'
import type {NewsArticle} from '../tree/generated/news-article.ts'
import type {Statement} from '../tree/page.ts'
import {bytesOf} from '../tree/trace.ts'
import type {Extracted, Note} from '../tree/types.ts'

/** One thing that was wrong with the JSON-LD of a page, or missing from it, and what was done about it. */
export interface JsonLdRepair {
  /** `message`: a person should look. `info`: done, and safe. */
  readonly level: Exclude<Note['level'], 'fail'>
  /** `repair/<what-it-saw>`. */
  readonly rule: string
  readonly reason: string
  /** Why it was done, or the evidence for it. */
  readonly note?: string
  /** The bytes of the page that it is about; empty, at the head of the page, when it has no place there. */
  readonly at: Range
}

/** A page as it was understood, with the article that is written instead of its own. */
export interface Repaired {
  readonly tree: Extracted
  readonly article: NewsArticle
  /** What the page’s own JSON-LD states about its article. */
  readonly own: readonly Statement[]
}

const longestQuote = 80
/** The head of the page: the place of a repair that has none. */
export const nowhere: Range = {start: 0, end: 0}

/** The claim of a field. */
export function fieldClaimOf({tree}: Repaired, field: Field): Claim | undefined {
  return tree.claims.find((claim) => claim.field === field)
}

/** The bytes of the page that a range of its capture came from. */
export function sourceRangeOf({tree}: Repaired, at: Range | undefined): Range {
  return (at && bytesOf(tree.capture, at)) ?? nowhere
}

/** A value in backticks, cut when it is long. */
export function quotedValue(value: string): string {
  return `\`${value.length > longestQuote ? `${value.slice(0, longestQuote - 1)}…` : value}\``
}
