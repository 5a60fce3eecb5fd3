import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document} from '../document/types.ts'

const label = /^[^:：#]{1,24}[:：]\s*/
const separator = /\s*(?:[,;|·•/、，]|\s-\s|\s{2,}|\n|\s(?=#))\s*/
const hash = /^#+/
const hashtag = /#[\p{L}\p{N}_]+/gu
const {keywordLength: longestWord} = tuned('fields')

/** A line of tags, taken apart. */
export interface TagLine {
  readonly at: Range
  readonly words: readonly string[]
}

/** The lines of tags that hold any. */
export function tagLines({tree, textOf}: Document): readonly TagLine[] {
  return blocksOf(tree)
    .filter(({data}) => data.role === 'tags')
    .map(({at}, i, all) => ({at, words: wordsOf(textOf(at), underHead(textOf, all[i - 1]))}))
    .filter(({words}) => words.length > 0)
}

/** Whether the line of tags above is a head alone, so that each line below it is one tag. */
function underHead(textOf: Document['textOf'], above: {readonly at: Range} | undefined): boolean {
  return above !== undefined && wordsOf(textOf(above.at), false).length === 0
}

/**
 * The tags of a line.
 *
 * @param listed
 *   The line stands in a list below a head, so that a line without separators is one tag.
 */
function wordsOf(line: string, listed: boolean): readonly string[] {
  const tags = line.match(hashtag)
  if (tags && !label.test(line)) return tags.map((tag) => tag.replace(hash, ''))
  const rest = line.replace(label, '')
  if (rest === line && !separator.test(line)) return listed ? [line] : []
  return rest
    .split(separator)
    .map((word) => word.trim().replace(hash, ''))
    .filter((word) => word !== '' && word.length <= longestWord)
}
