import type {Nodes, Root} from 'nlcst'
import {retext} from 'retext'
import type {Range} from './ranges.ts'
import {cutTo} from './surrogates.ts'

/** A word by the nlcst parser, with its range in the capture. */
export interface Word {
  readonly text: string
  readonly at: Range
}

const longestSentence = 1000
const parser = retext().freeze()

/**
 * The words of one block. It takes some 0.3 ms a kilobyte, so use it only for blocks that a stage must
 * examine; the time grows with the square of the length, so never pass a whole document.
 *
 * @param text
 *   Text of the block.
 * @param start
 *   Offset of the block in the capture; it is added to every range.
 */
export function wordsOf(text: string, start: number): readonly Word[] {
  const words: Word[] = []
  collect(parser.parse(text), text, start, words)
  return words
}

/**
 * The first sentence of a text, as the nlcst parser cuts it, save that it does not end at a title, an
 * initial or a short month (`Dr.`, `J.`, `Sept.`).
 *
 * @param text
 *   A paragraph; only its first 1,000 code units are parsed.
 * @param abbreviations
 *   Source of an expression for what a full stop does not end, as written: `Dr|Sept`.
 */
export function firstSentenceOf(text: string, abbreviations: string): string {
  const abbreviation = new RegExp(String.raw`(?<![\p{L}\p{M}])(?:\p{Lu}|${abbreviations})\.$`, 'u')
  const head = cutTo(text, longestSentence)
  const ends = endsIn(parser.parse(head))
  const end = ends.find((each) => !abbreviation.test(head.slice(0, each)))
  return head.slice(0, end ?? head.length).trim()
}

/** The offsets at which the sentences of a tree end. */
function endsIn(node: Nodes): readonly number[] {
  if (node.type === 'SentenceNode') return [node.position?.end.offset ?? 0]
  return 'children' in node ? node.children.flatMap(endsIn) : []
}

/** The nlcst tree of one block, for retext plugins; offsets in it are offsets in `text`. */
export function sentencesOf(text: string): Root {
  return parser.parse(text)
}

function collect(node: Nodes, text: string, start: number, words: Word[]): void {
  if (node.type === 'WordNode') {
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if (from !== undefined && to !== undefined) {
      words.push({text: text.slice(from, to), at: {start: start + from, end: start + to}})
    }
    return
  }
  if ('children' in node) for (const child of node.children) collect(child, text, start, words)
}
