import type {Range} from '../text/ranges.ts'

/**
 * Parts of a page that an element stands in, each a bit of `within`. An ARIA role counts as its
 * element does.
 */
export const regions = {
  header: 1,
  footer: 2,
  nav: 4,
  aside: 8,
  main: 16,
  article: 32,
  section: 64,
  figure: 128,
  figcaption: 256,
  blockquote: 512,
  list: 1024,
  table: 2048,
  form: 4096,
  /** Buttons, choices, text fields. */
  control: 8192,
  heading: 16_384,
  link: 32_768,
  /** Bold or italic type. */
  strong: 65_536,
  /** Kept as it is written: `pre`, `textarea`. */
  verbatim: 131_072,
  /** Not shown: `hidden`, `display:none`, a closed dialog, what a browser shows when it runs no script. */
  hidden: 262_144,
  /** `aria-hidden`: shown, but not read out. */
  unspoken: 524_288,
  dialog: 1_048_576,
  address: 2_097_152,
} as const

/** A part of a page, by name. */
export type Region = keyof typeof regions

/** Attributes of an element that are kept, as written, entities decoded. */
export const keptAttributes = [
  'class',
  'id',
  'role',
  'rel',
  'itemprop',
  'itemtype',
  'href',
  'lang',
  'datetime',
  'aria-label',
  'data-testid',
  'data-component',
] as const

export type Attributes = Readonly<Partial<Record<(typeof keptAttributes)[number], string>>>

/** An element of the page that text of the capture stands in. */
export interface Element {
  /** Its name, in lower case. */
  readonly tag: string
  /** The element around it, by its place in the list; -1 for the outermost. */
  readonly parent: number
  /** The text in it, as a range of the capture. */
  readonly at: Range
  /** The parts of the page that it stands in or is: bits of `regions`. */
  readonly within: number
  readonly attributes: Attributes
}

/** What the markup of a page says of one block of the capture. */
export interface Mark {
  /** The block, as a range of the capture. Marks stand in order and do not overlap. */
  readonly at: Range
  /** The innermost element that holds all of it, by its place among the elements of the page. */
  readonly element: number
  /** The parts of the page that it stands in: bits of `regions`. */
  readonly within: number
  /** Share of its characters that stand in links, 0 to 1. */
  readonly links: number
  /** How many links have characters in it. */
  readonly linkCount: number
  /** Share of its characters in bold or italic type, 0 to 1. */
  readonly strong: number
  /** 1 to 6, when it stands in a heading. */
  readonly heading?: number
}

/** Where a page makes a statement about itself; `feed` is what delivered it, such as a row of JSON Lines. */
export type StatementSource =
  | 'json-ld'
  | 'microdata'
  | 'open-graph'
  | 'meta'
  | 'link'
  | 'img'
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
  /** How the broken JSON that it stands in was mended. */
  readonly mended?: Mending
}

/**
 * How broken JSON was mended: without its wrapper, with references decoded, controls escaped, stray
 * commas taken out, several values made a list, or by force.
 */
export type Mending = 'wrapper' | 'references' | 'controls' | 'commas' | 'several' | 'forced'

/** What a reader met in a page that a person may want to know. */
export interface Remark {
  readonly rule: string
  /** `fail` where there is nothing to read. */
  readonly level: 'info' | 'message' | 'fail'
  readonly reason: string
  /** Where it stands among the bytes of the page, when it stands in one place. */
  readonly bytes?: Range
}

/** What a capture keeps of the page that it was read from. */
export interface Page {
  readonly marks: readonly Mark[]
  /** Elements with text, in order of opening: a parent stands before its children. */
  readonly elements: readonly Element[]
  readonly statements: readonly Statement[]
  /**
   * Pairs (offset in the capture, offset in the bytes of the page), ascending: between two pairs
   * both run on together, character by character. See `tree/trace.ts`.
   */
  readonly trace: readonly number[]
  readonly remarks: readonly Remark[]
}

const blanks = /[\s_-]+/
const capitals = /(?<=\p{Ll})(?=\p{Lu})/gu

/** Whether an element or a block stands in a part of the page. */
export function isWithin({within}: {readonly within: number}, region: Region): boolean {
  return (within & regions[region]) !== 0
}

/** An element and those around it, innermost first. */
export function around({elements}: Page, element: number): readonly Element[] {
  const found: Element[] = []
  for (let own = elements[element]; own !== undefined; own = elements[own.parent]) found.push(own)
  return found
}

/** The names of an element and those around it, outermost first: `html>body>main>p`. */
export function pathOf(page: Page, element: number): string {
  return around(page, element)
    .map(({tag}) => tag)
    .reverse()
    .join('>')
}

/** The words of an element’s classes and id, in lower case: `story-body__textBlock` has four. */
export function wordsOfNames({attributes}: Element): readonly string[] {
  const {class: classes = '', id = ''} = attributes
  return `${classes} ${id}`
    .replace(capitals, '-')
    .toLowerCase()
    .split(blanks)
    .filter((word) => word !== '')
}

/** What elements alike have in common, so that repeats can be counted: their own name and classes, and those of the element around. */
export function shapeOf({elements}: Page, element: number): string {
  const own = elements[element]
  const outer = own === undefined ? undefined : elements[own.parent]
  return [outer, own]
    .map((each) => (each === undefined ? '' : `${each.tag}.${each.attributes.class ?? ''}`))
    .join('>')
}
