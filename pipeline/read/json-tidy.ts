const controls = /\p{Cc}/gu
const outsideControls = /(?![\t\n\r])\p{Cc}/gu
const doubled = /([[{,])\s*,[\s,]*/g
const closing = /,\s*(?=[}\]])/g
const backslash = 0x5c
const quote = 0x22

/**
 * JSON with the raw control characters in its strings escaped, and those outside taken out.
 *
 * @param commas
 *   Take out stray commas as well: doubled ones, and those before a closing bracket.
 */
export function tidiedJson(text: string, {commas}: {readonly commas: boolean}): string {
  const parts: string[] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('"', at)
    const end = open === -1 ? text.length : open
    parts.push(outside(text.slice(at, end), commas))
    if (open === -1) break
    at = stringEnd(text, open)
    parts.push(text.slice(open, at).replace(controls, escaped))
  }
  return parts.join('')
}

function outside(text: string, commas: boolean): string {
  const clean = text.replace(outsideControls, '')
  return commas ? clean.replace(doubled, '$1').replace(closing, '') : clean
}

/** Where the string that opens at `open` ends, its closing quotation mark included. */
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
