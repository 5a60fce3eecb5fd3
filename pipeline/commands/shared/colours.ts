/** Ways to set words off, as the codes of ECMA-48 that begin and end them. */
const codes = {
  strong: [1, 22],
  faint: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const satisfies Record<string, readonly [begin: number, end: number]>

export type Colour = keyof typeof codes

/** Sets words off, or leaves them as they are. */
export type Paint = (colour: Colour, words: string) => string

/** A painter for a terminal, or one for a pipe, which leaves words as they are. */
export function painter(colours: boolean): Paint {
  if (!colours) return (_colour, words) => words
  return (colour, words) => {
    const [begin, end] = codes[colour]
    return `\u001b[${begin}m${words}\u001b[${end}m`
  }
}
