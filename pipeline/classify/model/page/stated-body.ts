import {fold} from '../../../text/fold.ts'
import type {Page} from '../../../tree/page.ts'
import type {Column} from '../columns.ts'

/** How far blocks agree with what the page says of its article. Never taken for true. */
export interface Claims {
  /** Share of a block’s stretches of three words that the page’s `articleBody` has; −1 when it says none. */
  readonly body: Column
  /** Words of that `articleBody` to words of prose on the page, at most 3; −1 without. */
  readonly size: number
  /** Share of the page’s prose that it has; −1 without. */
  readonly found: number
  /** 1 for the line that opens like the page’s description. */
  readonly description: Uint8Array
}

const token = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu
const width = 3
/** Fewer words are a teaser. */
const leastWords = 60
const shortestLine = 20
const compared = 80
const mostSize = 3

/** Compare the lines of a page, folded and in lower case, with what it says of itself. */
export function claimsOf(
  page: Page,
  lines: readonly string[],
  prose: Column,
  allProse: number,
): Claims {
  const claimed = tokensOf(fold(longestBodyOf(page)).toLowerCase())
  const description = describedIn(page, lines)
  if (claimed.length < leastWords) {
    return {body: new Float32Array(lines.length).fill(-1), size: -1, found: -1, description}
  }
  const stretches = new Set(stretchesOf(claimed))
  const body = Float32Array.from(lines, (line) => {
    const own = stretchesOf(tokensOf(line))
    if (own.length === 0) return -0.5
    return own.filter((stretch) => stretches.has(stretch)).length / own.length
  })
  const found = body.reduce((sum, share, i) => sum + Math.max(0, share) * (prose[i] ?? 0), 0)
  return {
    body,
    size: Math.min(mostSize, claimed.length / allProse),
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
