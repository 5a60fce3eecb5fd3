import type {Witness} from '../tree/claims.ts'
import type {Statement} from '../tree/page.ts'

const articleMember = /^[A-Za-z]*(?:Article|Posting|Review|Report|NewsStory)\.(@?[A-Za-z]+)/

/** The statements that the JSON-LD of a page makes about its article. */
export function ownOf(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter((statement) => isOwn(statement))
}

/** Whether a statement is made by JSON-LD and is about the article. */
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

/** The name of a witness in a message: ``open-graph `article:published_time` ``. */
export function witnessNameOf({source, property}: Witness): string {
  return `${source} \`${property}\``
}
