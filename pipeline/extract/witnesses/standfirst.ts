import {callStandfirst} from '../../language/standfirst-names.ts'
import {keyOf} from '../../text/name-key.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {around, type Page, wordsOfNames} from '../../tree/page.ts'
import type {Role} from '../../tree/roles.ts'
import type {Block, ExtractedFacts} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import type {Candidate} from '../ballot/ballot.ts'
import type {Document} from '../document/types.ts'

const {
  descriptionLeast: shortest,
  descriptionMost: longest,
  paragraphLength,
  standfirstLevels: levels,
} = tuned('fields')
const mayBe: ReadonlySet<Role> = new Set(['dek', 'paragraph', 'crosshead', 'list-item', 'quote'])

/**
 * The lines that open the article and that the page calls its standfirst, by a name of their element or of
 * one that holds nothing else.
 *
 *     <p class="article-lead">Nobody was hurt when the ferry ran aground.</p>
 *
 * Leaves alone what stands behind the first paragraph of the story without such a name.
 */
export function namedStandfirsts(document: Document): readonly Candidate<string>[] {
  const {page} = document.tree.capture
  if (page === undefined) return []
  const from = document.head().title?.at.end ?? 0
  const found: Candidate<string>[] = []
  for (const block of blocksOf(document.tree)) {
    if (block.at.start < from || !mayBe.has(block.data.role)) continue
    const length = block.at.end - block.at.start
    if (isNamed(block, page) && length >= shortest && length <= longest) {
      const value = document.textOf(block.at)
      found.push({value, key: keyOf(value), kind: 'standfirst', at: block.at})
    } else if (block.data.role === 'paragraph' && length >= paragraphLength) break
  }
  return found
}

function isNamed({at, data: {mark}}: Block<ExtractedFacts>, page: Page): boolean {
  if (mark === undefined) return false
  return around(page, mark.element, levels)
    .filter((element) => element.at.start >= at.start && element.at.end <= at.end)
    .some((element) => callStandfirst(wordsOfNames(element)))
}
