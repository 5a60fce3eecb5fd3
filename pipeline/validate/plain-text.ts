import {firstFlawOf, type Lines} from '../text/inert.ts'
import {isWellFormed} from '../text/surrogates.ts'

const longestQuote = 20
const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]/
const spaces = /^[ \u00a0]*/
const toEnd = /^[^\n>]*>?/
const reference = /^&#?[\dA-Za-z]*;?/

/**
 * What keeps a text from being plain text, as `text/inert.ts` defines it.
 *
 * Leaves alone a `<` or `&` that is no markup, joiners of scripts and emoji, and marks of direction
 * beside right-to-left letters.
 *
 * @returns
 *   What it holds, as the object of “Holds …”; `undefined` when the text is plain.
 */
export function flawOf(text: string): string | undefined {
  return flawIn(text, 'many')
}

/** What keeps a text from being one line of plain text; `undefined` when it is one. */
export function lineFlawOf(text: string): string | undefined {
  return flawIn(text, 'one')
}

function flawIn(text: string, lines: Lines): string | undefined {
  if (!isWellFormed(text)) return 'half of a surrogate pair'
  if (text.trim() !== text) return 'white space at its ends'
  const flaw = firstFlawOf(text, lines)
  if (flaw === undefined) return undefined
  const {at, kind} = flaw
  const found = text.slice(at.start, at.end)
  if (kind === 'markup') return markupAt(text, at.start)
  if (kind === 'direction') return `the mark of direction ${codeOf(found)}`
  if (kind === 'blank' && lineBreak.test(found)) return 'a line break'
  return `the invisible character ${codeOf(kind === 'blank' ? found.replace(spaces, '') : found)}`
}

function markupAt(text: string, at: number): string {
  const rest = text.slice(at, at + longestQuote)
  return rest.startsWith('&')
    ? `the HTML entity \`${reference.exec(rest)?.[0] ?? '&'}\``
    : `the HTML tag \`${toEnd.exec(rest)?.[0] ?? '<'}\``
}

function codeOf(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
