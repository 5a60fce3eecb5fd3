/** A small letter of the Latin script. Kinds are bits, so that a set of kinds is a number. */
export const lower = 1
/** A capital letter of the Latin script. */
export const upper = 2
/** A letter of Greek or Cyrillic. */
export const foreign = 4
export const digit = 8
/** Signs that end a sentence. */
export const stop = 16
export const comma = 32
/** Signs that may stray into a word, or stand around one. */
export const sign = 64
/** Apostrophes and hyphens: a token that holds one is left alone. */
export const joiner = 128
/** Signs of addresses and code, and every other script: a token that holds one is left alone. */
export const odd = 256
/** White space and dashes: they separate tokens. */
export const space = 512

const tableSize = 0x530
const blank = /\s/
const small = /\p{Ll}/u
const roman = /[\p{Script=Latin}]/u
const neighbour = /[\p{Script=Greek}\p{Script=Cyrillic}]/u
const number = /\d/
const strayable = /["$%&()*+:;<=>[\]^`{|}~«»§°]/

const kinds = Uint16Array.from({length: tableSize}, (_, code) =>
  kindFrom(String.fromCharCode(code)),
)

/** Beyond Cyrillic: spaces, dashes, quotation marks, apostrophes. All else there is odd. */
const beyond: ReadonlyMap<number, number> = new Map([
  ...[0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].map((code) => [code, space] as const),
  ...Array.from({length: 11}, (_, i) => [0x2000 + i, space] as const),
  ...[0x2012, 0x2013, 0x2014, 0x2015].map((code) => [code, space] as const),
  ...[0x2010, 0x2011, 0x2018, 0x2019].map((code) => [code, joiner] as const),
  ...[0x201a, 0x201c, 0x201d, 0x201e, 0x2020, 0x2022, 0x2026, 0x20ac].map(
    (code) => [code, sign] as const,
  ),
])

/** The kind of a code unit, as far as the scan for suspicious tokens needs to know. */
export function kindOf(code: number): number {
  return (code < tableSize ? kinds[code] : beyond.get(code)) ?? odd
}

function kindFrom(unit: string): number {
  if (blank.test(unit)) return space
  if (roman.test(unit)) return small.test(unit) ? lower : upper
  if (neighbour.test(unit)) return foreign
  if (number.test(unit)) return digit
  if (unit === '.' || unit === '!' || unit === '?') return stop
  if (unit === ',') return comma
  if (unit === "'" || unit === '-') return joiner
  return strayable.test(unit) ? sign : odd
}
