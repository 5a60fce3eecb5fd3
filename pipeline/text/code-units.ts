/** Kinds of code units, as bits. */
export const letter = 1
export const smallLetter = 2
export const figure = 4
export const mark = 8
export const capitalLetter = 16

const known = 128
const tests = [
  [letter, /\p{L}/u],
  [smallLetter, /\p{Ll}/u],
  [capitalLetter, /\p{Lu}/u],
  [mark, /\p{M}/u],
  [figure, /\p{N}/u],
] as const
/** Filled on demand, because most texts use few code units. */
const kinds = new Uint8Array(0x10000)

/** The kinds of a UTF-16 code unit, as bits; a surrogate has none. */
export function unitKindOf(unit: number): number {
  const kind = kinds[unit] ?? 0
  return kind === 0 ? firstKindOf(unit) : kind & ~known
}

/** Whether the code unit at an offset is of one of the kinds; `false` outside of the text. */
export function isKind(text: string, at: number, wanted: number): boolean {
  return at >= 0 && at < text.length && (unitKindOf(text.charCodeAt(at)) & wanted) !== 0
}

function firstKindOf(unit: number): number {
  const character = String.fromCharCode(unit)
  const kind = tests.reduce((sum, [bit, test]) => (test.test(character) ? sum | bit : sum), 0)
  kinds[unit] = kind | known
  return kind
}
