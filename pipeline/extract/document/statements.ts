import type {Statement} from '../../tree/page.ts'
import type {Capture} from '../../tree/types.ts'
import type {Document} from './types.ts'

/** Statements by source and name; `article.headline` is the headline of an article of any type. */
type StatementIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Statement[]>>

const articleType =
  /^(?:[A-Za-z]*Article|(?:Blog|LiveBlog|SocialMedia|DiscussionForum)Posting|(?:Critic)?Review|Report|NewsStory)(?=\.)/
const none: readonly Statement[] = []

/**
 * Looks up what a page, its feed and the labels of its format state. Members of an article in JSON-LD and microdata are called
 * `article.headline`, whatever its type.
 */
export function statementsOf(capture: Capture): Document['stated'] {
  const index = indexOf(capture)
  if (index.size === 0) return () => none
  return (sources) =>
    sources.flatMap(([source, ...names]) => {
      const own = index.get(source)
      const name = own === undefined ? undefined : names.find((each) => own.has(each))
      return name === undefined ? none : (own?.get(name) ?? none)
    })
}

function indexOf({page, feed = [], labelled}: Capture): StatementIndex {
  const index = new Map<string, Map<string, Statement[]>>()
  const all = [...(page?.statements ?? []), ...feed, ...(labelled?.statements ?? [])]
  for (const statement of all) {
    const own = index.get(statement.source) ?? new Map<string, Statement[]>()
    index.set(statement.source, own)
    const name = statement.property.replace(articleType, 'article')
    const list = own.get(name)
    if (list) list.push(statement)
    else own.set(name, [statement])
  }
  return index
}
