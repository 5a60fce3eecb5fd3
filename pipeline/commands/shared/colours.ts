/** Styles, each with the ECMA-48 codes that begin and end it. */
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

/** Gives text a style, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string

/** A function that styles text for a terminal, or one for a pipe, which leaves text as it is. */
export function painter(colours: boolean): Paint {
  if (!colours) return (_colour, text) => text
  return (colour, text) => {
    const [begin, end] = codes[colour]
    return `\u001b[${begin}m${text}\u001b[${end}m`
  }
}
