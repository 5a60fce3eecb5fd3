import type {PassedOver, Witness} from '../../tree/claims.ts'
import type {Statement, StatementSource} from '../../tree/page.ts'
import type {Reading} from '../document/reading.ts'

/** Statements by source and name; `article.headline` is the headline of an article of any type. */
type Index = ReadonlyMap<string, readonly Statement[]>

const indexes = new WeakMap<Reading, Index>()
const articleType =
  /^(?:[A-Za-z]*Article|(?:Blog|LiveBlog|SocialMedia|DiscussionForum)Posting|(?:Critic)?Review|Report|NewsStory)(?=\.)/
const none: readonly Statement[] = []

/** Whether the capture is a page, or came with statements about it. */
export function hasStatements({tree}: Reading): boolean {
  const {page, feed} = tree.capture
  return (page?.statements.length ?? 0) + (feed?.length ?? 0) > 0
}

/**
 * What the page says of a thing, in the order of the sources and of the page.
 *
 * @param sources
 *   The source, and the names that it calls the thing by; the first name that says anything counts.
 *   Members of an article in JSON-LD and microdata are called `article.headline`, whatever its type.
 */
export function said(
  reading: Reading,
  sources: readonly (readonly [source: StatementSource, ...names: readonly string[]])[],
): readonly Statement[] {
  const index = indexOf(reading)
  return sources.flatMap(([source, ...names]) => {
    const name = names.find((each) => index.has(`${source} ${each}`))
    return name === undefined ? none : (index.get(`${source} ${name}`) ?? none)
  })
}

/** What says a value, for a claim. */
export function witnessOf({source, property, bytes}: Statement): Witness {
  return {source, property, bytes}
}

/** A statement whose value is not taken. */
export function passedOver(statement: Statement, reason: string): PassedOver {
  return {value: statement.value, from: witnessOf(statement), reason}
}

function indexOf(reading: Reading): Index {
  const known = indexes.get(reading)
  if (known !== undefined) return known
  const index = new Map<string, Statement[]>()
  const {page, feed = []} = reading.tree.capture
  for (const statement of [...(page?.statements ?? []), ...feed]) {
    const key = `${statement.source} ${statement.property.replace(articleType, 'article')}`
    const list = index.get(key)
    if (list) list.push(statement)
    else index.set(key, [statement])
  }
  indexes.set(reading, index)
  return index
}
