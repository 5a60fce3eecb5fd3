/** What a code unit can be, as bits. */
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
/** Filled in as units are met: most texts have few. */
const kinds = new Uint8Array(0x10000)

/** What a UTF-16 code unit is, as bits; half of a surrogate pair is nothing. */
export function unitKindOf(unit: number): number {
  const kind = kinds[unit] ?? 0
  return kind === 0 ? firstKindOf(unit) : kind & ~known
}

/** Whether the code unit at a place is one of the kinds; none is before the start or past the end. */
export function isKind(text: string, at: number, wanted: number): boolean {
  return at >= 0 && at < text.length && (unitKindOf(text.charCodeAt(at)) & wanted) !== 0
}

function firstKindOf(unit: number): number {
  const character = String.fromCharCode(unit)
  const kind = tests.reduce((sum, [bit, test]) => (test.test(character) ? sum | bit : sum), 0)
  kinds[unit] = kind | known
  return kind
}
