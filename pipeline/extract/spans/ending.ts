import {agencyPattern} from '../../language/agencies.ts'
import type {SpanRule, Stretch} from '../../tree/span-rules.ts'
import {tuned} from '../../tuning/load.ts'

const agencyInside = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${agencyPattern})(?![\p{L}\p{N}])`,
  'u',
)
const {storyEndLength: longest} = tuned('fields')

/** Finds the first of these patterns that closes a paragraph; each ends with `$`, and the agency in it is the value. */
export function ending(...patterns: readonly RegExp[]): SpanRule['find'] {
  return (text) => {
    const from = Math.max(0, text.length - longest)
    const end = text.slice(from)
    for (const pattern of patterns) {
      const match = pattern.exec(end)
      if (match !== null && from + match.index > 0) return stretchOf(match, from + match.index)
    }
    return undefined
  }
}

/** The same of texts that show by a quicker test that a pattern may match: most do not, and need not be searched. */
export function endingIf(
  mayEnd: (text: string) => boolean,
  ...patterns: readonly RegExp[]
): SpanRule['find'] {
  const find = ending(...patterns)
  return (text) => (mayEnd(text) ? find(text) : undefined)
}

function stretchOf({0: whole}: RegExpExecArray, start: number): Stretch {
  const named = agencyInside.exec(whole)
  const end = start + whole.trimEnd().length
  if (named === null) return {start, end}
  const at = start + named.index
  return {start, end, value: {start: at, end: at + named[0].length}}
}
