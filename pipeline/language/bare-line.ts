const ornament = /[\s*·•|>»→›-]/
const ornamentAtEnd = /[\s:.!?…*·•|>»→›-]/

/** A line without the ornaments at its edges. */
export function bareOf(line: string): string {
  let start = 0
  let end = line.length
  // Folded, `»` beside a space is a straight quotation mark.
  if (line.startsWith('" ')) start += 1
  if (line.endsWith(' "')) end -= 1
  while (start < end && isOrnament(line, start, ornament)) start += 1
  while (end > start && isOrnament(line, end - 1, ornamentAtEnd)) end -= 1
  return line.slice(start, end)
}

function isOrnament(line: string, at: number, kind: RegExp): boolean {
  return !isLetter(line.charCodeAt(at)) && kind.test(line.charAt(at))
}

/** Digits, and letters in lower case of scripts that put spaces between words: Latin, Greek, Cyrillic and others. */
export function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
  return unit > 0xbf && unit < 0x2000
}
