import type {Problem} from '../commands/shared/problems.ts'
import type {NewsArticle, Understood} from '../index.ts'
import type {Range} from '../text/ranges.ts'
import type {Claim, Field, Witness} from '../tree/claims.ts'
import type {Statement} from '../tree/page.ts'
import {bytesOf} from '../tree/trace.ts'

/** Something to tell before it has a line and a column. */
export interface Finding {
  readonly level: Problem['level']
  readonly rule: string
  readonly reason: string
  readonly note?: string
  /** Bytes of the page. */
  readonly at: Range
}

/** A page with the JSON-LD that it has of its article, and the article that is written instead. */
export interface Mended {
  readonly tree: Understood['tree']
  readonly article: NewsArticle
  readonly own: readonly Statement[]
}

const articleMember = /^[A-Za-z]*(?:Article|Posting|Review|Report|NewsStory)\.(@?[A-Za-z]+)/
const longestShown = 80
/** The head of the page, where what has no place is told. */
export const nowhere: Range = {start: 0, end: 0}

/** What the JSON-LD of a page says of its article. */
export function ownOf(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter((statement) => isOwn(statement))
}

/** Whether a statement is the JSON-LD’s, about the article. */
export function isOwn({source, property}: Pick<Statement, 'source' | 'property'>): boolean {
  return source === 'json-ld' && articleMember.test(property)
}

/** The member of the article that a statement is about: `author` of `NewsArticle.author.name`. */
export function memberOf({property}: Pick<Statement, 'property'>): string {
  return articleMember.exec(property)?.[1] ?? ''
}

/** Whether a statement names the member itself, and nothing within it. */
export function isWhole(statement: Pick<Statement, 'property'>): boolean {
  return statement.property.endsWith(`.${memberOf(statement)}`)
}

/** The claim of a field. */
export function claimOf({tree}: Mended, field: Field): Claim | undefined {
  return tree.claims.find((claim) => claim.field === field)
}

/** Bytes of the page that a range of its capture came from. */
export function placeOf({tree}: Mended, at: Range | undefined): Range {
  return (at && bytesOf(tree.capture, at)) ?? nowhere
}

/** Where a page says something: `open-graph article:published_time`. */
export function sayerOf({source, property}: Witness): string {
  return `${source} \`${property}\``
}

/** A value in a message, cut when it is long. */
export function shown(value: string): string {
  return `\`${value.length > longestShown ? `${value.slice(0, longestShown - 1)}…` : value}\``
}
