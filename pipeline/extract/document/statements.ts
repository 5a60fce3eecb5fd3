import type {Statement} from '../../tree/page.ts'
import type {Capture} from '../../tree/types.ts'
import type {Document} from './types.ts'

/** Statements by source and name; `article.headline` is the headline of an article of any type. */
type StatementIndex = ReadonlyMap<string, readonly Statement[]>

const articleType =
  /^(?:[A-Za-z]*Article|(?:Blog|LiveBlog|SocialMedia|DiscussionForum)Posting|(?:Critic)?Review|Report|NewsStory)(?=\.)/
const none: readonly Statement[] = []

/**
 * Looks up what a page and its feed state. Members of an article in JSON-LD and microdata are called
 * `article.headline`, whatever its type.
 */
export function statementsOf(capture: Capture): Document['stated'] {
  const index = indexOf(capture)
  return (sources) =>
    sources.flatMap(([source, ...names]) => {
      const name = names.find((each) => index.has(`${source} ${each}`))
      return name === undefined ? none : (index.get(`${source} ${name}`) ?? none)
    })
}

function indexOf({page, feed = []}: Capture): StatementIndex {
  const index = new Map<string, Statement[]>()
  for (const statement of [...(page?.statements ?? []), ...feed]) {
    const key = `${statement.source} ${statement.property.replace(articleType, 'article')}`
    const list = index.get(key)
    if (list) list.push(statement)
    else index.set(key, [statement])
  }
  return index
}
