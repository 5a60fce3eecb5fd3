import {sliceOf} from '../tree/blocks.ts'
import type {Edit} from '../tree/edits.ts'
import type {Block, Classified, Note} from '../tree/types.ts'
import {wordsOf} from '../tree/words.ts'
import {publishedOf} from './published.ts'

const suspicious = /(?<![\p{L}\p{N}_@#/.-])\p{L}+\d\p{L}+(?![\p{L}\p{N}_@/-])/gu
const plainWord = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}])/gu
const digit = /\d/
const leastLetters = 4
const leastWitnesses = 2

/** Edits, and findings that two readings keep from being edits. */
export interface Findings {
  readonly edits: readonly Edit[]
  readonly doubts: readonly Note[]
}

/**
 * A digit that slipped into a word, when the document itself spells the word without it.
 *
 *     … to counter growing Chi9na concerns …
 *                          ^^^^^^
 *
 * Leaves alone what the document does not spell otherwise at least twice (G7, B2B, MH370, n9ne), a
 * token that stands more than once, and links, handles and hashtags. Where another word of the
 * document fits with a letter in the digit’s place, both readings are noted and nothing is changed.
 */
export function strayDigits(tree: Classified): Findings {
  const blocks = publishedOf(tree)
  const tokens = blocks.flatMap((block) => tokensOf(tree, block))
  if (tokens.length === 0) return {edits: [], doubts: []}
  const counts = countWords(blocks.map((block) => sliceOf(tree, block.at)))
  const once = tokens.filter(({was}) => tokens.filter((other) => other.was === was).length === 1)
  const found = once.map((token) => readingsOf(token, counts))
  return {
    edits: found.flatMap(({edit}) => edit ?? []),
    doubts: found.flatMap(({doubt}) => doubt ?? []),
  }
}

type Token = Pick<Edit, 'at' | 'was'>

/** Tokens with a digit between letters that the word parser, too, takes for one word. */
function tokensOf(tree: Classified, block: Block): readonly Token[] {
  const text = sliceOf(tree, block.at)
  const found = Array.from(text.matchAll(suspicious), (match) => block.at.start + match.index)
  if (found.length === 0) return []
  return wordsOf(text, block.at.start).flatMap(({text: was, at}) =>
    found.includes(at.start) && was.length > leastLetters ? [{at, was}] : [],
  )
}

function countWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of text.matchAll(plainWord)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function readingsOf(
  {at, was}: Token,
  counts: ReadonlyMap<string, number>,
): {readonly edit?: Edit; readonly doubt?: Note} {
  const now = was.replace(digit, '')
  const times = counts.get(now) ?? 0
  if (times < leastWitnesses || now.length < leastLetters) return {}
  const at9 = was.search(digit)
  const rival = [...counts.keys()].find(
    (word) =>
      word.length === was.length &&
      word.slice(0, at9) === was.slice(0, at9) &&
      word.slice(at9 + 1) === was.slice(at9 + 1),
  )
  if (rival !== undefined) {
    const reason = `A digit inside \`${was}\`: \`${now}\` or \`${rival}\`, both of which this document spells`
    return {doubt: {rule: 'stray/digit', level: 'message', reason, at}}
  }
  const reason = `A digit inside \`${now}\`, which this document spells without it ${times} times`
  return {edit: {rule: 'stray/digit', at, was, now, reason}}
}
