import type {Range} from '../text/ranges.ts'
import {wellFormed} from '../text/surrogates.ts'

/**
 * Parts of a page, each a bit of `within`. An ARIA role counts as the element that it stands for.
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
  /** White space kept as written: `pre`, `textarea`. */
  verbatim: 131_072,
  /** Not shown: `hidden`, `display:none`, a closed dialog, `noscript`. */
  hidden: 262_144,
  /** Shown, but hidden from screen readers: `aria-hidden`. */
  unspoken: 524_288,
  dialog: 1_048_576,
  address: 2_097_152,
} as const

/** A part of a page, by name. */
export type Region = keyof typeof regions

/** Attributes of an element that are kept, as written, with entities decoded. */
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

/** An element of the page that holds text of the capture. */
export interface Element {
  /** Its name, in lower case. */
  readonly tag: string
  /** The element around it, by index in the list; -1 for the outermost. */
  readonly parent: number
  /** Its text, as a range of the capture. */
  readonly at: Range
  /** The parts of the page that it is or stands in: bits of `regions`. */
  readonly within: number
  readonly attributes: Attributes
}

/** The markup of one block of the capture. */
export interface Mark {
  /** The block, as a range of the capture. Marks stand in order and do not overlap. */
  readonly at: Range
  /** The innermost element around all of it, by index among the elements of the page. */
  readonly element: number
  /** The parts of the page that it stands in: bits of `regions`. */
  readonly within: number
  /** Share of its characters in links, 0 to 1. */
  readonly links: number
  /** Number of links with characters in it. */
  readonly linkCount: number
  /** Share of its characters in bold or italic type, 0 to 1. */
  readonly strong: number
  /** Level of the heading around it, 1 to 6. */
  readonly heading?: number
}

/**
 * The source of a statement; `feed` is the container of a page, such as a row of JSON Lines, and `label` a part
 * of the capture that its format names, such as `BYLINE:` in an export of LexisNexis.
 */
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
  | 'label'

/** One statement of a page about itself. Not trusted without further evidence. */
export interface Statement {
  readonly source: StatementSource
  /** The property in the source: `NewsArticle.author.name`, `article:published_time`, `canonical`. */
  readonly property: string
  /** Plain text: entities decoded, no markup. */
  readonly value: string
  /** Statements of one source with the same number describe one thing, such as name and address of an author. */
  readonly node: number
  /** Its range in the bytes of the page; empty for a statement from elsewhere. */
  readonly bytes: Range
  /** The value as written in the page, when conversion to plain text changed it. */
  readonly written?: string
  /** How the broken JSON around it was repaired. */
  readonly mended?: Mending
}

/** An address of a container that cannot be used, as a statement, so that the audit names it. */
export function unusableAddress(written: string): Statement {
  const value = wellFormed(written)
  return {source: 'feed', property: 'url', value, node: 0, bytes: {start: 0, end: 0}}
}

/**
 * How broken JSON was repaired: wrapper removed, references decoded, control characters escaped, stray
 * commas removed, several values made a list, or by `jsonrepair` (`forced`).
 */
export type Mending = 'wrapper' | 'references' | 'controls' | 'commas' | 'several' | 'forced'

/** Something in a page that a person may want to know. */
export interface Remark {
  readonly rule: string
  /** `fail` when there is nothing to read. */
  readonly level: 'info' | 'message' | 'fail'
  readonly reason: string
  /** Its range in the bytes of the page, when it has one. */
  readonly bytes?: Range
}

/** The markup that a capture keeps of its page. */
export interface Page {
  readonly marks: readonly Mark[]
  /** Elements with text, in order of their start tags: parents before children. */
  readonly elements: readonly Element[]
  readonly statements: readonly Statement[]
  /**
   * Pairs (offset in the capture, offset in the bytes of the page), ascending. Between two pairs both
   * advance together, character by character. See `tree/trace.ts`.
   */
  readonly trace: readonly number[]
  readonly remarks: readonly Remark[]
  /** Its markup cannot name parts: it was read from Markdown. */
  readonly unnamed?: boolean
}

const blanks = /[\s_-]+/
const capitals = /(?<=\p{Ll})(?=\p{Lu})/gu

/** Whether an element or a block stands in a part of the page. */
export function isWithin({within}: {readonly within: number}, region: Region): boolean {
  return (within & regions[region]) !== 0
}

/** An element and those around it, innermost first; `most` of them at most. */
export function around(
  {elements}: Page,
  element: number,
  most = Number.POSITIVE_INFINITY,
): readonly Element[] {
  const found: Element[] = []
  for (
    let own = elements[element];
    own !== undefined && found.length < most;
    own = elements[own.parent]
  ) {
    found.push(own)
  }
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

/** A key that similar elements share, so that repeats can be counted: name and classes of an element and its parent. */
export function shapeOf({elements}: Page, element: number): string {
  const own = elements[element]
  const outer = own === undefined ? undefined : elements[own.parent]
  return [outer, own]
    .map((each) => (each === undefined ? '' : `${each.tag}.${each.attributes.class ?? ''}`))
    .join('>')
}
