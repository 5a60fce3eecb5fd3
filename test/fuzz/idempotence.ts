import {publishedBodyOf} from '../../pipeline/compile/body.ts'
import {read, type Understood, understand} from '../../pipeline/index.ts'
import {allApplied} from '../../pipeline/tree/applied-edits.ts'
import {blocksOf} from '../../pipeline/tree/blocks.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {fateOf} from '../../pipeline/tree/roles.ts'

const spaces = /\s+/g

/**
 * Why the body of an article, understood as a text of its own, gives another body.
 *
 * - `line breaks`: a page breaks lines inside a paragraph; in a text, each is a paragraph.
 * - `mended line`: rules judge a line as it was captured; mended, it is one that they know.
 * - `several documents`: the body alone has the form of an archive.
 * - `neighbours`: a line stays in the body beside lines that are fields or set aside, and not without them.
 *
 * @returns
 *   One of these, with the role that the line has in the second run; `undefined` when the bodies are the same.
 */
export function changeOfBody({article, tree}: Understood): string | undefined {
  if (article === undefined) return undefined
  const {articleBody} = article
  const capture = read(articleBody, {name: 'body', mediaType: 'text/plain'})
  if (isRefusal(capture)) return 'several documents'
  const again = understand(capture)
  const now = again.article?.articleBody ?? ''
  if (now === articleBody) return undefined
  if (now.replaceAll(spaces, ' ') === articleBody.replaceAll(spaces, ' ')) return 'line breaks'
  const kept = new Set(publishedBodyOf(again.tree).map(({text}) => text))
  const edits = allApplied(tree)
  const isMended = publishedBodyOf(tree)
    .filter(({text}) => !kept.has(text))
    .some(({at}) =>
      at.some(({start, end}) => edits.some((edit) => edit.at.start < end && edit.at.end > start)),
    )
  return `${isMended ? 'mended line' : 'neighbours'}: ${whatIsNew(again)}`
}

/** What the second run did that leaves less in the body, or other words. */
function whatIsNew({article, tree}: Understood): string {
  const blocks = blocksOf(tree)
  const outside = blocks.find(({data: {role}}) => fateOf[role] !== 'body')
  const span = blocks.flatMap(({data}) => data.spans)[0]
  if (article === undefined) return 'no article'
  return outside?.data.role ?? allApplied(tree)[0]?.rule ?? span?.rule ?? 'spaces'
}
