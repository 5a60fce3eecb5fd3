import {isObject} from './json.ts'

/** A number of a JSON text as it is written there. A double cannot hold each: `9007199254740993`, `1.0`, `-0`. */
export interface WrittenNumber {
  readonly written: string
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
/** The characters of numbers, as a sticky expression. */
const figures = /[-+.\deE]+/y
const quote = '"'
const backslash = '\\'

/** Whether a value is a number as it is written. */
export function isWrittenNumber(value: unknown): value is WrittenNumber {
  if (!isObject(value)) return false
  const {written, ...more} = value
  return typeof written === 'string' && number.test(written) && Object.keys(more).length === 0
}

/**
 * A JSON text with every number replaced by an object that holds it as it is written.
 *
 *     {"id": 1.0}   →   {"id": {"written":"1.0"}}
 *
 * Leaves strings alone.
 *
 * @param text
 *   Valid JSON.
 */
export function withWrittenNumbers(text: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at)
    if (sign === quote) at = endOfString(text, at)
    else if (sign === '-' || (sign >= '0' && sign <= '9')) {
      figures.lastIndex = at
      const written = figures.exec(text)?.[0] ?? sign
      parts.push(text.slice(from, at), `{"written":"${written}"}`)
      at += written.length
      from = at
    } else at += 1
  }
  return parts.join('') + text.slice(from)
}

/** Where a string ends, after its closing quote: the first with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf(quote, start + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
    let first = at
    while (text.charAt(first - 1) === backslash) first -= 1
    if ((at - first) % 2 === 0) return at + 1
  }
  return text.length
}
