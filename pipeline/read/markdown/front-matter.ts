import type {Range} from '../../text/ranges.ts'
import {longestFrontMatter} from '../limits.ts'
import type {FrontMatterEntry, FrontMatterFault, FrontMatterValues} from './front-matter-entry.ts'
import {jsonEntries, tomlEntries, yamlEntries} from './front-matter-values.ts'

/** The block of keys and values at the top of a Markdown document. */
export interface FrontMatter {
  readonly entries: readonly FrontMatterEntry[]
  readonly faults: readonly FrontMatterFault[]
  /** The offset at which the document begins. */
  readonly end: number
}

/** What fences a block, and how what is in it is read. */
interface FrontMatterStyle {
  readonly opens: RegExp
  readonly closes: RegExp
  readonly read: (page: string, at: Range) => FrontMatterValues
}

const styles: readonly FrontMatterStyle[] = [
  {opens: /^---[ \t]{0,9}$/, closes: /^(?:---|\.\.\.)[ \t]{0,9}$/, read: yamlEntries},
  {opens: /^\+\+\+[ \t]{0,9}$/, closes: /^\+\+\+[ \t]{0,9}$/, read: tomlEntries},
  {opens: /^\{[ \t]{0,9}$/, closes: /^\}[ \t]{0,9}$/, read: jsonEntries},
]
const lineOfKey = /^(?:[\p{L}_][\p{L}\p{N}_ .-]{0,60}[ \t]{0,9}[:=](?:\s|$)|[ \t]+\S|-[ \t]|#)/u
const key = /^[ \t]{0,9}["']?[\p{L}_][\p{L}\p{N}_ .-]{0,60}["']?[ \t]{0,9}[:=](?:\s|$)/mu
const nothing = {entries: [], faults: [], end: 0} as const satisfies FrontMatter

/**
 * The front matter of a document: keys and values in YAML, TOML or JSON between fences at its very top.
 *
 *     ---
 *     title: Ferry is back
 *     ---
 *
 * A block without its closing fence ends at the first line that is neither a key nor part of a value. Leaves alone a
 * line of hyphens above anything other than a key.
 */
export function frontMatterOf(page: string): FrontMatter {
  const head = page.slice(0, longestFrontMatter)
  const firstEnd = lineEndAt(head, 0)
  const style = styles.find(({opens}) => opens.test(head.slice(0, firstEnd).trimEnd()))
  if (style === undefined) return nothing
  const from = nextLine(head, firstEnd)
  const isBrace = style.read === jsonEntries
  for (let at = from; at < head.length; at = nextLine(head, lineEndAt(head, at))) {
    const to = lineEndAt(head, at)
    if (!style.closes.test(head.slice(at, to))) continue
    const block = isBrace ? {start: 0, end: to} : {start: from, end: at}
    if (!key.test(head.slice(from, at))) return nothing
    return {...style.read(page, block), end: nextLine(head, to)}
  }
  return isBrace ? nothing : neverClosed(page, style, from)
}

/** A block without its closing fence. */
function neverClosed(page: string, style: FrontMatterStyle, from: number): FrontMatter {
  const head = page.slice(0, longestFrontMatter)
  let end = from
  while (end < head.length && lineOfKey.test(head.slice(end, lineEndAt(head, end)))) {
    end = nextLine(head, lineEndAt(head, end))
  }
  if (!key.test(head.slice(from, end))) return nothing
  const {entries, faults} = style.read(page, {start: from, end})
  const lines = page.slice(0, end).split('\n').length
  const fault = {
    rule: 'markdown/front-matter-open',
    reason: `The front matter that opens at line 1 is never closed and was read up to line ${lines - 1}; end it with the line that opens it`,
    at: {start: 0, end: from},
  }
  return {entries, faults: [...faults, fault], end}
}

function lineEndAt(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  const stop = end === -1 ? text.length : end
  return text.charAt(stop - 1) === '\r' && stop > at ? stop - 1 : stop
}

function nextLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(text.length, end + 1)
}
