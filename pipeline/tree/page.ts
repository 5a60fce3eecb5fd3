import type {Range} from './ranges.ts'

/** What the markup of a page says of one block of the capture. */
export interface Mark {
  /** The block, as a range of the capture. Marks stand in order and do not overlap. */
  readonly at: Range
  /** Names of the open elements, outermost first, joined by `>`: `html>body>main>article>p`. */
  readonly path: string
  /** Class and id words of the element and its ancestors, in lower case, nearest first. */
  readonly names: readonly string[]
  /** Share of its characters that stand in links, 0 to 1. */
  readonly links: number
  /** The element, numbered in order of opening, that the block belongs to, and its ancestors, outermost first. */
  readonly elements: readonly number[]
}

/** Where a page makes a statement about itself; `feed` is what delivered it, such as a row of JSON Lines. */
export type StatementSource =
  | 'json-ld'
  | 'microdata'
  | 'open-graph'
  | 'meta'
  | 'link'
  | 'time'
  | 'title'
  | 'html'
  | 'url'
  | 'feed'

/** One thing that a page says about itself. Never taken for true as it stands. */
export interface Statement {
  readonly source: StatementSource
  /** How the source calls it: `NewsArticle.author.name`, `article:published_time`, `canonical`. */
  readonly property: string
  /** Text alone: entities decoded, no markup. */
  readonly value: string
  /** Statements of one source with the same number describe one thing: the name and the address of one author. */
  readonly node: number
  /** Where it stands among the bytes of the page; empty for what does not stand there. */
  readonly bytes: Range
  /** The value as the page writes it, where making it text alone changed it. */
  readonly written?: string
  /** How the broken JSON that it stands in was mended: without its wrapper, with references decoded, controls escaped, stray commas taken out, or by force. */
  readonly mended?: 'wrapper' | 'references' | 'controls' | 'commas' | 'forced'
}

/** What a capture keeps of the page that it was read from. */
export interface Page {
  readonly marks: readonly Mark[]
  readonly statements: readonly Statement[]
  /** Pairs (offset in the capture, offset in the bytes of the page), ascending: between two pairs both run on together. */
  readonly trace: readonly number[]
}
