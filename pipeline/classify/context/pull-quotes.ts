import {isSpace} from '../../text/spaces.ts'
import {stripEnd} from '../../text/strip.ts'
import {tuned} from '../../tuning/load.ts'
import type {View} from './rule.ts'

const keyLength = 24
const {pullQuoteLeast, pullQuoteMost} = tuned('text')
const openBracket = 0x28
const opening = /^["']/
const quotes = /["']/g
const closing = /[.!?,;:\s]/

/**
 * Which blocks of six to forty words open with a quotation mark and stand, word for word, inside a
 * longer block: pull quotes.
 *
 * Looks up the first 24 code units of each quotation at every start of a word, so that the cost grows
 * with the length of the text and not with its square.
 *
 * @returns
 *   One answer per view, in their order.
 */
export function quotedAmong(views: readonly View[]): readonly boolean[] {
  const keys = keysOf(views)
  const quoted = new Set<number>()
  if (keys.size > 0) {
    const whole = views.map((view) => bare(view.lower))
    for (const text of whole) {
      for (const found of insideOf(text, keys, whole)) quoted.add(found)
    }
  }
  return views.map((_, i) => quoted.has(i))
}

function keysOf(views: readonly View[]): ReadonlyMap<string, readonly number[]> {
  const keys = new Map<string, readonly number[]>()
  for (let i = 0; i < views.length; i += 1) {
    const view = views[i]
    if (
      view === undefined ||
      view.words < pullQuoteLeast ||
      view.words > pullQuoteMost ||
      !opening.test(view.text)
    )
      continue
    const own = bare(view.lower)
    const key = own.slice(0, keyLength)
    if (own.length >= keyLength) keys.set(key, [...(keys.get(key) ?? []).slice(-7), i])
  }
  return keys
}

/** Blocks that stand inside `text` and are shorter than it. */
function insideOf(
  text: string,
  keys: ReadonlyMap<string, readonly number[]>,
  whole: readonly string[],
): readonly number[] {
  return wordStartsOf(text).flatMap((at) =>
    (keys.get(text.slice(at, at + keyLength)) ?? []).filter((i) => {
      const own = whole[i] ?? ''
      return own.length < text.length && text.startsWith(own, at)
    }),
  )
}

/** Where words start in a text, after white space or an open bracket, with room for a key. */
function wordStartsOf(text: string): readonly number[] {
  const found: number[] = []
  let starts = true
  for (let at = 0; at + keyLength <= text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const space = isSpace(unit)
    if (starts && !space) found.push(at)
    starts = space || unit === openBracket
  }
  return found
}

function bare(lower: string): string {
  return stripEnd(lower.replace(quotes, ''), closing)
}
