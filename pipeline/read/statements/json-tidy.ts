const controls = /\p{Cc}/gu
const outsideControls = /(?![\t\n\r])\p{Cc}/gu
const doubled = /([[{,])\s*,[\s,]*/g
const closing = /,\s*(?=[}\]])/g
/** Two objects with no comma between them. */
const neighbours = /\}[\s;]{0,99}\{/g
const backslash = 0x5c
const quote = 0x22

/** What is repaired outside of strings, besides control characters. */
interface TidyOptions {
  /** Remove stray commas: doubled ones, and those before a closing bracket. */
  readonly commas?: boolean
  /** Put a comma between two objects. */
  readonly objects?: boolean
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
    at = stringEnd(text, open)
    parts.push(text.slice(open, at).replace(controls, escaped))
  }
  return parts.join('')
}

function tidiedOutside(text: string, {commas = false, objects = false}: TidyOptions): string {
  const clean = text.replace(outsideControls, '')
  const tidy = commas ? clean.replace(doubled, '$1').replace(closing, '') : clean
  return objects ? tidy.replace(neighbours, '},{') : tidy
}

/** The offset after the closing quotation mark of the string that opens at `open`. */
function stringEnd(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === backslash) at += 1
    else if (unit === quote) return at + 1
  }
  return text.length
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
