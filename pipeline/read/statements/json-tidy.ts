const controls = /\p{Cc}/gu
const outsideControls = /(?![\t\n\r])\p{Cc}/gu
const doubled = /([[{,])\s*,[\s,]*/g
const closing = /,\s*(?=[}\]])/g
/** Two objects with no comma between them. */
const neighbours = /\}[\s;]{0,99}\{/g
const blank = /\s/
/** What may follow a comma or a colon. */
const valueStart = /^(?:["{[\d-]|true|false|null)/
const longestValueStart = 5
const backslash = 0x5c
const quote = 0x22

/** What is repaired outside of strings, besides control characters. */
interface TidyOptions {
  /** Remove stray commas: doubled ones, and those before a closing bracket. */
  readonly commas?: boolean
  /** Put a comma between two objects. */
  readonly objects?: boolean
  /** Escape quotation marks in a string that cannot be its end, from what follows them. */
  readonly quotes?: boolean
}

/**
 * JSON with raw control characters escaped in its strings and removed outside of them.
 */
export function tidiedJson(text: string, mends: TidyOptions): string {
  const parts: string[] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('"', at)
    const end = open === -1 ? text.length : open
    parts.push(tidiedOutside(text.slice(at, end), mends))
    if (open === -1) break
    const inner: number[] = []
    at = stringEnd(text, open, mends.quotes === true ? inner : undefined)
    parts.push(escapedAt(text, open, at, inner).replace(controls, escaped))
  }
  return parts.join('')
}

function tidiedOutside(text: string, {commas = false, objects = false}: TidyOptions): string {
  const clean = text.replace(outsideControls, '')
  const tidy = commas ? clean.replace(doubled, '$1').replace(closing, '') : clean
  return objects ? tidy.replace(neighbours, '},{') : tidy
}

/**
 * The offset after the closing quotation mark of the string that opens at `open`.
 *
 * @param inner
 *   Receives the offsets of marks that do not end the string; without it, the first mark ends it.
 */
function stringEnd(text: string, open: number, inner: number[] | undefined): number {
  for (let at = open + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === backslash) at += 1
    else if (unit === quote) {
      if (inner === undefined || endsString(text, at)) return at + 1
      inner.push(at)
    }
  }
  return text.length
}

/** Whether JSON may continue after a quotation mark: with a bracket, or a comma or colon and a value. */
function endsString(text: string, at: number): boolean {
  const next = afterBlanks(text, at + 1)
  const unit = text.charAt(next)
  if (unit === '' || unit === '}' || unit === ']') return true
  if (unit !== ',' && unit !== ':') return false
  const value = afterBlanks(text, next + 1)
  return valueStart.test(text.slice(value, value + longestValueStart))
}

function afterBlanks(text: string, from: number): number {
  let at = from
  while (blank.test(text.charAt(at))) at += 1
  return at
}

/** A part of a text with a backslash before each of the given offsets. */
function escapedAt(text: string, start: number, end: number, offsets: readonly number[]): string {
  const starts = [start, ...offsets]
  return starts.map((from, i) => text.slice(from, starts[i + 1] ?? end)).join('\\')
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
