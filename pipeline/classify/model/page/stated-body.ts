import {fold} from '../../../text/fold.ts'
import type {Page} from '../../../tree/page.ts'
import type {Column} from '../columns.ts'

/** How far blocks agree with what the page states about its article. Never taken for true. */
export interface StatedBody {
  /** Share of a block’s stretches of three words that the page’s `articleBody` has; −1 when it states none. */
  readonly body: Column
  /** Words of that `articleBody` to words of prose on the page, at most 3; −1 without. */
  readonly size: number
  /** Share of the page’s prose that `articleBody` has; −1 without. */
  readonly found: number
  /** 1 for the line that opens like the page’s description. */
  readonly description: Uint8Array
}

const token = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu
const width = 3
/** An `articleBody` of fewer words is a teaser. */
const leastWords = 60
const shortestLine = 20
const compared = 80
const mostSize = 3

/** Compare the lines of a page, folded and in lower case, with its statements. */
export function statedBodyOf(
  page: Page,
  lines: readonly string[],
  prose: Column,
  allProse: number,
): StatedBody {
  const stated = tokensOf(fold(longestBodyOf(page)).toLowerCase())
  const description = describedIn(page, lines)
  if (stated.length < leastWords) {
    return {body: new Float32Array(lines.length).fill(-1), size: -1, found: -1, description}
  }
  const stretches = new Set(stretchesOf(stated))
  const body = Float32Array.from(lines, (line) => {
    const own = stretchesOf(tokensOf(line))
    if (own.length === 0) return -0.5
    return own.filter((stretch) => stretches.has(stretch)).length / own.length
  })
  const found = body.reduce((sum, share, i) => sum + Math.max(0, share) * (prose[i] ?? 0), 0)
  return {
    body,
    size: Math.min(mostSize, stated.length / allProse),
    found: found / allProse,
    description,
  }
}

function longestBodyOf({statements}: Page): string {
  let longest = ''
  for (const {property, value} of statements) {
    if (property.endsWith('articleBody') && value.length > longest.length) longest = value
  }
  return longest
}

function describedIn({statements}: Page, lines: readonly string[]): Uint8Array {
  const openings = statements
    .filter(({property, value}) => property.endsWith('description') && value.length > shortestLine)
    .map(({value}) => fold(value).toLowerCase().slice(0, compared))
  return Uint8Array.from(lines, (line) => {
    if (line.length < shortestLine || openings.length === 0) return 0
    const opening = line.slice(0, compared)
    return openings.some((each) => line.startsWith(each) || each.startsWith(opening)) ? 1 : 0
  })
}

function tokensOf(text: string): readonly string[] {
  return text.match(token) ?? []
}

function stretchesOf(words: readonly string[]): readonly string[] {
  return Array.from({length: Math.max(0, words.length - width + 1)}, (_, i) =>
    words.slice(i, i + width).join(' '),
  )
}
