/** The names of characters that nobody sees, each with its article. */
const names: Readonly<Record<string, string>> = {
  ' ': 'a space',
  '\t': 'a tab',
  '\n': 'a line break',
  '\r': 'a carriage return',
  '\r\n': 'a line break',
  '\u00a0': 'a no-break space',
  '\u00ad': 'a soft hyphen',
  '\u2009': 'a thin space',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u202f': 'a narrow no-break space',
  '\u3000': 'an ideographic space',
  '\ufeff': 'a byte order mark',
}
const unseen = /^[\p{Z}\p{C}]+$/u
const spaces = /^ {2,}$/

/**
 * A text that nobody sees, in words: `a no-break space`, `3 spaces`, `U+202E`.
 *
 * @returns
 *   `undefined` for an empty text, and for one with a character that can be seen.
 */
export function unseenInWords(text: string): string | undefined {
  if (!unseen.test(text)) return undefined
  if (spaces.test(text)) return `${text.length} spaces`
  const known = names[text]
  if (known !== undefined) return known
  const characters = [...text]
  return characters.length === 1 ? codeOf(text) : `${characters.length} invisible characters`
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
